"""Read the motions, key points and arguments that were written for this project (the folder ``written``).

A file holds motions one after another, a line an item; ``written/README.md`` says what a line looks like and what was
asked of the texts:

    # We should subsidize vocational education
    + 1 Vocational education gives people skills for good jobs
    - 1 The money is better spent on universities and schools
    + 1 | learning a trade means you walk straight into a decent job instead of stacking shelves
    + 0 | vocational education is a good thing and the government should be behind it
    - ?1 | universities deserve more support than they get
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).with_name("written")
SIDES = {"+": 1, "-": -1}
_KEY_POINT = re.compile(r"([+-]) (\d+) ([^|]+)")
_ARGUMENT = re.compile(r"([+-]) ((?:\??\d+ )+)\| (.+)")


class Motion(NamedTuple):
    """A motion with its key points and arguments, each with its side (1 for it, -1 against it).

    ``labels`` are (argument, key point, 1 or 0) for every pair of one side; pairs that are arguable are left out.
    """

    topic: str
    claims: list[str]
    claim_sides: list[int]
    arguments: list[str]
    argument_sides: list[int]
    labels: list[tuple[int, int, int]]


def motions(folder: Path = FOLDER) -> list[Motion]:
    """Every motion of the folder's files, in the order of their names. Raises ValueError with the place of a line that
    does not fit."""
    return [motion for path in sorted(folder.glob("*.txt")) for motion in of_file(path)]


def of_file(path: Path) -> Iterator[Motion]:
    motion, numbers = Motion("", [], [], [], [], []), dict[tuple[str, int], int]()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("# "):
            if motion.topic:
                yield motion
            motion, numbers = Motion(line[2:], [], [], [], [], []), {}
        elif argument := _ARGUMENT.fullmatch(line):
            side, wanted, text = argument.groups()
            try:
                motion.labels.extend(_labels(len(motion.arguments), side, wanted.split(), numbers))
            except KeyError as error:
                raise ValueError(f"{path.name}:{number}: no key point {error}") from None
            motion.arguments.append(text)
            motion.argument_sides.append(SIDES[side])
        elif point := _KEY_POINT.fullmatch(line):
            side, own_number, text = point.groups()
            if (side, int(own_number)) in numbers:
                raise ValueError(f"{path.name}:{number}: key point {side}{own_number} is there twice")
            numbers[side, int(own_number)] = len(motion.claims)
            motion.claims.append(text)
            motion.claim_sides.append(SIDES[side])
        else:
            raise ValueError(f"{path.name}:{number}: neither a motion, nor a key point, nor an argument: {line!r}")
    if motion.topic:
        yield motion


def _labels(
    argument: int, side: str, wanted: list[str], numbers: dict[tuple[str, int], int]
) -> Iterator[tuple[int, int, int]]:
    """The argument's labels. ``?0`` beside a number: it is arguable whether it makes any point."""
    right = {numbers[side, int(n)] for n in wanted if n not in ("0", "?0") and not n.startswith("?")}
    arguable = {numbers[side, int(n[1:])] for n in wanted if n.startswith("?") and n != "?0"}
    if "?0" in wanted:
        right, arguable = set(), arguable | right
    for (own, _), claim in numbers.items():
        if own == side and claim not in arguable:
            yield argument, claim, int(claim in right)
