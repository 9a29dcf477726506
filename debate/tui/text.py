"""Text on the screen: made safe, wrapped, and the words and symbols that stand for a status."""

import unicodedata
from functools import lru_cache

from rich.cells import cell_len
from textual.content import Content

IN, OUT = "✓ in", "✗ out"
"""How the standing of a move is shown: a word with a symbol, never a colour alone."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_DROPPED = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")


def _visible(character: str) -> str:
    if character in "\t\n\r\v\f":
        return " "
    if character in _DROPPED:
        return ""
    return "\ufffd" if unicodedata.category(character) in _UNSEEN else character


def visible(text: str) -> str:
    """The text with everything removed or replaced that could move the cursor, turn the reading direction or hide:
    control characters and direction marks become U+FFFD, line breaks and tabs a space, zero-width characters nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def shown(text: str) -> str:
    """The text for an editor: as ``visible``, but every character stays one, so that columns keep their meaning; tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        "\ufffd"
        if character in _DROPPED or (character != "\t" and unicodedata.category(character) in _UNSEEN)
        else character
        for character in text
    )


def plain(text: str) -> Content:
    """The text for a widget, verbatim: nothing in it is read as markup."""
    return Content(visible(text))


def plain_lines(text: str) -> Content:
    """Text of several lines, verbatim."""
    return Content("\n".join(visible(line) for line in text.split("\n")))


@lru_cache(maxsize=20_000)
def wrap(text: str, width: int) -> tuple[str, ...]:
    """The text in lines of at most ``width`` cells, broken at spaces, or inside a word that is longer than a line."""
    width = max(width, 1)
    lines: list[str] = []
    line, used = "", 0
    for word in visible(text).split():
        size = cell_len(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        while size > width:
            head = _head(word, width)
            lines.append(head)
            word = word[len(head) :]
            size = cell_len(word)
        line, used = word, size
    if line or not lines:
        lines.append(line)
    return tuple(lines)


def at_most(text: str, width: int, most: int) -> tuple[str, ...]:
    """The text wrapped, cut after ``most`` lines with an ellipsis."""
    lines = wrap(text, width)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    if cell_len(last) + 2 > width:
        last = last.rsplit(" ", 1)[0]
    return (*lines[: most - 1], shorten(f"{last} …", width))


def hang(text: str, width: int, step: int = 2) -> list[str]:
    """A line wrapped to the width with its own indent, its continuations ``step`` further in."""
    indent = len(text) - len(text.lstrip(" "))
    indent = min(indent, width // 2)
    lead = " " * indent
    first, *rest = (
        wrap(text, width - indent) if cell_len(text.strip()) <= width - indent else wrap(text, width - indent - step)
    )
    return [lead + first, *(lead + " " * step + line for line in rest)]


def _head(word: str, width: int) -> str:
    """As many characters of the word as fit, at least one."""
    used = 0
    for index, character in enumerate(word):
        used += cell_len(character)
        if used > width:
            return word[: max(index, 1)]
    return word


def shorten(text: str, width: int) -> str:
    """The text on one line of at most ``width`` cells, with an ellipsis where it was cut."""
    text = visible(text)
    return text if cell_len(text) <= width else _head(text, max(width - 1, 1)) + "…"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: `1 claim`, `3 claims`."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"
