"""Text in a picture: made safe, measured, and wrapped."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from debate.diagnostics.text import visible

JOINERS = "\u200c\u200d"
"""Characters without a breadth of their own, by which others are joined or kept apart."""

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\ufe0e\ufe0f"))
_WITH_JOINERS = re.compile(f"([{JOINERS}])")
_MODIFIERS = re.compile(
    "[\u1160-\u11ff\ud7b0-\ud7ff\U0001f3fb-\U0001f3ff]"
)  # vowels and finals of Hangul; tones of skin
_SLIM = frozenset("ijl.,:;'|!` ‘’")
_NARROW = frozenset('tfrI()[]{}/\\-“”"')
_BROAD = frozenset("mwMW@%&—…ŒÆ")


def plain(text: str) -> str:
    """The text on one line, with nothing in it that could drive a terminal, end a document or turn the reading direction: such
    characters are written as ``\\u{…}``. What only hides is left out; joiners, which some scripts are spelled with, stay.
    """
    text = " ".join(text.split())
    if text.isascii() and text.isprintable():
        return text
    parts = _WITH_JOINERS.split(text.translate(_UNSEEN))
    return "".join(part if part in JOINERS else visible(part) for part in parts)


@lru_cache(maxsize=4096)
def _cells_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Mc", "Cf") or _MODIFIERS.match(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: two for wide characters, none for what is set over another one."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


@lru_cache(maxsize=4096)
def _thousandths_of(character: str) -> int:
    if _cells_of(character) != 1:
        return 1300 * _cells_of(character) // 2
    if character in _SLIM:
        return 330
    if character in _NARROW:
        return 450
    if character in _BROAD:
        return 1000
    return 720 if character.isupper() else 610


def breadth(text: str) -> int:
    """About how broad a text is in a sans-serif type, in thousandths of the type size: never much less than in the broadest usual one
    (DejaVu Sans, Verdana)."""
    return sum(map(_thousandths_of, text))


def wrap(text: str, room: int, size: Callable[[str], int] = cells) -> list[str]:
    """The text, already plain, in lines of at most ``room``, broken at spaces, or inside a word that is longer than a line."""
    lines: list[str] = []
    line, used, space = "", 0, size(" ")
    for word in text.split(" "):
        length = size(word)
        if line and used + space + length <= room:
            line, used = f"{line} {word}", used + space + length
            continue
        if line:
            lines.append(line)
        *full, word = _pieces(word, room, size) if length > room else [word]
        lines += full
        line, used = word, size(word)
    return [*lines, line]


def shorten(text: str, room: int, size: Callable[[str], int] = cells) -> str:
    """The text on one line of at most ``room``, with an ellipsis where it was cut."""
    if size(text) <= room:
        return text
    piece = next(iter(_pieces(text, room - size("…"), size)))
    return f"{piece.rstrip()}…" if size(piece) + size("…") <= room else "…"


def fit(text: str, room: int, most: int, size: Callable[[str], int] = cells) -> list[str]:
    """The text in at most so many lines; an ellipsis says that it goes on."""
    lines = wrap(text, room, size)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    return [
        *lines[: most - 1],
        shorten(f"{last} {lines[most]}", room, size) if size(last) + size("…") > room else f"{last}…",
    ]


def _pieces(word: str, room: int, size: Callable[[str], int]):  # type: ignore[no-untyped-def]
    """The word cut into pieces that fit, each of at least one character with all that is set over it."""
    start, used = 0, 0
    for index, character in enumerate(word):
        length = size(character)
        if used + length > room and index > start and _cells_of(character):
            yield word[start:index]
            start, used = index, 0
        used += length
    yield word[start:]
