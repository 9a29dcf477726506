"""A lexer for Pygments, registered in pyproject.toml: Rich, Sphinx and other users of Pygments highlight ``.argmap`` with it."""

from collections.abc import Iterator
from typing import ClassVar

from pygments.lexer import Lexer  # type: ignore[import-untyped]
from pygments.token import Text, Whitespace, _TokenType, string_to_tokentype  # type: ignore[import-untyped]

from debate.highlight.classes import CLASSES
from debate.highlight.classify import classify_line

TOKENS = {each.name: string_to_tokentype(each.pygments) for each in CLASSES}


class ArgmapLexer(Lexer):  # type: ignore[misc]
    """The argument language."""

    name = "Argument map"
    aliases: ClassVar[list[str]] = ["argmap"]
    filenames: ClassVar[list[str]] = ["*.argmap"]

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, _TokenType, str]]:
        """(offset, token type, text) of all of the text, in order."""
        offset = 0
        for line in text.split("\n"):
            yield from self._line(line, offset)
            offset += len(line) + 1
            if offset <= len(text):
                yield offset - 1, Whitespace, "\n"

    def _line(self, line: str, offset: int) -> Iterator[tuple[int, _TokenType, str]]:
        at = 0
        for kind, start, end in classify_line(line):
            if start > at:
                yield offset + at, Whitespace, line[at:start]
            yield offset + start, TOKENS[kind], line[start:end]
            at = end
        if at < len(line):
            yield offset + at, Text if line[at:].strip() else Whitespace, line[at:]
