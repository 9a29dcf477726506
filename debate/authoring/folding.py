"""Which lines can be folded away under the line above them."""

from typing import NamedTuple

from debate.authoring.analysis import Analysis


class Fold(NamedTuple):
    """The first line stays, those after it up to the last fold away. ``kind``: `region` (a section), `comment`, or empty."""

    first: int
    last: int
    kind: str = ""


def folds(analysis: Analysis) -> list[Fold]:
    """Every line with deeper lines below it, every block of comments, every section."""
    found: list[Fold] = []
    open_now: list[tuple[int, int]] = []  # indent, line
    section = comment = 0
    last = 0  # the last line that is neither blank nor a comment at the margin
    for number, line in enumerate(analysis.text.split("\n"), start=1):
        content = line.strip(" \t")
        if content.startswith("#"):
            comment = comment or number
            if not line[0].isspace():
                continue
        else:
            _end_comment(found, comment, number - 1)
            comment = 0
        if not content:
            if comment:
                _end_comment(found, comment, number - 1)
                comment = 0
            continue
        if content.startswith("#"):
            last = number
            continue
        indent = len(line) - len(line.lstrip(" \t"))
        while open_now and open_now[-1][0] >= indent:
            _end(found, open_now.pop()[1], last)
        if content.startswith("section ") and indent == 0:
            if section and last > section:
                found.append(Fold(section, last, "region"))
            section = number
        open_now.append((indent, number))
        last = number
    _end_comment(found, comment, analysis.lines.count)
    while open_now:
        _end(found, open_now.pop()[1], last)
    if section and last > section:
        found.append(Fold(section, last, "region"))
    return sorted(set(found))


def _end(found: list[Fold], first: int, last: int) -> None:
    if last > first:
        found.append(Fold(first, last))


def _end_comment(found: list[Fold], first: int, last: int) -> None:
    if first and last > first:
        found.append(Fold(first, last, "comment"))
