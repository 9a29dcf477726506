"""The word under the cursor, and the words of its line, as the language cuts them."""

import re
from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position
from debate.model.span import Span

WORD = re.compile(r'"(?:[^"\\]|\\.)*"?|#.*|[^\s",#]+|,')


class Word(NamedTuple):
    """A word, its place, and all words of its line."""

    text: str
    span: Span
    line_words: tuple[str, ...]


def word_at(analysis: Analysis, position: Position) -> Word | None:
    """The word at a place, or just before it; None in a comment or a text."""
    number, column = position
    line = analysis.lines.line(number)
    found = list(WORD.finditer(line))
    words = tuple(match[0] for match in found if not match[0].startswith("#"))
    for match in found:
        if match.start() < column <= match.end() + 1 and match[0][0] not in '"#,':
            if column == match.end() + 1 and line[column - 1 : column].strip():
                continue
            return Word(match[0], Span(analysis.path, number, match.start() + 1, number, match.end() + 1), words)
    return None
