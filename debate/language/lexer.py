"""Text of one item -> tokens. Never fails: what is no token of the language becomes a token that no rule accepts.

Line structure is made here (see the head of grammars/argmap.lark). A keyword is a word like any other to the lexer; its
token is
named after itself, and the parser takes it as a name where no keyword can stand.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from debate.language.table import Table
from debate.model.span import Span

MAX_DEPTH = 20
"""Levels of indentation under an item. Deeper lines are reported and left out."""


_BACK = 300
"""Tokens before a line between two levels that are looked through for the line that is odd."""


class Token(NamedTuple):
    """A token: what it is, how it is written, and where (line and columns count from 1; ``end`` is exclusive).

    Kinds are the grammar's terminals and keywords, and four that no rule accepts: UNCLOSED (a text whose quotation mark
    is
    missing at the end), CURLY (a text in typographic quotation marks), ODD (anything else that is no word).
    """

    kind: str
    text: str
    line: int
    column: int
    end: int

    def span(self, path: str) -> Span:
        """The place of the token in the file."""
        span: Span = tuple.__new__(Span, (path, self[2], self[3], self[2], self[4]))
        return span


class Problem(NamedTuple):
    """Something wrong with the indentation of a line: ``tab``, ``between`` (two levels) or ``depth``.

    ``width`` is as how many spaces the indentation is read.
    """

    kind: str
    line: int
    column: int
    end: int
    width: int


@lru_cache(maxsize=1)
def _pieces(string: str, number: str) -> re.Pattern[str]:
    """White space and what comes after it: a word, a line break with the empty lines and comments that belong to it, a
    text, a number (it may hold a comma), or another run of letters. Nothing of a text that ends with a line break is
    left over.
    """
    end = r"(?=[\s\",#])"
    line_break = r"(?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*"
    rest = r",|[\"“”„«»‘’][^\n]*|[^\s\",#]+|."
    return re.compile(rf"([ \t]*)([a-z][\w.\-]*{end}|{line_break}|\"[^\"\\\n]*\"|{string}|{number}{end}|{rest})")


def words(table: Table) -> "WordKinds":
    """A fresh memo of what each word is; one may serve many items."""
    return WordKinds(table)


class WordKinds(dict[str, str]):
    """Word -> kind of token, worked out at first sight."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._keywords = table.keywords
        self._patterns = [(kind, re.compile(table.patterns[kind])) for kind in ("EXTRA", "PLACE", "NAME", "NUMBER")]

    def __missing__(self, word: str) -> str:
        kind = self[word] = word if word in self._keywords or word == "," else self._kind(word)
        return kind

    def _kind(self, word: str) -> str:
        if word[0] in "“”„«»‘’":
            return "CURLY"
        kind = next((kind for kind, pattern in self._patterns if pattern.fullmatch(word)), "ODD")
        return "ODD" if not word.isascii() and kind == "NAME" and right_to_left(word) else kind


def right_to_left(word: str) -> bool:
    """Whether a word holds a letter that is written from right to left, and so would be shown out of order on its
    line.
    """
    from unicodedata import bidirectional

    return any(bidirectional(letter) in ("R", "AL", "AN") for letter in word)


def scan(
    text: str,
    line: int,
    table: Table,
    kinds: WordKinds,
    problems: list[Problem],
    base: int = 0,
    above: Sequence[int] = (),
) -> list[Token]:
    """The tokens of an item whose first line is ``line`` and is indented by ``base``. ``text`` ends with a line
    break. ``above`` are the indentations that are open already, of the levels above it.
    """
    tokens: list[Token] = []
    sink = tokens
    levels = [*above, base]
    usual: Counter[int] = Counter()
    column = 1
    new = tuple.__new__
    string = table.patterns["STRING"]
    pieces = _pieces(string, table.patterns["NUMBER"]).findall(text)
    space, end_of_item = pieces.pop()
    for before, piece in pieces:
        if before:
            column += len(before)
        if (first := piece[0]) == '"':
            kind = "STRING" if _is_closed(piece, string) else "UNCLOSED"
        elif first != "\n" and first != "#":
            kind = kinds[piece]
        else:
            previous, end = line, column
            line += piece.count("\n")
            indent = piece[piece.rfind("\n") + 1 :]
            width = len(indent)
            column = width + 1
            if "\t" in indent:
                width = len(indent.expandtabs(2))
                problems.append(Problem("tab", line, 1, column, width))
            if width > levels[-1]:
                if len(levels) > MAX_DEPTH:
                    if sink is tokens:
                        problems.append(Problem("depth", line, 1, column, width))
                    sink = []
                    continue
                sink = tokens
                levels.append(width)
                kind = "_INDENT"
            else:
                sink = tokens
                kind = "_NL"
                if width < levels[-1]:
                    while len(levels) > 1 and width < levels[-1]:
                        deeper = levels[-1]
                        if width > levels[-2] and deeper - width <= width - levels[-2]:
                            break
                        levels.pop()
                        tokens.append(new(Token, ("_DEDENT", "", previous, end, end)))
                    if width != levels[-1]:
                        here = Problem("between", line, 1, column, width)
                        _between(here, levels, tokens, text, usual, problems)
            tokens.append(new(Token, (kind, "", previous, end, end)))
            continue
        end = column + len(piece)
        sink.append(new(Token, (kind, piece, line, column, end)))
        column = end
    column += len(space) + len(end_of_item) - 1
    tokens.extend(new(Token, ("_DEDENT", "", line, column, column)) for _ in levels[1:])
    tokens.append(new(Token, ("$END", "", line, column, column)))
    return tokens


def _between(
    here: Problem, levels: list[int], tokens: list[Token], text: str, usual: Counter[int], problems: list[Problem]
) -> None:
    """Report a line between two levels; or the one that opened the deeper of them, if that one is odd: fewer lines of
    the item are indented as it is. What was opened under a line that is reported already is left alone.
    """
    if not usual:
        usual.update(len(indent) for indent in re.findall(r"^ *(?=\S)", text, re.MULTILINE))
    width, opened = here.width, levels[-1]
    if len(levels) > 1 and width > levels[-2]:
        index = len(tokens) - 2
        first = max(0, len(tokens) - _BACK)
        while index > first and (tokens[index].kind != "_INDENT" or tokens[index + 1].column != opened + 1):
            index -= 1
        if index > first and problems and problems[-1].line == tokens[index].line:
            levels[-1] = width
            return
        if index > first and (usual[width], opened % 2) > (usual[opened], width % 2):
            levels[-1] = width
            here = Problem("between", tokens[index + 1].line, 1, opened + 1, opened)
    problems.append(here)


def _is_closed(piece: str, string: str) -> bool:
    """Whether what begins with a quotation mark is a text, rather than the rest of a line that closes none."""
    if "\\" not in piece:
        return len(piece) > 1 and piece[-1] == '"'
    return re.fullmatch(string, piece) is not None
