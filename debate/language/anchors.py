"""Find an anchor in the text of its source.

A paragraph is a block of lines between blank lines; in a text without blank lines every line is one. The first is 1.
Phrases are
compared after folding what typesetting changes: quotation marks, dashes, soft hyphens, ligatures, capitals, white
space, line breaks.
"""

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple

from debate.model.elements import Anchor

FUZZY = 0.8
"""The least similarity (difflib's ratio, over letters) at which a phrase counts as found in other words."""


class State(StrEnum):
    """What became of an anchor."""

    FOUND = "found"  # where it says
    MOVED = "moved"  # as a whole, but in another paragraph
    FUZZY = "fuzzy"  # nearly
    AMBIGUOUS = "ambiguous"  # at several places, none of them the stated one
    MISSING = "missing"


class Resolved(NamedTuple):
    """Where an anchor is: its state, the paragraph found, and the best position in the text (code points; ``end``
    exclusive).

    ``paragraphs`` are all those that hold the phrase. Without a position, ``start`` and ``end`` are -1.
    """

    state: State
    paragraph: int | None = None
    start: int = -1
    end: int = -1
    paragraphs: tuple[int, ...] = ()
    similarity: float = 1.0


class Paragraph(NamedTuple):
    """A block of a text: what it says folded, and for each folded character its place in the text."""

    start: int
    end: int
    folded: str
    places: list[int]


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    pattern = (
        r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*" if re.search(r"\S[^\S\n]*\n[^\S\n]*\n\s*\S", text) else r"[^\n]*\S[^\n]*"
    )
    return [_paragraph(text, match.start(), match.end()) for match in re.finditer(pattern, text)]


def resolve(anchor: Anchor, text: str | list[Paragraph]) -> Resolved:
    """Where an anchor is in a text (or in its paragraphs, when many anchors are looked up in one text)."""
    blocks = paragraphs(text) if isinstance(text, str) else text
    first = anchor.paragraph
    last = anchor.last or first
    if anchor.phrase is None or not (phrase := fold(anchor.phrase)):
        return _whole(blocks, first, last)
    hits = [(number, at) for number, block in enumerate(blocks, 1) for at in _all(phrase, block.folded)]
    numbers = tuple(dict.fromkeys(number for number, _ in hits))
    stated = [hit for hit in hits if first is None or first <= hit[0] <= (last or first)]
    if stated and (first is not None or len(hits) == 1):
        return _at(State.FOUND, blocks, stated[0], len(phrase), numbers)
    if len(hits) == 1:
        return _at(State.MOVED, blocks, hits[0], len(phrase), numbers)
    if hits:
        return _at(State.AMBIGUOUS, blocks, hits[0], len(phrase), numbers)
    return _nearly(blocks, phrase, first, last)


def fold(text: str) -> str:
    """A text as it is compared."""
    return _folded(text)[0].strip()


_FOLDS = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "′": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "″": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "―": "-",
        "−": "-",
        "\u00ad": "",
        "\u200b": "",
        "\u200c": "",
        "\u200d": "",
        "\u2060": "",
        "\ufeff": "",
    }
)


def _folded(text: str) -> tuple[str, list[int]]:
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for folded in unicodedata.normalize("NFKC", letter).translate(_FOLDS).casefold():
            if folded.isspace():
                if letters and letters[-1] == " ":
                    continue
                folded = " "
            letters.append(folded)
            places.append(place)
    return "".join(letters), places


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    folded, places = _folded(
        re.sub(
            r"(?<=\w)[-\u2010]\n[ \t]*(?=[a-z])", lambda match: "-" + "\u00ad" * (len(match[0]) - 1), text[start:end]
        )
    )
    return Paragraph(start, end, folded, [start + place for place in places])


def _all(phrase: str, text: str) -> list[int]:
    """Where a phrase stands in a text, at the bounds of words."""
    found = []
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        inside = (at and text[at - 1].isalnum() and phrase[0].isalnum()) or (
            end < len(text) and text[end].isalnum() and phrase[-1].isalnum()
        )
        if not inside:
            found.append(at)
        at = text.find(phrase, at + 1)
    return found


def _at(state: State, blocks: list[Paragraph], hit: tuple[int, int], length: int, numbers: tuple[int, ...]) -> Resolved:
    number, at = hit
    places = blocks[number - 1].places
    return Resolved(state, number, places[at], places[at + length - 1] + 1, numbers)


def _whole(blocks: list[Paragraph], first: int | None, last: int | None) -> Resolved:
    if first is None:
        return Resolved(State.FOUND)
    if last is None or last > len(blocks) or first < 1:
        return Resolved(State.MISSING)
    return Resolved(State.FOUND, first, blocks[first - 1].start, blocks[last - 1].end, tuple(range(first, last + 1)))


def _nearly(blocks: list[Paragraph], phrase: str, first: int | None, last: int | None) -> Resolved:
    """The most similar run of as many words; the stated paragraph is preferred where two are alike."""
    from difflib import SequenceMatcher

    count = len(phrase.split())
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(phrase)
    best: tuple[float, bool, int, int, int] | None = None
    for number, block in enumerate(blocks, 1):
        stated = first is not None and first <= number <= (last or first)
        starts = [match.span() for match in re.finditer(r"\S+", block.folded)]
        for index in range(max(1, len(starts) - count + 1)):
            for size in (count, count + 1, count - 1):
                if size < 1 or index + size > len(starts):
                    continue
                begin, end = starts[index][0], starts[index + size - 1][1]
                matcher.set_seq1(block.folded[begin:end])
                least = max(FUZZY, best[0] if best else 0)
                if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
                    continue
                found = (matcher.ratio(), stated, -number, begin, end)
                if found[0] >= FUZZY and (best is None or found[:3] > best[:3]):
                    best = found
    if best is None:
        return Resolved(State.MISSING, similarity=0.0)
    similarity, _, number, begin, end = best
    places = blocks[-number - 1].places
    return Resolved(State.FUZZY, -number, places[begin], places[end - 1] + 1, (-number,), round(similarity, 3))
