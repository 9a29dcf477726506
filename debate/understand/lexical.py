"""Which claims share the telling words of a sentence: overlap of word stems, each weighted by how rare it is in the
map.

Needs nothing but the standard library. Inside one map every sentence repeats the topic's words, so the weight of a
word is its inverse document frequency (idf) in the map itself, in the form of BM25 (Robertson & Zaragoza 2009).
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
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
    """The claims of a map, ready to be compared with sentences by their words; and other wordings of some of them, each a
    row of its own after those of the claims. How rare a word is in the map is taken from the claims alone, so that the
    wordings of one claim leave the others as they are.
    """

    kind = "lexical"

    def __init__(self, texts: Sequence[str], wordings: Sequence[str] = ()) -> None:
        self._stems = [frozenset(map(stem, content_words(text))) for text in (*texts, *wordings)]
        self._idf, self._unknown = inverse_frequencies(self._stems[: len(texts)])
        self._weights = [self._weight(stems) for stems in self._stems]
        self._rows_of_stem: dict[str, list[int]] = {}
        for row, stems in enumerate(self._stems):
            for word in stems:
                self._rows_of_stem.setdefault(word, []).append(row)

    def evidence(self, text: str) -> list[Evidence]:
        """What speaks for each row."""
        stems = sorted(frozenset(map(stem, content_words(text))))
        weight = self._weight(stems)
        shared = [0.0] * len(self._stems)
        for word in stems:
            for row in self._rows_of_stem.get(word, ()):
                shared[row] += self._idf.get(word, self._unknown)
        found = [Evidence(0.0, 0.0)] * len(self._stems)
        for row, common in enumerate(shared):
            if common:
                # Half the share of the claim that is said, half the Dice coefficient: the first alone favours short claims.
                score = (common / self._weights[row] + 2 * common / (self._weights[row] + weight)) / 2
                found[row] = Evidence(round(score, 6), round(common / weight, 6))
        return found

    def words(self, text: str, rows: Sequence[int]) -> list[tuple[str, ...]]:
        """The words of a sentence that each of some rows has too."""
        said = dict.fromkeys(content_words(text))
        return [tuple(word for word in said if stem(word) in self._stems[row]) for row in rows]

    def _weight(self, stems: Iterable[str]) -> float:
        return math.fsum(self._idf.get(word, self._unknown) for word in stems)
