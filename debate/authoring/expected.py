"""What can stand at a place, by the grammar: the text of the item up to there is parsed, line by line."""

import re
from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position
from debate.language.lexer import Token, WordKinds, scan, words
from debate.language.parser import JOINING, Stack
from debate.language.table import LEXICAL, Table, table
from debate.model.span import Span

LONGEST_ITEM = 2_000
"""How many lines above a place are looked at."""

UNFINISHED = re.compile(r'[^\s",#]*$')
TEXTS = re.compile(r'"(?:[^"\\]|\\.)*"')
ATTITUDES = frozenset({"asserts", "endorses", "concedes", "denies", "doubts", "asks", "retracts", "reports", "relies"})


class Expected(NamedTuple):
    """What can stand at a place.

    ``keywords`` are the words of the language that can come next, ``kinds`` the other terminals (NAME, STRING, PLACE …).
    ``line`` are the words before it on its line, ``above`` the first words of the lines that it stands under, outermost first.
    ``typed`` is the part of a word that is there already, ``span`` its place.
    """

    keywords: tuple[str, ...]
    kinds: frozenset[str]
    line: tuple[str, ...]
    above: tuple[tuple[str, ...], ...]
    typed: str
    span: Span

    @property
    def head(self) -> str:
        """What the line is about: its first word; for what somebody says of a claim, the attitude."""
        if len(self.line) > 1 and self.line[1] in ATTITUDES:
            return self.line[1]
        return self.line[0] if self.line else ""

    @property
    def after(self) -> str:
        """The last word that joins, `and` left out; the head of the line where there is none."""
        joining = [word for word in self.line[1:] if word in JOINING and word != "and"]
        return joining[-1] if joining else self.head

    @property
    def item(self) -> str:
        """The word that begins the item."""
        return self.above[0][0] if self.above else self.head


def expected(analysis: Analysis, position: Position) -> Expected | None:
    """What can stand at a place; None inside a text or a comment."""
    number, column = position
    before = analysis.lines.line(number)[: column - 1]
    code = TEXTS.sub(lambda text: "_" * len(text[0]), before)
    if '"' in code or "#" in code:
        return None
    typed = UNFINISHED.search(before)[0]  # type: ignore[index]
    span = Span(analysis.path, number, column - len(typed), number, column)
    grammar = table()
    parse = _Parse(grammar)
    for line in _lines_above(analysis, number, before):
        parse.line(line)
    rest = before[: len(before) - len(typed)]
    tokens = parse.open_line(rest, blank=not rest.strip() and not typed)
    if tokens is None:
        return None
    can = [kind for kind in parse.stack.expected() if not kind.startswith((":", "_", "$")) and parse.takes(kind)]
    keywords = tuple(kind for kind in can if kind in grammar.keywords and kind != ",")
    kinds = frozenset(kind for kind in can if kind in LEXICAL or kind == ",")
    return Expected(keywords, kinds, tuple(token.text for token in tokens), parse.above(), typed, span)


def _lines_above(analysis: Analysis, number: int, before: str) -> list[str]:
    """The lines of the item above a line that is indented; comments and blank lines left out."""
    if not before[:1].isspace():
        return []
    found: list[str] = []
    for index in range(number - 1, max(0, number - LONGEST_ITEM), -1):
        line = analysis.lines.line(index)
        content = line.strip()
        if content and content[0] != "#":
            found.append(line)
            if not line[0].isspace():
                break
    return found[::-1]


class _Parse:
    """The parse of an item, line by line. A line with a mistake is left out, with what stands under it."""

    def __init__(self, grammar: Table) -> None:
        self.grammar = grammar
        self.kinds: WordKinds = words(grammar)
        self.stack = Stack(grammar)
        self.open: list[tuple[int, tuple[str, ...]]] = []  # width and words of the lines that others may stand under
        self.skipped: int | None = None  # the width of a line that was left out

    def above(self) -> tuple[tuple[str, ...], ...]:
        """The words of the lines that the current line stands under."""
        return tuple(words for _, words in self.open)

    def line(self, line: str) -> None:
        """Take a whole line."""
        width = len(line) - len(line.lstrip(" \t"))
        if self.skipped is not None and width > self.skipped:
            return
        tokens = self._tokens(line)
        saved = list(self.stack.states), list(self.stack.values), list(self.open)
        if tokens and self._enter(width) and all(self.stack.feed(token) for token in tokens):
            self.open.append((width, tuple(token.text for token in tokens)))
            self.skipped = None
        else:
            self.stack.states, self.stack.values, self.open = saved
            self.skipped = width

    def open_line(self, start: str, blank: bool) -> list[Token] | None:
        """Take the beginning of a line; None if nothing of the language begins like that."""
        width = len(start) - len(start.lstrip(" \t"))
        if self.skipped is not None and width > self.skipped:
            return None
        if blank and width and self.open and width > self.open[-1][0] and not self._can_enter():
            width = self.open[-1][0]
        if not self._enter(width):
            return None
        tokens = self._tokens(start)
        return tokens if all(self.stack.feed(token) for token in tokens) else None

    def takes(self, kind: str) -> bool:
        """Whether a terminal can come next: the reductions before it are tried on the states alone."""
        rows, rules, states = self.grammar.rows, self.grammar.rules, list(self.stack.states)
        while True:
            action = rows[states[-1]].get(kind)
            if action is None:
                return False
            if action >= 0:
                return True
            rule = rules[~action]
            size = rule.size if rule.shape == "node" else 3 if rule.shape in ("more", "inner") else 1
            del states[-size:]
            states.append(rows[states[-1]][rule.origin])

    def _can_enter(self) -> bool:
        return self.takes("_INDENT")

    def _enter(self, width: int) -> bool:
        """Go to the level of a line."""
        if not self.open:
            return width == 0 or not self.stack.values
        if width > self.open[-1][0]:
            return self.stack.feed(_mark("_INDENT"))
        if width == 0:
            return False
        closed = 0
        while len(self.open) > 1 and self.open[-1][0] > width:
            self.open.pop()
            closed += 1
        if self.open[-1][0] < width:  # between two levels: read as the deeper one
            return self.stack.feed(_mark("_NL"))
        self.open.pop()
        return all(self.stack.feed(_mark("_DEDENT")) for _ in range(closed)) and self.stack.feed(_mark("_NL"))

    def _tokens(self, line: str) -> list[Token]:
        found = scan(f"{line.strip()}\n", 1, self.kinds, [])
        return [token for token in found if not token.kind.startswith(("_", "$"))]


def _mark(kind: str) -> Token:
    return Token(kind, "", 0, 0, 0)
