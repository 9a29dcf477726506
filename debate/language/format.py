"""The canonical layout of a map's text. Works on lines and tokens, never on the map, so no comment can get lost.

Levels are indented by two spaces, items of several lines stand between blank lines, no line ends in a space, lines end
at LF. Inside a line one space stands between words, or several where that brings the word under a word of a
neighbouring line. Texts are left alone.

An item that cannot be parsed is left as it is, and so is what stands between `# fmt: off` and `# fmt: on`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from debate.diagnostics.finding import Finding, Severity
from debate.language.file import read_text
from debate.language.format_lines import Kind, Row, code_row, kept_row, tighten, written
from debate.language.items import Item, cut
from debate.language.lexer import Problem, WordKinds, scan, words
from debate.language.parser import parse
from debate.language.place import Line
from debate.language.recover import lines_of
from debate.language.table import Table, table

_SWITCH = re.compile(r"[ \t]*#[ \t]*fmt:[ \t]*(off|on)[ \t]*")


class Formatted(NamedTuple):
    """A text in canonical layout, and the mistakes for which some of its items were left as they are."""

    text: str
    findings: tuple[Finding, ...]


def format_text(text: str, path: str = "<text>", lines: tuple[int, int] | None = None) -> Formatted:
    """Format a text with LF line breaks; of a range of lines (first and last, from 1), only the items that it touches."""
    raw = text.split("\n")
    if raw[-1] == "":
        raw.pop()
    off = _switched_off(raw)
    wanted = range(lines[0] - 1, lines[1]) if lines is not None else range(len(raw))
    left_alone = off | {index for index in range(len(raw)) if index not in wanted}
    grammar = table()
    kinds = words(grammar)
    rows: list[Row] = []
    broken: list[range] = []
    done = 0
    for number, item in enumerate(cut(text), 1):
        rows += _between(raw, done, item.line - 1, left_alone, number - 1)
        end = item.line - 1 + item.text.count("\n")
        parsed = _lines(item, grammar, kinds)
        last = _last_line(raw, item.line - 1, min(end, len(raw)), parsed)
        here = range(item.line - 1, last + 1)
        touched = here.start < wanted.stop and wanted.start < here.stop
        if parsed is None and touched:
            broken.append(here)
        if parsed is None or not touched or not off.isdisjoint(here):
            rows += [kept_row(raw[index]) for index in here]
        else:
            rows += _item(raw, here, parsed, number)
        done = last + 1
    rows += _between(raw, done, len(raw), left_alone, -1)
    tighten(rows)
    return Formatted(written(rows), _mistakes(text, path, broken) if broken else ())


def _switched_off(raw: list[str]) -> set[int]:
    """The indices of lines between `fmt: off` and `fmt: on`."""
    found: set[int] = set()
    off = False
    for index, line in enumerate(raw):
        switch = _SWITCH.fullmatch(line)
        if switch:
            off = switch[1] == "off"
        if off or switch:
            found.add(index)
    return found


def _lines(item: Item, grammar: Table, kinds: WordKinds) -> list[Line] | None:
    """The lines of an item, or None if it has a mistake. A tab is none here: its width is what it is read as."""
    problems: list[Problem] = []
    tokens = scan(item.text, item.line, kinds, problems, item.indent)
    if item.indent or any(problem.kind != "tab" for problem in problems) or parse(tokens, grammar) is None:
        return None
    return lines_of(tokens)


def _last_line(raw: list[str], first: int, end: int, parsed: list[Line] | None) -> int:
    """The index of the last line of an item, with the indented comments that follow it."""
    last = parsed[-1].tokens[0].line - 1 if parsed else first
    for index in range(last + 1, end):
        line = raw[index]
        if line.strip(" \t") and (line[0] in " \t" or (parsed is None and line[0] != "#")):
            last = index
        elif line.strip(" \t") and parsed is not None:
            break
    return last


def _between(raw: list[str], start: int, end: int, left_alone: set[int], after: int) -> Iterator[Row]:
    """The comments and blank lines that belong to no item."""
    for index in range(start, end):
        line = raw[index]
        content = line.strip(" \t")
        if index in left_alone or (content and content[0] != "#"):
            yield kept_row(line)
        elif content:
            yield Row(Kind.COMMENT, 0, content.rstrip(), after)
        else:
            yield Row(Kind.BLANK)


def _item(raw: list[str], here: range, parsed: list[Line], number: int) -> Iterator[Row]:
    """The rows of an item. A comment of its own line belongs to the line below, or to the block above that it is
    indented like.
    """
    code = {line.tokens[0].line - 1: line for line in parsed}
    below = _levels_below(here, code)
    widths: list[int] = []
    level = 0
    for index in here:
        text = raw[index]
        content = text.strip(" \t")
        width = len(text.expandtabs(2)) - len(text.expandtabs(2).lstrip(" "))
        if index in code:
            level = code[index].level
            widths[level:] = [width]
            yield code_row(level, code[index].tokens, text, number)
        elif content:
            deepest = max((at for at in range(below[index], level + 1) if widths[at] <= width), default=below[index])
            yield Row(Kind.COMMENT, deepest, content.rstrip(), number)
        else:
            yield Row(Kind.BLANK)


def _levels_below(here: range, code: dict[int, Line]) -> dict[int, int]:
    """For each line of an item, the level of the next line of code; under the last one a comment stays in the item."""
    below: dict[int, int] = {}
    following = 1
    for index in reversed(here):
        below[index] = following
        if index in code:
            following = code[index].level
    return below


def _mistakes(text: str, path: str, broken: list[range]) -> tuple[Finding, ...]:
    """What is wrong in the items that were left as they are."""
    lines = {index + 1 for here in broken for index in here}
    found = read_text(text, path).findings
    errors = [finding for finding in found if finding.severity is Severity.ERROR or finding.code == "L010"]
    return tuple(
        sorted((finding for finding in errors if finding.span.line in lines), key=lambda finding: finding.span)
    )
