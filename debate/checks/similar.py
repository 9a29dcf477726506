"""Claims that may say the same, or the opposite, in other words: suggestions for the author of a map, precision before recall.

Word vectors, centred on the map as the matcher does it, give the pairs worth a look: products of matrices in blocks, so that ten thousand
claims take seconds. For up to MOST_ENCODED claims the sentence encoder then decides, which finds twice as many at the same precision; a
bigger map has only the word vectors. On top of either, what the vectors cannot see is asked of the words
(``debate.checks.similar_words``). benchmarks/matching/duplicates.py measures all of it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from debate.checks.context import Context
from debate.checks.reach import connects
from debate.checks.similar_words import may_be_same, opposed
from debate.diagnostics.finding import Label
from debate.model.elements import Term
from debate.model.map import Map
from debate.model.span import Span
from debate.numerics import require_numpy
from debate.understand.terms import folding
from debate.understand.text import clean, words

if TYPE_CHECKING:
    from debate.understand.table import Table

WORTH_A_LOOK = 0.4
"""Cosine of word vectors, centred on the map, from which a pair is looked at."""

MOST_PAIRS = 20_000
"""Pairs that are looked at, the nearest first."""

MOST_ENCODED = 1_000
"""Claims up to which the sentence encoder is used: some eight seconds, once; the vectors are then kept."""

CENTRE_SHARE = 0.7
"""Of the mean of the encoder's vectors, what is taken off; less in a map of fewer than five claims."""

SMALL, BIG = (15, 0.65), (200, 0.77)
"""Claims of a map, and the centred cosine of the encoder from which two are told as the same. In between it grows with the logarithm of the
size, since pairs grow faster than duplicates. Chosen on Perspectrum dev for at least nine right in ten, and high
enough that nothing is told of the bundled maps, whose claims all differ."""

BY_WORDS = 0.05
"""What is added where word vectors have to do."""

CONFIDENCE = (1.1, 20.0, 0.95)
"""Logistic of how far a pair is above the threshold: constant, slope, and the most that is said. benchmarks/matching/duplicates.py holds it
against Perspectrum."""

CONTRADICTION_CONFIDENCE = 0.8
"""How often pairs that were told for Perspectrum dev and test did contradict each other, by reading them."""

_BLOCK = 1024  # claims whose cosines with all others are computed at once
# "No, it is too dear." denies a question, not its own words.
_ANSWER = re.compile(r"^(?:yes|no)\s*[,.;:!-]\s*", re.IGNORECASE)


class Pair(NamedTuple):
    """Two claims by their positions, and how likely it is that the suggestion is right (0 to 1)."""

    first: int
    second: int
    confidence: float


def readable(argument_map: Map) -> list[str]:
    """The texts of a map's claims as they are compared: cleaned, the names of each term as one wording."""
    return folded([claim.text for claim in argument_map.claims], argument_map.terms)


def folded(texts: Sequence[str], terms: Sequence[Term] = ()) -> list[str]:
    """Texts as they are compared."""
    fold = folding(terms)
    return [_ANSWER.sub("", fold(clean(text).text)) for text in texts]


def unavailable() -> str | None:
    """Why claims cannot be compared in this installation, or None. The encoder may be missing; the word vectors may not."""
    try:
        _table()
    except (ImportError, OSError, ValueError) as error:
        return str(error)
    return None


def near_duplicates(texts: Sequence[str], most_encoded: int = MOST_ENCODED) -> list[Pair]:
    """Pairs of texts that may say the same in other words, the surest first. Equal texts are not among them."""
    pairs = _worth_a_look(tuple(texts))
    if not pairs:
        return []
    similarity = _by_encoder(texts) if len(texts) <= most_encoded else None
    least = threshold(len(texts)) + (BY_WORDS if similarity is None else 0)
    constant, slope, most = CONFIDENCE
    found = []
    for first, second, by_words in pairs:
        near = by_words if similarity is None else similarity(first, second)
        if near >= least and may_be_same(texts[first], texts[second]):
            confidence = min(most, 1 / (1 + exp(-(constant + slope * (near - least)))))
            found.append(Pair(first, second, round(confidence, 2)))
    return sorted(found, key=lambda pair: (-pair.confidence, pair))


def contradictions(texts: Sequence[str]) -> list[Pair]:
    """Pairs of texts of which one seems to say what the other denies: mostly the same words, and one negation or opposite."""
    return [
        Pair(first, second, CONTRADICTION_CONFIDENCE)
        for first, second, _ in _worth_a_look(tuple(texts))
        if opposed(texts[first], texts[second])
    ]


def unrelated(
    context: Context, find: Callable[[Sequence[str]], list[Pair]]
) -> Iterator[tuple[Span, str, str, tuple[Label, ...], float]]:
    """What ``find`` tells about claims that the map does not connect: place, both names, the other place, confidence.

    Two texts are told once, also where one of them stands under several names: that it does is D006's to tell.
    A pair is the business of the file that has one of its claims; one of two imported files is that of the file that joins them.
    """
    claims = context.map.claims
    connected = connects(context.map)
    texts = readable(context.map)
    told: set[frozenset[tuple[str, ...]]] = set()
    for pair in find(texts):
        one, other = claims[pair.first], claims[pair.second]
        said = frozenset((words(texts[pair.first]), words(texts[pair.second])))
        if said in told or connected(one.id, other.id):
            continue
        here, there = (other, one) if context.own(other.span) else (one, other)
        if context.own(here.span):
            told.add(said)
            yield here.span, here.id, there.id, (Label(there.span, "the other one"),), pair.confidence
        elif one.span.path != other.span.path and context.own(context.map.span):
            told.add(said)
            labels = (Label(one.span, "one"), Label(other.span, "the other"))
            yield context.map.span, one.id, other.id, labels, pair.confidence


@lru_cache(maxsize=1)
def _table() -> "Table":
    """The word vectors, read once. Raises ImportError, OSError or ValueError where they cannot be used."""
    require_numpy()
    from debate.understand.table import load

    return load()


@lru_cache(maxsize=1)  # two rules ask for the same map
def _worth_a_look(texts: tuple[str, ...]) -> tuple[tuple[int, int, float], ...]:
    """The nearest pairs by word vectors, with their centred cosines, nearest first."""
    if len(texts) < 2:
        return ()
    table = _table()
    import numpy as np

    from debate.understand.embedded import CENTRING_PRIOR
    from debate.understand.table import unit

    plain = table.sentences(list(texts))
    total = len(texts)
    centred = unit(plain - plain.mean(axis=0) * (total / (total + CENTRING_PRIOR)))
    rows, columns, cosines = [], [], []
    for start in range(0, total, _BLOCK):
        block = centred[start : start + _BLOCK] @ centred[start:].T
        block[np.tril_indices(len(block), 0, block.shape[1])] = -1  # each pair once, none with itself
        row, column = np.nonzero(block >= WORTH_A_LOOK)
        cosine = block[row, column]
        if len(cosine) > MOST_PAIRS:  # a map of thousands of claims that are all alike
            kept = np.argpartition(-cosine, MOST_PAIRS)[:MOST_PAIRS]
            row, column, cosine = row[kept], column[kept], cosine[kept]
        rows.append(row + start)
        columns.append(column + start)
        cosines.append(cosine)
    row, column, cosine = np.concatenate(rows), np.concatenate(columns), np.concatenate(cosines)
    nearest = np.argsort(-cosine, kind="stable")[:MOST_PAIRS]
    return tuple(zip(row[nearest].tolist(), column[nearest].tolist(), cosine[nearest].tolist(), strict=True))


def threshold(total: int) -> float:
    """The centred cosine of the encoder from which two claims of a map of so many are told as the same."""
    (small, low), (big, high) = SMALL, BIG
    share = log(max(small, min(total, big)) / small) / log(big / small)
    return low + share * (high - low)


def _by_encoder(texts: Sequence[str]) -> Callable[[int, int], float] | None:
    """How near two texts are by the sentence encoder; None where it cannot be used."""
    try:
        from debate.understand.embedded import CENTRING_PRIOR
        from debate.understand.encoder import DIMENSIONS, load
        from debate.understand.remembered import cache_folder, remembered
        from debate.understand.table import unit

        encoder = load()
    except (ImportError, OSError, ValueError):
        return None
    plain = remembered(texts, encoder.identity, encoder.sentences, DIMENSIONS, cache_folder())
    total = len(texts)
    vectors = unit(plain - plain.mean(axis=0) * min(CENTRE_SHARE, total / (total + CENTRING_PRIOR)))
    return lambda first, second: float(vectors[first] @ vectors[second])
