"""Which claims share the telling words of a sentence: overlap of word stems, each weighted by how rare it is in the
map.

Needs nothing but the standard library. Inside one map every sentence repeats the topic's words, so the weight of a
word is its inverse document frequency (idf) in the map itself, in the form of BM25 (Robertson & Zaragoza 2009).
"""

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from debate.understand.text import content_words, stem


class Evidence(NamedTuple):
    """What speaks for one claim. All numbers lie between -1 and 1; higher is better."""

    score: float  # orders the claims
    nearness: float  # how near the sentence is to the claim when the map's topic counts as well


def inverse_frequencies(documents: Sequence[frozenset[str]]) -> tuple[dict[str, float], float]:
    """The idf of every stem of the map, and the idf of a stem that no claim has."""
    total = len(documents)
    frequency = Counter(word for document in documents for word in document)
    known = {word: math.log(1 + (total - count + 0.5) / (count + 0.5)) for word, count in frequency.items()}
    return known, math.log(1 + (total + 0.5) / 0.5)


class LexicalIndex:
    """The claims of a map, ready to be compared with sentences by their words."""

    kind = "lexical"

    def __init__(self, texts: Sequence[str]) -> None:
        self._stems = [frozenset(map(stem, content_words(text))) for text in texts]
        self._idf, self._unknown = inverse_frequencies(self._stems)
        self._weights = [self._weight(stems) for stems in self._stems]

    def evidence(self, text: str) -> list[Evidence]:
        """What speaks for each claim, in the order of the claims."""
        stems = frozenset(map(stem, content_words(text)))
        weight = self._weight(stems)
        found = []
        for claim, claim_weight in zip(self._stems, self._weights, strict=True):
            shared = self._weight(stems & claim)
            covered = shared / weight if weight else 0.0
            # Half the share of the claim that is said, half the Dice coefficient: the first alone favours short claims.
            score = (shared / claim_weight + 2 * shared / (claim_weight + weight)) / 2 if shared else 0.0
            found.append(Evidence(round(score, 6), round(covered, 6)))
        return found

    def words(self, text: str, position: int) -> tuple[str, ...]:
        """The words of a sentence that a claim has too."""
        return tuple(dict.fromkeys(word for word in content_words(text) if stem(word) in self._stems[position]))

    def _weight(self, stems: frozenset[str]) -> float:
        return math.fsum(self._idf.get(word, self._unknown) for word in stems)
