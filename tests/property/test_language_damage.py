"""Damage to any line of a good file: nothing crashes, and what is reported touches the damage."""

import random
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from debate.diagnostics.finding import Finding, Severity
from debate.language.items import cut
from debate.language.load import load_text
from tests.property.test_language_fuzz import GOOD

LIBRARY = Path(__file__).parents[2] / "arguments"
WORD = re.compile(r"[\w.-]+")


class Damaged(NamedTuple):
    """A text after damage: the lines around which something is other than before, and the words that stood there."""

    text: str
    lines: set[int]
    words: set[str]


def deleted(lines: list[str], at: int) -> Damaged:
    return damaged([*lines[:at], *lines[at + 1 :]], lines, {at, at + 1}, [at])


def cut_short(lines: list[str], at: int, column: int) -> Damaged:
    return damaged([*lines[:at], lines[at][:column], *lines[at + 1 :]], lines, {at + 1}, [at])


def ended(lines: list[str], at: int, column: int) -> Damaged:
    """The file ends in the middle of a line."""
    return damaged([*lines[:at], lines[at][:column]], lines, {at, at + 1}, list(range(at, len(lines))))


def swapped(lines: list[str], first: int, second: int) -> Damaged:
    new = lines[:]
    new[first], new[second] = new[second], new[first]
    return damaged(new, lines, {first + 1, second + 1}, [first, second])


def damaged(new: list[str], old: list[str], around: set[int], gone: list[int]) -> Damaged:
    """What became of ``old``; the damage is around some lines of ``new`` (from 1), where lines of ``old`` are gone."""
    text = "\n".join(new)
    starts = [item.line for item in cut(text)] or [1]
    touched: set[int] = set()
    for line in around:
        for near in (line - 1, line, line + 1):  # a line that lost its item belongs to the one above
            first = max((start for start in starts if start <= near), default=1)
            last = min((start for start in starts if start > near), default=len(new) + 2)
            touched.update(range(first, last))
    items = [*cut("\n".join(old))]
    words: set[str] = set()
    for index in gone:
        own = [item for item in items if item.line <= index + 1]
        words.update(WORD.findall(own[-1].text if own else ""), WORD.findall(old[index]))
    return Damaged(text, touched, words)


def touches(finding: Finding, damage: Damaged) -> bool:
    """Whether a finding is at the damage, points there, or is about a word that stood there."""
    spans = [finding.span, *(label.span for label in finding.labels)]
    if any(span.line in damage.lines for span in spans):
        return True
    named = {word for quoted in re.findall(r"`([^`]*)`", finding.message) for word in WORD.findall(quoted)}
    return bool(named & damage.words) or (finding.code == "N011" and "source" in damage.words)


def only_touching(damage: Damaged) -> None:
    found = load_text(damage.text).findings
    far = [finding for finding in found if finding.severity is Severity.ERROR and not touches(finding, damage)]
    assert far == [], f"{far}\n{damage.text}"


def test_deleting_any_line() -> None:
    lines = GOOD.split("\n")
    for at in range(len(lines)):
        only_touching(deleted(lines, at))


def test_cutting_any_line_anywhere() -> None:
    lines = GOOD.split("\n")
    for at, line in enumerate(lines):
        for column in range(len(line) % 2, len(line), 2):
            only_touching(cut_short(lines, at, column))


def test_a_file_that_ends_anywhere() -> None:
    lines = GOOD.split("\n")
    for at, line in enumerate(lines):
        for column in range(0, len(line), 3):
            only_touching(ended(lines, at, column))


def test_swapping_any_two_lines() -> None:
    lines = GOOD.split("\n")
    for first, second in combinations(range(len(lines)), 2):
        only_touching(swapped(lines, first, second))


def pieces() -> Iterator[tuple[str, str]]:
    for path in sorted(LIBRARY.glob("*/*.argmap")):
        if path.stem != "integration":
            yield path.stem, path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "text"), [*pieces()], ids=[name for name, _ in pieces()])
def test_damage_to_the_bundled_maps(name: str, text: str) -> None:
    random_ = random.Random(name)
    lines = text.split("\n")
    for _ in range(12):
        at, other = random_.sample(range(len(lines)), 2)
        only_touching(deleted(lines, at))
        only_touching(cut_short(lines, at, random_.randint(0, len(lines[at]))))
        only_touching(swapped(lines, at, other))
