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
    """The items of a text. Where every line is indented, items are as the first line; where only the first lines are,
    they are an item by themselves.
    """
    first = _FIRST.search(text)
    if first is None:
        return
    indent = least = len(first[1])
    if indent:
        least = min(len(line[1]) for line in _FIRST.finditer(text))
    heads = re.compile(rf"\n[ \t]{{0,{least}}}[^\s#]" if least else r"\n[^\s#]")
    start = first.start()
    line = 1 + text.count("\n", 0, start)
    for head in heads.finditer(text, start):
        following = head.start() + 1
        yield Item(text[start:following], line, indent)
        indent = least
        line += text.count("\n", start, following)
        start = following
    piece = text[start:]
    yield Item(piece if piece.endswith("\n") else piece + "\n", line, indent)
