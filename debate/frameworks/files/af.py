"""The format of the ICCMA competitions since 2023: `p af 3`, then an attack a line, `1 2`; comments start with `#`."""

from collections.abc import Iterable

from debate.frameworks.files.codes import Mistakes
from debate.frameworks.files.read import too_large
from debate.frameworks.framework import Framework, from_attacks

Parsed = tuple[Framework, list[str]]
Attacks = Iterable[tuple[int, int]]

LONG = 200_000
"""Characters from which on the import of the parser of JSON pays."""


def parse(text: str, mistakes: Mistakes) -> Parsed | None:
    """The framework and the names of its arguments, from 1; None if something is wrong, which is then found."""
    header = _header(text, mistakes)
    if header is None:
        return None
    place, size = header
    lines_left = text.count("\n") - place
    if too_large(size, lines_left, mistakes):
        return None
    attacks = _quickly(text, place + 1, size)
    if attacks is None:
        attacks = _slowly(text.split("\n"), place + 1, size, mistakes)
    if mistakes.found:
        return None
    return from_attacks(size, attacks), [str(number) for number in range(1, size + 1)]


def _header(text: str, mistakes: Mistakes) -> tuple[int, int] | None:
    """The line of the header, from 0, and the number of arguments."""
    start = place = 0
    while start < len(text):
        end = text.find("\n", start)
        line = text[start:] if end < 0 else text[start:end]
        words = line.split()
        if words and not words[0].startswith("#"):
            if len(words) == 3 and words[:2] == ["p", "af"] and _is_number(words[2]):
                return place, int(words[2])
            help_line = "it is `p af` and the number of arguments"
            mistakes.add("A005", "the first line is no header", help_line, place + 1, line)
            return None
        if end < 0:
            break
        start, place = end + 1, place + 1
    mistakes.add("A005", "the file has no header", "its first line is `p af` and the number of arguments")
    return None


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < 12


def _quickly(text: str, start: int, size: int) -> Attacks | None:
    """The attacks, from 0, if every line from this one on is `1 2` or a comment; else None.

    Four times as fast as line by line: without its digits such a file is blanks and ends of lines in turn.
    """
    body = text.split("\n", start)[start] if text.count("\n") >= start else ""
    if "#" in body:
        body = "\n".join([line for line in body.split("\n") if not line.startswith("#")])
    body = body.replace("\r\n", "\n").strip("\n")
    if not body:
        return ()
    if not body.isascii():
        return None
    between = body.encode("ascii").translate(None, b"0123456789")
    if between != (b" \n" * (len(between) // 2 + 1))[:-1]:
        return None
    try:
        numbers = _numbers(body)
    except ValueError:  # one that begins with 0, or has too many digits
        return None
    if len(numbers) != len(between) + 1 or min(numbers) < 1 or max(numbers) > size:
        return None
    from_0 = list(range(-1, size)).__getitem__  # subtracting would make a number anew for each time it occurs
    return zip(map(from_0, numbers[::2]), map(from_0, numbers[1::2]), strict=True)


def _numbers(body: str) -> list[int]:
    """The numbers between blanks and ends of lines; of a long text by the parser of JSON, which takes half the time."""
    if len(body) < LONG:
        return [int(word) for word in body.split()]
    from json import loads

    found: list[int] = loads("[" + body.replace(" ", ",").replace("\n", ",") + "]")
    return found


def _slowly(lines: list[str], start: int, size: int, mistakes: Mistakes) -> Attacks:
    """The attacks, from 0, and everything that is wrong."""
    attacks = []
    for place in range(start, len(lines)):
        line = lines[place]
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if len(words) != 2 or not all(map(_is_number, words)):
            mistakes.add("A006", "the line is no attack", "an attack is two numbers: `1 2`", place + 1, line.rstrip())
            continue
        for word in words:
            if not 1 <= int(word) <= size:
                help_line = f"the header says that there are {size}, from 1"
                mistakes.add("A007", f"there is no argument {word}", help_line, place + 1, line.rstrip())
                break
        else:
            attacks.append((int(words[0]) - 1, int(words[1]) - 1))
    return attacks
