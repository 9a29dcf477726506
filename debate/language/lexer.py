"""Text of one item -> tokens. Never fails: what is no token of the language becomes a token that no rule accepts.

Line structure is made here (see the head of grammars/argmap.lark). A keyword is a word like any other to the lexer; its
token is named after itself, and the parser takes it as a name where no keyword can stand.
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

LONGEST_NAME = 64
"""Characters of a name, as the grammars have it, on either side of its dot: with the longest keyword it fits on a line of a
terminal, and with what a store or a picture adds into the name of a file.
"""

_BACK = 300
"""Tokens before a line between two levels that are looked through for the line that is odd."""

CURLY = "“”„«»‘’「『《＂"
"""What a text begins with where word processors, and other languages, put their quotation marks."""


class Token(NamedTuple):
    """A token: what it is, how it is written, and where (line and columns count from 1; ``end`` is exclusive).

    Kinds are the grammar's terminals and keywords, and four that no rule accepts: UNCLOSED (a text whose quotation mark
    is missing at the end), CURLY (a text in typographic quotation marks), ODD (anything else that is no word).
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
    """Something wrong with the indentation of a line: ``tab``, ``between`` (two levels), ``depth``, or ``narrow``: a level
    of one space below one of more, which may be a slip.

    ``width`` is as how many spaces the indentation is read.
    """

    kind: str
    line: int
    column: int
    end: int
    width: int


@lru_cache(maxsize=1)
def _pieces(string: str, number: str) -> re.Pattern[str]:
    """White space and what comes after it on a line: a comment, a word, a text, a number (it may hold a comma), or another
    run of letters.
    """
    end = r"(?![^\s\",#])"
    rest = rf",|[\"{CURLY}].*|[^\s\",#]+|[^ \t]"
    return re.compile(rf"([ \t]*)(#.*|[a-z][\w.\-]*{end}|\"[^\"\\]*\"|{string}|{number}{end}|{rest})")


def words(table: Table) -> "WordKinds":
    """A fresh memo of what each word is; one may serve many items."""
    return WordKinds(table)


class WordKinds(dict[str, str]):
    """Word -> kind of token, worked out at first sight. ``between_spaces`` has the kind of what stands between two spaces,
    None where that may be no word, or several.
    """

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.between_spaces = _BetweenSpaces(self)
        self.string = table.patterns["STRING"]
        self.pieces = _pieces(self.string, table.patterns["NUMBER"])
        self._keywords = table.keywords
        kinds = ("EXTRA", "PLACE", "NAME", "NUMBER")
        self._pattern = re.compile("|".join(f"(?P<{kind}>{table.patterns[kind]})" for kind in kinds))

    def __missing__(self, word: str) -> str:
        kind = self[word] = self.kind(word)
        return kind

    def kind(self, word: str) -> str:
        """What a word is, without a look at what is known."""
        if word in self._keywords or word == ",":
            return word
        if word[0] in CURLY:
            return "CURLY"
        found = self._pattern.fullmatch(word)
        kind = found.lastgroup if found is not None else None
        if kind == "NAME" and not word.isascii() and right_to_left(word):
            return "ODD"
        return kind or "ODD"


class _BetweenSpaces(dict[str, str | None]):
    """See ``WordKinds``."""

    def __init__(self, kinds: WordKinds) -> None:
        super().__init__()
        self._kind = kinds.kind

    def __missing__(self, piece: str) -> str | None:
        kind = self._kind(piece) if piece else None
        if kind == "CURLY" or (kind == "ODD" and _MORE.search(piece)):
            kind = None
        self[piece] = kind
        return kind


_MORE = re.compile(r"[\s\",#]")
"""Letters at which a run of letters may not be one word."""


def right_to_left(word: str) -> bool:
    """Whether a word holds a letter that is written from right to left, and so would be shown out of order on its
    line.
    """
    from unicodedata import bidirectional

    return any(bidirectional(letter) in ("R", "AL", "AN") for letter in word)


def scan(
    text: str,
    line: int,
    kinds: WordKinds,
    problems: list[Problem],
    base: int = 0,
    above: Sequence[int] = (),
) -> list[Token]:
    """The tokens of an item whose first line is ``line`` and is indented by ``base``. ``text`` ends with a line
    break. ``above`` are the indentations that are open already, of the levels above it.
    """
    tokens: list[Token] = []
    levels = [*above, base]
    usual: Counter[int] = Counter()
    too_deep = False
    new = tuple.__new__
    for number, written in enumerate(text.split("\n"), line):
        content = written.lstrip(" \t")
        if not content or content[0] == "#":
            continue
        width = column = len(written) - len(content)
        if tokens:
            last = tokens[-1]
            previous, end = last[2], last[4]
            if "\t" in (indent := written[:width]):
                width = len(indent.expandtabs(2))
                problems.append(Problem("tab", number, 1, column + 1, width))
            if width > levels[-1]:
                if len(levels) > MAX_DEPTH:
                    if not too_deep:
                        problems.append(Problem("depth", number, 1, column + 1, width))
                    too_deep = True
                    continue
                if width == levels[-1] + 1 and len(levels) > 1 and levels[-1] > levels[-2] + 1 and content[0] != '"':
                    problems.append(Problem("narrow", number, 1, column + 1, width))
                levels.append(width)
                kind = "_INDENT"
            else:
                kind = "_NL"
                while len(levels) > 1 and width < levels[-1]:
                    deeper = levels[-1]
                    if width > levels[-2] and deeper - width <= width - levels[-2]:
                        break
                    levels.pop()
                    tokens.append(new(Token, ("_DEDENT", "", previous, end, end)))
                if width != levels[-1]:
                    here = Problem("between", number, 1, column + 1, width)
                    _between(here, levels, tokens, text, usual, problems)
            too_deep = False
            tokens.append(new(Token, (kind, "", previous, end, end)))
        tokens += _words(content, number, column + 1, kinds)
    previous, end = (tokens[-1][2], tokens[-1][4]) if tokens else (line, 1)
    tokens.extend(new(Token, ("_DEDENT", "", previous, end, end)) for _ in levels[1:])
    tokens.append(new(Token, ("$END", "", previous, end, end)))
    return tokens


def _words(content: str, line: int, column: int, kinds: WordKinds) -> list[Token]:
    """The tokens of a line that begins in ``column``. Most lines are words with a space between them, or a text, or such
    words and a text: the pattern for all others takes longer.
    """
    new = tuple.__new__
    tokens: list[Token] = []
    head, quote, rest = content.partition('"')
    if quote:
        if (head and head[-1] != " ") or not rest or rest.find('"') != len(rest) - 1 or "\\" in rest:
            return _any_words(content, line, column, kinds)
        head = head[:-1]
    between_spaces = kinds.between_spaces
    start = column
    if head or not quote:
        for word in head.split(" "):
            kind = between_spaces[word]
            if kind is None:
                return _any_words(content, line, column, kinds)
            end = start + len(word)
            tokens.append(new(Token, (kind, word, line, start, end)))
            start = end + 1
    if quote:
        tokens.append(new(Token, ("STRING", quote + rest, line, start, start + len(rest) + 1)))
    return tokens


def _any_words(content: str, line: int, column: int, kinds: WordKinds) -> list[Token]:
    """The tokens of any line."""
    tokens: list[Token] = []
    for before, piece in kinds.pieces.findall(content.rstrip(" \t")):
        if piece[0] == "#":
            break
        column += len(before)
        end = column + len(piece)
        kind = kinds[piece] if piece[0] != '"' else "STRING" if _is_closed(piece, kinds.string) else "UNCLOSED"
        tokens.append(Token(kind, piece, line, column, end))
        column = end
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
