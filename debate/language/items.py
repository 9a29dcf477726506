"""Cut a text into items: a line that begins in column 1 and everything indented under it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_FIRST = re.compile(r"^([ \t]*)[^\s#]", re.MULTILINE)


class Item(NamedTuple):
    """The text of an item, the number of its first line, and how far that line is indented (0, if the author did as
    asked).
    """

    text: str
    line: int
    indent: int


def cut(text: str) -> Iterator[Item]:
    """The items of a text. Where even the first line is indented, so may be all others."""
    first = _FIRST.search(text)
    if first is None:
        return
    indent = len(first[1])
    heads = re.compile(r"^[^\s#]" if indent == 0 else rf"^[ \t]{{0,{indent}}}[^\s#]", re.MULTILINE)
    line = 1
    counted = 0
    start = -1
    for head in heads.finditer(text):
        if start >= 0:
            piece = text[start : head.start()]
            yield Item(piece, line, indent)
        line += text.count("\n", counted, head.start())
        counted = start = head.start()
    piece = text[start:]
    yield Item(piece if piece.endswith("\n") else piece + "\n", line, indent)
