"""Read an item with mistakes: report each of them, mend what can be mended, keep the sound rest.

The parse goes line by line. Before a line is fed, the stacks are remembered; when it has a mistake, diagnose.py says
what is wrong and how the line was probably meant, the stacks are put back, and the line is fed again as meant. A line
that cannot be mended becomes BROKEN: what stands under it is still checked, and then dropped.
"""

from dataclasses import replace
from typing import Any, NamedTuple

from debate.diagnostics.finding import Edit, Finding, Fix, Severity
from debate.language.codes import MAX_FINDINGS, finding
from debate.language.fixes import line_fix, move
from debate.language.lexer import MAX_DEPTH, Problem, Token
from debate.language.parser import Node, Stack
from debate.language.place import ENDS, Line, Place
from debate.language.table import Table
from debate.model.span import Span

_TRIES = 6
"""How often one line is mended before it counts as broken."""


class Recovered(NamedTuple):
    """What could be saved of an item: trees (several, if other items were indented under it), findings, names that are
    lost.
    """

    trees: list[Node]
    findings: list[Finding]
    lost: set[str]


def indentation(problems: list[Problem], path: str) -> list[Finding]:
    """Findings for the lexer's problems of indentation."""
    findings = []
    for kind, line, column, end, width in problems:
        span = Span(path, line, column, line, end)
        if kind == "tab":
            findings.append(
                finding(
                    "L011",
                    "this line is indented with a tab",
                    span,
                    "write two spaces for each level",
                    fix=Fix("indent it with spaces", (Edit(span, " " * width),), safe=True),
                )
            )
        elif kind == "depth":
            message = f"this line is nested more than {MAX_DEPTH} levels deep, and is left out"
            findings.append(
                finding("L012", message, span, "give the step above it a name, and open it with `on` at the margin")
            )
        elif kind == "narrow":
            message = "this line is one space deeper than the one above, and so stands under it"
            help = "take the space out if it belongs beside that line; if under it, write two"
            findings.append(finding("L010", message, span, help, severity=Severity.WARNING))
        else:
            spaces = "1 space" if width == 1 else f"{width} spaces"
            message = f"this line is indented by {spaces}, which is between two levels"
            findings.append(finding("L010", message, span, "give it as many spaces as the lines it belongs with"))
    return findings


def lines_of(tokens: list[Token], deeper: int = 0) -> list[Line]:
    """The lines of an item: what is on them, and how deep they stand."""
    lines: list[Line] = []
    level = deeper
    words: list[Token] = []
    for token in tokens:
        kind = token[0]
        if kind in ENDS:
            if words:
                lines.append(Line(level, words))
                words = []
            level += (kind == "_INDENT") - (kind == "_DEDENT")
        else:
            words.append(token)
    return lines


def recover(lines: list[Line], table: Table, path: str, raw: dict[int, str]) -> Recovered:
    """The sound rest of an item. ``raw`` holds its lines as written, by number."""
    recovered = Recovered([], [], set())
    waiting = [lines]
    while waiting:
        _Recovery(table, path, raw, recovered, waiting).run(waiting.pop(0))
    return recovered


class _Recovery:
    """The recovery of one item. Items found indented in it go to ``waiting``."""

    def __init__(
        self, table: Table, path: str, raw: dict[int, str], into: Recovered, waiting: list[list[Line]]
    ) -> None:
        self.table = table
        self.path = path
        self.raw = raw
        self.into = into
        self.waiting = waiting
        self.stack = Stack(table)
        self.open: list[
            tuple[int, bool, str]
        ] = []  # level, whether the parser has a block for it, keyword above the block
        self.keyword = ""
        self.broken_level: int | None = None

    def run(self, lines: list[Line]) -> None:
        """Read the lines and add the tree, if there is one."""
        number = 0
        while number < len(lines) and len(self.into.findings) <= MAX_FINDINGS:
            line = lines[number]
            if number and line.tokens[0].kind in self.table.rows[self.table.start] and self._misplaced_item(line):
                number = self._split(lines, number)
                continue
            if number:
                self._move(line)
            else:
                self.open.append((line.level, False, ""))
            if self.broken_level is not None and line.level > self.broken_level:
                self._lose(line)
            elif self.broken_level is not None:
                self.broken_level = None
            deeper = number + 1 < len(lines) and lines[number + 1].level > line.level
            self.keyword = self._line(line, deeper)
            number += 1
        last = lines[-1].tokens[-1]
        for _, real, _ in reversed(self.open):
            if real:
                self.stack.feed(Token("_DEDENT", "", last.line, last.end, last.end))
        if self.stack.feed(Token("$END", "", last.line, last.end, last.end)):
            self.into.trees.append(self.stack.values[0])

    def _misplaced_item(self, line: Line) -> bool:
        """Whether the line is an item that should begin in column 1 (and no line that can stand here)."""
        row = self.table.rows[self.stack.states[-1]]
        probe = self._probe(line)
        return bool(row) and not probe and len(line.tokens) > 1 and line.tokens[0].kind != "map"

    def _probe(self, line: Line) -> bool:
        """Whether the first word of the line can stand where the line stands."""
        saved = self._save()
        keyword, opened = self.keyword, list(self.open)
        count = len(self.into.findings)
        self._move(line)
        accepted = line.tokens[0].kind in self.stack.expected()
        self._restore(saved)
        self.keyword, self.open = keyword, opened
        del self.into.findings[count:]
        return accepted

    def _split(self, lines: list[Line], number: int) -> int:
        """Set an indented item aside, to be read as an item of its own."""
        line = lines[number]
        word = line.tokens[0]
        span = Span(self.path, word.line, word.column, word.line, word.end)
        help = "begin it in column 1, without spaces before it"
        end = number + 1
        while end < len(lines) and lines[end].level > line.level:
            end += 1
        last = lines[end - 1].tokens[0].line
        here = {index: text for index, text in self.raw.items() if word.line <= index <= last}
        # Lines after it belong to what is above: they would belong to the moved item.
        below = any(index > last and text.strip() and text.lstrip()[0] != "#" for index, text in self.raw.items())
        fix = None if below else move(self.path, here, 1 - word.column, "begin it in column 1", safe=True)
        message = f"`{word.text}` is indented, but belongs to nothing above it"
        self.into.findings.append(finding("L010", message, span, help, fix=fix))
        self.waiting.append(lines[number:end])
        return end

    def _move(self, line: Line) -> None:
        """Go from the line above to the level of this one."""
        first = line.tokens[0]
        if line.level > self.open[-1][0]:
            real = self.stack.feed(Token("_INDENT", "", first.line, 1, first.column))
            if not real:
                from debate.language.diagnose import too_deep_under

                self.into.findings.append(too_deep_under(self.keyword, first, self.path))
                self.stack.feed(Token("_NL", "", first.line, 1, first.column))
            self.open.append((line.level, real, self.keyword if real else self.open[-1][2]))
            return
        while len(self.open) > 1 and line.level < self.open[-1][0]:
            if self.open.pop()[1]:
                self.stack.feed(Token("_DEDENT", "", first.line, 1, 1))
        self.stack.feed(Token("_NL", "", first.line, 1, 1))

    def _line(self, line: Line, deeper: bool) -> str:
        """Read a line, mended if need be; the keyword that it begins with."""
        saved = self._save()
        tokens = line.tokens
        above = [keyword for _, _, keyword in self.open]
        for _ in range(_TRIES):
            at = self._feed(tokens, deeper)
            if at is None:
                return tokens[0].text
            place = Place(
                tokens,
                at,
                self.stack.expected(),
                self.table.rows[saved[0][-1]],
                above[-1],
                self.raw,
                self.path,
                self.table,
            )
            self._restore(saved)
            from debate.language.diagnose import diagnose  # not imported for a file without mistakes

            found, meant = diagnose(place)
            if meant is not None and found.fix is None:
                found = replace(found, fix=line_fix(found.code, tokens, meant, self.path))
            self.into.findings.append(found)
            if meant is None or meant == tokens:
                break
            if found.code in ("L006", "L013", "L023"):
                self.into.lost.update(token.text for token in set(meant).difference(tokens))
            tokens = meant
        self._restore(saved)
        self._lose(line)
        if self.broken_level is None or line.level < self.broken_level:
            self.broken_level = line.level
        self.stack.feed(tokens[0]._replace(kind="BROKEN", text=""))
        return line.tokens[0].text

    def _feed(self, tokens: list[Token], deeper: bool) -> int | None:
        """Feed a line; the index of the first token that does not fit (one past the last, if the line is not
        complete).
        """
        for index, token in enumerate(tokens):
            if not self.stack.feed(token):
                return index
        expected = self.stack.expected()
        complete = "_NL" in expected or "$END" in expected or ("_INDENT" in expected and deeper)
        return None if complete else len(tokens)

    def _save(self) -> tuple[list[int], list[Any], list[int]]:
        values = self.stack.values
        return self.stack.states[:], values[:], [len(value) if isinstance(value, list) else -1 for value in values]

    def _restore(self, saved: tuple[list[int], list[Any], list[int]]) -> None:
        states, values, lengths = saved
        self.stack.states = states[:]
        self.stack.values = values[:]
        for value, length in zip(values, lengths, strict=True):
            if length >= 0:
                del value[length:]

    def _lose(self, line: Line) -> None:
        """Remember the name that a broken line would have given."""
        words = [token for token in line.tokens if token.kind not in ("STRING", "ODD", "UNCLOSED", "CURLY")]
        starts = self.table.rows[self.table.start]
        if len(words) > 1 and (words[0].text == "named" or words[0].kind in starts or line.level == 0):
            self.into.lost.add(words[1].text)
