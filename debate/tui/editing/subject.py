"""Which claim the cursor is about. Read from the lines themselves, so that it is known while the text is being typed."""

from collections.abc import Callable

from debate.highlight.classify import classify_line
from debate.highlight.words import ITEMS

NAMES = ("reference", "definition")
MOST = 2_000
"""Lines above the cursor that are looked at for the beginning of its item."""


def subjects(line_at: Callable[[int], str], row: int, column: int) -> list[str]:
    """The names that the cursor (row and column from 0) may be about: the one under it, then that of the item it stands in."""
    found = [name for kind, start, end, name in _names(line_at(row)) if start <= column <= end and kind in NAMES]
    for above in range(row, max(row - MOST, -1), -1):
        line = line_at(above)
        if line[:1].strip() and line[0] != "#":
            words = line.split(None, 1)
            if words[0] in ITEMS:
                found += [name for kind, _, _, name in _names(line) if kind in NAMES][:1]
            break
    return list(dict.fromkeys(found))


def _names(line: str) -> list[tuple[str, int, int, str]]:
    return [(kind, start, end, line[start:end]) for kind, start, end in classify_line(line)]


def difference(before: str, after: str) -> tuple[int, int, int]:
    """Where two texts differ: (first differing character, end of that part in ``before``, its end in ``after``)."""
    shorter = min(len(before), len(after))
    start = 0
    while start < shorter and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < shorter - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return start, len(before) - tail, len(after) - tail
