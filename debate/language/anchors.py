"""Find an anchor in the text of its source.

A paragraph is a block of lines between blank lines; in a text without blank lines every line is one. The first is 1.
Phrases are compared after folding what typesetting changes: quotation marks, dashes, soft hyphens, ligatures, capitals,
white space, line breaks.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

from debate.model.elements import Anchor

FUZZY = 0.8
"""The least similarity (difflib's ratio, over letters) at which a phrase counts as found in other words."""


class State(StrEnum):
    """What became of an anchor."""

    FOUND = "found"  # where it says
    MOVED = "moved"  # as a whole, but in another paragraph
    FUZZY = "fuzzy"  # nearly
    AMBIGUOUS = "ambiguous"  # at several places, and what is stated does not say which
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
    if len(stated) == 1:
        return _at(State.FOUND, blocks, stated[0], len(phrase), numbers)
    if stated:
        return _at(
            State.AMBIGUOUS, blocks, stated[0], len(phrase), tuple(dict.fromkeys(number for number, _ in stated))
        )
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
        for folded in _letter(letter):
            if folded.isspace():
                if letters and letters[-1] == " ":
                    continue
                folded = " "
            letters.append(folded)
            places.append(place)
    return "".join(letters), places


@lru_cache(maxsize=1024)
def _letter(letter: str) -> str:
    """A letter as it is compared: marks stand after it, as they do in texts that were taken from some kinds of file."""
    return unicodedata.normalize("NFKD", letter.translate(_FOLDS)).translate(_FOLDS).casefold()


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
        begins = not at or not (_in_word(text[at - 1]) and _in_word(phrase[0]))
        if begins and (end == len(text) or not (_in_word(text[end]) and _in_word(phrase[-1]))):
            found.append(at)
        at = text.find(phrase, at + 1)
    return found


def _in_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.combining(letter) > 0


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


class _Near(NamedTuple):
    """A run of words that is like a phrase; the greatest is the most similar, or else the stated one."""

    similarity: float
    stated: bool
    number: int
    start: int
    end: int


def _nearly(blocks: list[Paragraph], phrase: str, first: int | None, last: int | None) -> Resolved:
    """The most similar run of about as many words; of two that are alike, the one in the stated paragraph."""
    best: list[_Near] = []
    for number, block in enumerate(blocks, 1):
        stated = first is not None and first <= number <= (last or first)
        for similarity, start, end in _similar(block.folded, phrase, best[0].similarity if best else FUZZY):
            found = _Near(similarity, stated, number, start, end)
            if not best or found[:2] > best[0][:2]:
                best = [found]
            elif found[:2] == best[0][:2] and not any(_overlap(found, other) for other in best):
                best.append(found)
    if not best:
        return Resolved(State.MISSING, similarity=0.0)
    similarity, _, number, start, end = best[0]
    places = blocks[number - 1].places
    numbers = tuple(dict.fromkeys(near.number for near in best))
    state = State.FUZZY if len(best) == 1 else State.AMBIGUOUS
    return Resolved(state, number, places[start], places[end - 1] + 1, numbers, round(similarity, 3))


def _overlap(first: _Near, second: _Near) -> bool:
    return first.number == second.number and first.start < second.end and second.start < first.end


def _similar(text: str, phrase: str, least: float) -> Iterator[tuple[float, int, int]]:
    """The runs of words of a text that are as similar to a phrase as any before them, at least ``least``: how much,
    from where, to where.

    Most runs are ruled out without difflib, by their pairs of neighbouring letters. Let a run and the phrase have L
    letters together and M of them matched in B blocks. Between two blocks is a letter that is not matched, so that
    B <= 1 + L - 2M, and M - B pairs stand in both. With 2M / L >= ``least`` these are at least (1.5 least - 1) L - 1.
    """
    from difflib import SequenceMatcher

    pairs = {phrase[at : at + 2] for at in range(len(phrase) - 1)}
    shared = [0, *accumulate(pair in pairs for pair in map(add, text, text[1:]))]
    words = [match.span() for match in re.finditer(r"\S+", text)]
    count = len(phrase.split())
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(phrase)
    for index in range(max(1, len(words) - count + 1)):
        for size in (count, count + 1, count - 1):
            if size < 1 or index + size > len(words):
                continue
            start, end = words[index][0], words[index + size - 1][1]
            letters = end - start + len(phrase)
            if shared[end - 1] - shared[start] < (1.5 * least - 1) * letters - 1:
                continue
            matcher.set_seq1(text[start:end])
            if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
                continue
            similarity = matcher.ratio()
            if similarity >= least:
                least = similarity
                yield similarity, start, end
