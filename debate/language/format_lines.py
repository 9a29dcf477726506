"""Rows of a text that is being formatted: how words are spaced in a line, and lines on the page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from debate.language.lexer import Token

_MOST_WORDS = 40
"""Lines with more words are not aligned with their neighbours; that bounds the work."""


class Kind(Enum):
    """What a row is. A KEPT row is written as the author wrote it."""

    CODE = auto()
    COMMENT = auto()
    BLANK = auto()
    KEPT = auto()


@dataclass(slots=True)
class Row:
    """A line to be written.

    ``text`` is a comment, or the whole line of a KEPT row. ``item`` numbers the item that a row belongs to; comments
    between items have that of the item above. ``gaps[i]`` spaces stand before ``words[i]``; a comment at the end of a
    line starts in ``column``.
    """

    kind: Kind
    level: int = 0
    text: str = ""
    item: int = 0
    words: list[str] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    column: int = 0

    @property
    def starts(self) -> list[int]:
        """Where each word starts, counted from the first."""
        found, at = [], 0
        for word, gap in zip(self.words, self.gaps, strict=True):
            found.append(at + gap)
            at += gap + len(word)
        return found

    def line(self) -> str:
        """The row as text, without a line break."""
        if self.kind is Kind.KEPT:
            return self.text
        if self.kind is not Kind.CODE:
            return "  " * self.level + self.text
        body = "".join(" " * gap + word for gap, word in zip(self.gaps, self.words, strict=True))
        return "  " * self.level + (body.ljust(max(self.column, len(body) + 2)) + self.text if self.text else body)


def kept_row(line: str) -> Row:
    """A line that is left alone."""
    return Row(Kind.KEPT, text=line)


def code_row(level: int, tokens: Sequence[Token], line: str, item: int) -> Row:
    """A line of code: its words, the spaces before them, and the comment at its end."""
    first = tokens[0].column - 1
    gaps: list[int] = []
    at = first
    for token in tokens:
        between = line[at : token.column - 1]
        gaps.append(0 if token.text == "," or at == first else 1 if "\t" in between else max(1, len(between)))
        at = token.end - 1
    comment = line[at:].strip()
    column = len(line) - len(line[at:].lstrip()) - first
    return Row(Kind.CODE, level, comment, item, [token.text for token in tokens], gaps, column)


def tighten(rows: Sequence[Row]) -> None:
    """Leave one space between words, except where more bring a word under one of the line before or after in the same
    block.
    """
    neighbours = _neighbours(rows)
    waiting = [index for index in neighbours if max(rows[index].gaps) > 1]
    while waiting:
        index = waiting.pop()
        columns = {start for other in neighbours[index] for start in rows[other].starts}
        if _tightened(rows[index], columns):
            waiting += [other for other in neighbours[index] if max(rows[other].gaps) > 1]


def _neighbours(rows: Sequence[Row]) -> dict[int, list[int]]:
    """For each line of code, the lines before and after it in its block."""
    found: dict[int, list[int]] = {}
    open_blocks: list[int | None] = []
    for index, row in enumerate(rows):
        if row.kind is Kind.KEPT:
            open_blocks.clear()
        elif row.kind is Kind.CODE:
            found[index] = []
            del open_blocks[row.level + 1 :]
            open_blocks += [None] * (row.level + 1 - len(open_blocks))
            before = open_blocks[row.level]
            if before is not None and max(len(row.words), len(rows[before].words)) <= _MOST_WORDS:
                found[index].append(before)
                found[before].append(index)
            open_blocks[row.level] = index
    return found


def _tightened(row: Row, columns: set[int]) -> bool:
    """Close the gaps of a line that do not lead to one of the columns; whether any was closed."""
    changed = False
    at = 0
    for number, (word, gap) in enumerate(zip(row.words, row.gaps, strict=True)):
        if gap > 1 and at + gap not in columns:
            row.gaps[number] = gap = 1
            changed = True
        at += gap + len(word)
    return changed


def written(rows: Sequence[Row]) -> str:
    """The rows as text: at most one blank line on end, and one around each item of several lines."""
    counts: dict[int, int] = {}
    below: list[Row | None] = []
    following: Row | None = None
    for row in reversed(rows):
        if row.kind is Kind.CODE or (row.kind is Kind.COMMENT and row.level):
            counts[row.item] = counts.get(row.item, 0) + 1
        if row.kind in (Kind.CODE, Kind.KEPT):
            following = row
        below.append(following)
    lines: list[str] = []
    blank = False
    previous: Row | None = None
    for row, code in zip(rows, reversed(below), strict=True):
        if row.kind is Kind.BLANK:
            blank = True
            continue
        if previous is not None and (blank or _parted(previous, row, code, counts)):
            lines.append("")
        lines.append(row.line())
        blank, previous = False, row
    return "\n".join(lines) + "\n" if lines else ""


def _parted(previous: Row, row: Row, code: Row | None, counts: dict[int, int]) -> bool:
    """Whether a blank line must part two rows: an item begins here, and it or the one above has several lines.

    ``code`` is the row itself, or the next line of code below it.
    """
    if Kind.KEPT in (previous.kind, row.kind) or (previous.kind is Kind.COMMENT and previous.level == 0):
        return False
    if code is None or code.kind is Kind.KEPT or code.item == previous.item or (row.kind is Kind.COMMENT and row.level):
        return False
    return counts.get(previous.item, 0) > 1 or counts[code.item] > 1
