"""A line of a map -> its tokens, each with its class. Never fails, whatever the text holds, and takes time in proportion to it.

The words are those of the language's own lexer; what follows the first word of a line is read from ``words``. A line is classified
by itself, so an editor asks again only for the lines that changed.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from debate.highlight.words import ATTITUDES, FIRST, ITEMS, NAMES, NAMES_IN, NAMES_OF_FIELDS, PLACES_AFTER, REFERENCE
from debate.language import lexer
from debate.language.parser import JOINING, is_name
from debate.language.table import not_for_voices, table

KEPT = 20_000
"""Lines whose classes are remembered."""

LONGEST_KEPT = 500
"""Characters of a line that is remembered."""

_PLAIN = {
    "STRING": "text",
    "NUMBER": "number",
    ",": "comma",
    "UNCLOSED": "mistake",
    "CURLY": "mistake",
    "ODD": "mistake",
}


class Piece(NamedTuple):
    """A token of one line: its class, and where it begins and ends in the line (characters, from 0)."""

    kind: str
    start: int
    end: int


def classify_line(line: str) -> tuple[Piece, ...]:
    """The tokens of one line, given without its line break (a CR before it may be there), in order, without overlap."""
    return _kept(line) if len(line) <= LONGEST_KEPT else _pieces(line)


@lru_cache(maxsize=KEPT)
def _kept(line: str) -> tuple[Piece, ...]:
    return _pieces(line)


@lru_cache(maxsize=1)
def _kinds() -> lexer.WordKinds:
    return lexer.words(table())


def _pieces(line: str) -> tuple[Piece, ...]:
    line = line.replace("\n", " ").rstrip("\r")
    tokens = lexer.scan(f"{line}\n", 1, _kinds(), [])[:-1]
    classes = _classes(tokens, indented=line[:1] in (" ", "\t"))
    pieces = [Piece(kind, token.column - 1, token.end - 1) for kind, token in zip(classes, tokens, strict=True)]
    comment = line.find("#", pieces[-1].end if pieces else 0)
    if comment >= 0:
        pieces.append(Piece("comment", comment, len(line)))
    return tuple(pieces)


def _classes(tokens: list[lexer.Token], indented: bool) -> Iterator[str]:
    """The class of each token of a line."""
    if not tokens:
        return
    first = _first(tokens, indented)
    if first == "voice":
        yield from _speech(tokens)
        return
    yield first
    head = {"extra": "x-", "reference": ""}.get(first, tokens[0].text)
    names = NAMES_OF_FIELDS.get(head) if first == "field" else None
    yield from _rest(tokens[1:], head, names or NAMES.get(head, REFERENCE))


def _first(tokens: list[lexer.Token], indented: bool) -> str:
    """The class of the first word of a line."""
    word = tokens[0].text
    if tokens[0].kind in _PLAIN:
        return _PLAIN[tokens[0].kind]
    if word in ITEMS and not indented:
        return "item"
    if tokens[0].kind == "EXTRA":
        return "extra"
    if len(tokens) > 1 and tokens[1].text in ATTITUDES and _voice(tokens[0]) and word not in not_for_voices():
        return "voice"
    return FIRST.get(word, "reference")


def _speech(tokens: list[lexer.Token]) -> Iterator[str]:
    """An occurrence: voice and attitude, after ``reports`` once more."""
    for number, token in enumerate(tokens):
        if number % 2 == 0 and _voice(token):
            yield "voice"
        elif number % 2 and token.text in ATTITUDES:
            yield "attitude"
        else:
            yield from _rest(tokens[number:], "reports", REFERENCE)
            return
        if number % 2 and token.text != "reports":
            yield from _rest(tokens[number + 1 :], token.text, REFERENCE)
            return


def _voice(token: lexer.Token) -> bool:
    return is_name(token) and token.text not in JOINING


def _rest(tokens: list[lexer.Token], head: str, names: tuple[str, ...]) -> Iterator[str]:
    """What follows on a line that begins with ``head``, after which names are of the classes ``names``."""
    after, count = head, 0
    for token in tokens:
        if token.kind in _PLAIN:
            yield _PLAIN[token.kind]
        elif token.text in JOINING:
            yield "joining"
            if token.text != "and":
                after, count = token.text, -1
                names = NAMES_IN.get((head, after)) or NAMES.get(after, REFERENCE)
        elif token.kind == "PLACE" and after in PLACES_AFTER:
            yield "place"
        else:
            yield names[min(count, len(names) - 1)]
        count += 1
