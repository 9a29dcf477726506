"""Text of one item -> tokens. Never fails: what is no token of the language becomes a token that no rule accepts.

Line structure is made here (see the head of grammars/argmap.lark). A keyword is a word like any other to the lexer; its
token is
named after itself, and the parser takes it as a name where no keyword can stand.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from debate.language.table import Table
from debate.model.span import Span

MAX_DEPTH = 20
"""Levels of indentation under an item. Deeper lines are reported and left out."""


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
        return Span(path, self.line, self.column, self.line, self.end)


class Problem(NamedTuple):
    """Something wrong with the indentation of a line: ``tab``, ``between`` (two levels) or ``depth``.

    ``width`` is as how many spaces the indentation is read.
    """

    kind: str
    line: int
    column: int
    end: int
    width: int


WORD, TEXT, BREAK, NUMBER, COMMA, UNCLOSED, CURLY, ODD = range(1, 9)
_KIND = {TEXT: "STRING", NUMBER: "NUMBER", COMMA: ",", UNCLOSED: "UNCLOSED", CURLY: "CURLY", ODD: "ODD"}


@lru_cache(maxsize=1)
def _scanner(name: str, text: str, number: str) -> re.Pattern[str]:
    end = r"(?=[\s\",#]|$)"
    return re.compile(
        rf"[ \t]*(?:({name}{end})|({text})|((?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*)|({number}{end})|(,)"
        r"|(\"[^\n]*)|([“”„«»‘’][^\n]*)|([^\s\",#]+|.))"
    )


def words(table: Table) -> "WordKinds":
    """A fresh memo of what each word is; one may serve many items."""
    return WordKinds(table)


class WordKinds(dict[str, str]):
    """Word -> kind of token, worked out at first sight."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._keywords = table.keywords
        self._extra = re.compile(table.patterns["EXTRA"])
        self._place = re.compile(table.patterns["PLACE"])

    def __missing__(self, word: str) -> str:
        kind = "NAME"
        if word in self._keywords:
            kind = word
        elif self._extra.fullmatch(word):
            kind = "EXTRA"
        elif self._place.fullmatch(word):
            kind = "PLACE"
        elif not word.isascii() and right_to_left(word):
            kind = "ODD"
        self[word] = kind
        return kind


def right_to_left(word: str) -> bool:
    """Whether a word holds a letter that is written from right to left, and so would be shown out of order on its
    line.
    """
    from unicodedata import bidirectional

    return any(bidirectional(letter) in ("R", "AL", "AN") for letter in word)


def scan(text: str, line: int, table: Table, kinds: WordKinds, problems: list[Problem], base: int = 0) -> list[Token]:
    """The tokens of an item whose first line is ``line`` and is indented by ``base``. ``text`` ends with a line
    break.
    """
    tokens: list[Token] = []
    sink = tokens
    levels = [base]
    line_start = 0
    patterns = table.patterns
    new = tuple.__new__
    last = len(text)
    for match in _scanner(patterns["NAME"], patterns["STRING"], patterns["NUMBER"]).finditer(text):
        index = match.lastindex
        if index == WORD:
            word = match[1]
            start, end = match.span(1)
            sink.append(new(Token, (kinds[word], word, line, start - line_start + 1, end - line_start + 1)))
        elif index == BREAK:
            if match.end() == last:
                break
            broken = match[3]
            column = match.start(3) - line_start + 1
            previous = line
            line += broken.count("\n")
            line_start = match.end() - (len(broken) - broken.rfind("\n") - 1)
            indent = broken[broken.rfind("\n") + 1 :]
            width = len(indent)
            if "\t" in indent:
                width = len(indent.expandtabs(2))
                problems.append(Problem("tab", line, 1, len(indent) + 1, width))
            if width > levels[-1]:
                if len(levels) > MAX_DEPTH:
                    if sink is tokens:
                        problems.append(Problem("depth", line, 1, len(indent) + 1, width))
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
                        tokens.append(new(Token, ("_DEDENT", "", previous, column, column)))
                    if width != levels[-1]:
                        problems.append(Problem("between", line, 1, len(indent) + 1, width))
            tokens.append(new(Token, (kind, "", previous, column, column)))
        elif index is not None:
            start, end = match.span(index)
            sink.append(new(Token, (_KIND[index], match[index], line, start - line_start + 1, end - line_start + 1)))
    column = last - line_start
    tokens.extend(new(Token, ("_DEDENT", "", line, column, column)) for _ in levels[1:])
    tokens.append(new(Token, ("$END", "", line, column, column)))
    return tokens
