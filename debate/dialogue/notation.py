"""Reading the notation of debates: text in, a transcript and every error in it out. docs/transcripts.md is its
reference.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

from lark import Lark, Token, Tree, UnexpectedInput

from debate.diagnostics.finding import Finding
from debate.dialogue.move import Move, Side
from debate.dialogue.state import Player, Seat
from debate.dialogue.transcript import (
    Equivalence,
    Labels,
    Line,
    Owes,
    Played,
    Probe,
    StoreIs,
    Transcript,
    TurnIs,
    finding,
)
from debate.model.span import Span
from debate.resources import grammars

MOST_LINES, MOST_CHARACTERS = 2_000, 1_000_000
HEADER = ("map", "graph", "root", "format", "seats", "seed", "date", "practice", "result")
NOTHING = "nothing"
"""What stands for an empty store or no debt."""


@lru_cache(maxsize=1)
def _parser() -> Lark:
    text = (grammars() / "transcript.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", start="line", maybe_placeholders=False)


def read(text: str, path: str = "<text>") -> tuple[Transcript, tuple[Finding, ...]]:
    """The transcript that a text says, and everything that is wrong with it. Never raises for what is in the text."""
    lines = text.split("\n")
    if len(lines) > MOST_LINES or len(text) > MOST_CHARACTERS:
        return Transcript(), (finding("T007", "the transcript is too long", Span(path, 1, 1, 1, 1)),)
    reader = _Reader(path)
    for number, (line, block) in _logical(lines):
        reader.take(number, line, block)
    return reader.transcript, tuple(reader.findings)


def _logical(lines: list[str]) -> Iterator[tuple[int, tuple[str, list[str]]]]:
    """Each line with the indented lines under it; blank lines and comments in between belong to the block."""
    number = 0
    while number < len(lines):
        line = lines[number].rstrip()
        start = number
        number += 1
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        while number < len(lines) and (not lines[number].strip() or lines[number].startswith(" ")):
            number += 1
        yield start + 1, (line, lines[start + 1 : number])


class _Reader:
    """Collects the transcript and the findings, line by line."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.transcript = Transcript()
        self.findings: list[Finding] = []

    def take(self, number: int, line: str, block: list[str]) -> None:
        """Read one line and its block."""
        span = Span(self.path, number, 1, number, len(line) + 1)
        try:
            tree = _parser().parse(line)
        except UnexpectedInput as error:
            column = max(1, min(error.column if error.column and error.column > 0 else len(line), len(line)))
            place = Span(self.path, number, column, number, len(line) + 1)
            self.findings.append(finding("T001", _unreadable(line), place, "docs/transcripts.md shows every line"))
            return
        word = str(tree.data)
        if any(part.strip() for part in block) and word not in ("map", "graph"):
            self.findings.append(
                finding("T001", "nothing can stand under this line", span, "do not indent what follows")
            )
        if word in HEADER:
            if word in self.transcript.spans:
                self.findings.append(finding("T003", f"a second line `{word}`", span))
                return
            self.transcript = replace(self.transcript, spans={**self.transcript.spans, word: span})
            self._header(word, tree, number, block)
        else:
            entry = _entry(word, tree, span)
            self.transcript = replace(self.transcript, lines=(*self.transcript.lines, entry))

    def _header(self, word: str, tree: Tree[Token], number: int, block: list[str]) -> None:
        parts = [str(part) for part in tree.children if isinstance(part, Token)]
        change: dict[str, Any] = {}
        if word == "map" and parts:
            change = {"map_path": _unquoted(parts[0]), "digest": parts[1] if len(parts) > 1 else None}
        elif word == "map":  # the blank lines keep the numbers of the lines right in findings about the map
            change = {"map_text": "\n" * number + textwrap.dedent("\n".join(block)) + "\n"}
        elif word == "graph":
            change = {"edges": tuple(self._edges(number, block))}
        elif word == "root":
            change = {"root": _item(tree.children[0])}
        elif word == "format":
            change = {"format": parts[0], "version": int(parts[1]) if len(parts) > 1 else None}
        elif word == "seats":
            change = {"seats": tuple(_seat(child) for child in tree.children if isinstance(child, Tree))}
        elif word == "seed":
            change = {"seed": int(parts[0])}
        elif word == "date":
            change = {"date": parts[0]}
        elif word == "practice":
            change = {"practice": parts[0] == "yes"}
        else:
            change = {"result": (parts[0], parts[1] if len(parts) > 1 else None)}
        self.transcript = replace(self.transcript, **change)

    def _edges(self, number: int, block: list[str]) -> Iterator[tuple[str, str | None]]:
        for offset, line in enumerate(block, start=1):
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            try:
                tree = _parser().parse(f"edges {line.strip()}")
            except UnexpectedInput:
                span = Span(self.path, number + offset, 1, number + offset, len(line) + 1)
                self.findings.append(finding("T001", "a line of a graph is names with arrows: A -> B -> C", span))
                continue
            names = [_item(child) for child in tree.children]
            yield names[0], None
            yield from pairwise(names)


def _unreadable(line: str) -> str:
    word = line.split()[0]
    if word.isdigit():
        return "this is no move: a number, a name, an act, what it is about, and `-> n` for what it answers"
    if word in ("x", "?"):
        return "a move that is tried ends with `refused` and the rule, or with `legal`"
    if word in HEADER:
        return f"the line `{word}` is not complete, or says more than it can"
    return f"`{word}` is no line of a transcript"


def _entry(word: str, tree: Tree[Token], span: Span) -> Line:
    children = tree.children
    tokens = [str(child) for child in children if isinstance(child, Token)]
    if word in ("played", "refused", "allowed"):
        body = next(child for child in children if isinstance(child, Tree) and child.data == "move")
        name, move, voice = _move(body)
        if word != "played":
            return Probe(span, name, move, tokens[-1] if word == "refused" else None)
        favours = next((child for child in children if isinstance(child, Tree) and child.data == "favours"), None)
        ahead, statuses = _favours(favours) if favours else (None, ())
        return Played(span, int(tokens[0]), name, move, voice, ahead, statuses)
    if word == "store":
        items = frozenset(_item(child) for child in children[1:])
        return StoreIs(span, tokens[0], items - {NOTHING})
    if word == "owes":
        debts = frozenset(_debt(child) for child in children[1:] if isinstance(child, Tree))
        return Owes(span, tokens[0], debts - {(NOTHING, None)})
    if word == "turn":
        return TurnIs(span, tokens[0])
    if word == "labels":
        pairs = (child.children for child in children if isinstance(child, Tree))
        return Labels(span, tuple((_item(pair[0]), str(pair[1])) for pair in pairs))
    return Equivalence(span, int(tokens[0]), int(tokens[1]))


def _move(tree: Tree[Token]) -> tuple[str, Move, str | None]:
    content = target = text = voice = None
    name = act = ""
    for child in tree.children:
        assert isinstance(child, Tree)
        value = child.children[0]
        if child.data == "actor":
            name = str(value)
        elif child.data == "act":
            act = str(value)
        elif child.data == "item":
            content = str(value)
        elif child.data == "target":
            target = int(str(value))
        elif child.data == "voice":
            voice = _item(value)
        else:
            text = _unquoted(str(value))
    return name, Move(act, content, target, text), voice


def _favours(tree: Tree[Token]) -> tuple[str, tuple[tuple[int, bool], ...]]:
    found: list[tuple[int, bool]] = []
    for statuses in tree.children[1:]:
        assert isinstance(statuses, Tree)
        for status in statuses.children:
            assert isinstance(status, Tree)
            *numbers, word = (str(child) for child in status.children)
            found += [(int(number), word == "in") for number in numbers]
    return str(tree.children[0]), tuple(found)


def _debt(tree: Tree[Token]) -> tuple[str, int | None]:
    target = tree.children[1].children[0] if len(tree.children) > 1 and isinstance(tree.children[1], Tree) else None
    return _item(tree.children[0]), int(str(target)) if target is not None else None


def _seat(tree: Tree[Token]) -> Seat:
    tokens = [child for child in tree.children if isinstance(child, Token)]
    kinds = {token.type: str(token) for token in tokens}
    voices = frozenset(_item(child) for child in tree.children if isinstance(child, Tree))
    player = Player(kinds.get("PLAYER", "user"))
    return Seat(Side(kinds["SIDE"]), player, kinds["NAME"], int(kinds.get("INT", "1")), voices)


def _item(child: Tree[Token] | Token) -> str:
    return str(child.children[0]) if isinstance(child, Tree) else str(child)


def _unquoted(text: str) -> str:
    return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
