"""Lines that begin in column 1, but belong under the item above: how deep they were meant to stand."""

from typing import NamedTuple

from debate.diagnostics.finding import Fix
from debate.language.fixes import move
from debate.language.items import Item
from debate.language.lexer import Problem, Token, WordKinds, scan
from debate.language.parser import Stack
from debate.language.place import Line
from debate.language.recover import lines_of
from debate.language.table import Table

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_MOST = 400
"""Lines above that are looked at; below more of them, a line belongs to the item itself."""

Rows = dict[int, dict[str, int]]
"""By level: what the grammar has for the first word of a line there."""


class Dedented(NamedTuple):
    """A piece of text that was cut as an item: its lines as deep as they were meant, and how to move it there."""

    lines: list[Line]
    problems: list[Problem]
    help: str
    fix: Fix | None


def dedented(
    item: Item,
    tokens: list[Token],
    problems: list[Problem],
    above: list[Line],
    table: Table,
    kinds: WordKinds,
    path: str,
) -> Dedented | None:
    """Where a line in column 1 and what is indented under it belong, below the lines above; None if nowhere.

    Either one line lost its indentation, and the lines after it stand where they were; or all of them are too far
    left, as ``tokens`` and ``problems`` have it.
    """
    rows = _rows(above, table) if len(above) <= _MOST and not item.indent else {}
    fitting = [level for level in sorted(rows) if _fits(tokens[0], level, rows, above)]
    if rows and not fitting:
        return None
    widths = _widths(above)
    written = item.text.split("\n")
    if tokens[0].kind == "STRING" and len(written) > 1 and (inner := len(written[1]) - len(written[1].lstrip())):
        widths.setdefault(1, inner)  # nothing stands under a text: what seems to, stands where it should
    for level in fitting if max(widths.values(), default=0) > 0 else ():
        at = _width(widths, level)
        found: list[Problem] = []
        open_ones = [_width(widths, each) for each in range(level)]
        lines = lines_of(scan(item.text, item.line, kinds, found, at, open_ones), level)
        following = lines[1] if len(lines) > 1 else None
        if not found and (
            following is None or following.level > level or _fits(following.tokens[0], following.level, rows, above)
        ):
            return _found(lines, found, at, {item.line: written[0]}, path)
    level = fitting[0] if fitting else 1
    moved = dict(enumerate(written[: tokens[-1].line - item.line + 1], item.line))
    return _found(lines_of(tokens, level), problems, _width(widths, level), moved, path)


def _found(lines: list[Line], problems: list[Problem], by: int, moved: dict[int, str], path: str) -> Dedented:
    count = _NUMBERS[by] if by < len(_NUMBERS) else str(by)
    help = f"indent it by {count} space{'' if by == 1 else 's'}"
    return Dedented(lines, problems, help, move(path, moved, by, help, safe=True))


def _rows(lines: list[Line], table: Table) -> Rows:
    """What can stand below the lines, at each level that is open; lines with mistakes are passed over."""
    stack = Stack(table)
    level = lines[0].level
    for number, line in enumerate(lines):
        first = line.tokens[0]
        if line.level > level + 1:
            return {}
        if number:
            structure = ["_INDENT"] if line.level > level else ["_DEDENT"] * (level - line.level) + ["_NL"]
            if not all(stack.feed(first._replace(kind=kind, text="")) for kind in structure):
                return {}
        level = line.level
        saved = stack.states[:], stack.values[:]
        lengths = [len(value) if isinstance(value, list) else -1 for value in stack.values]
        if not all(stack.feed(token) for token in line.tokens):
            stack.states, stack.values = saved
            for value, length in zip(stack.values, lengths, strict=True):
                if length >= 0:
                    del value[length:]
            if not stack.feed(first._replace(kind="BROKEN", text="")):
                return {}
    return _open_rows(stack, level, lines[-1].tokens[-1])


def _open_rows(stack: Stack, level: int, last: Token) -> Rows:
    rows: Rows = {}
    if row := _after(stack, last._replace(kind="_INDENT", text="")):
        rows[level + 1] = row
    while level > 0:
        if row := _after(stack, last._replace(kind="_NL", text="")):
            rows[level] = row
        if not stack.feed(last._replace(kind="_DEDENT", text="")):
            break
        level -= 1
    return rows


def _after(stack: Stack, token: Token) -> dict[str, int]:
    other = Stack(stack.table)
    other.states = stack.states[:]
    other.values = [value[:] if isinstance(value, list) else value for value in stack.values]
    return other.expected() if other.feed(token) else {}


def _fits(word: Token, level: int, rows: Rows, above: list[Line]) -> bool:
    row = rows.get(level, {})
    if word.kind == "CURLY":
        return "STRING" in row
    if word.kind == "NAME" and word.text.lower() in row:
        return True
    if word.kind == "unless" and level == 1 and above[0].tokens[0].kind == "claim":
        return False
    return word.kind in row or (word.kind == "NAME" and "NAME" in row)


def _widths(lines: list[Line]) -> dict[int, int]:
    """By level, how far the lines are indented; lines that lost their indentation do not count."""
    return {line.level: line.tokens[0].column - 1 for line in lines if line.tokens[0].column > 1 or not line.level}


def _width(widths: dict[int, int], level: int) -> int:
    return widths[level] if level in widths else _width(widths, level - 1) + 2 if level > 0 else 0
