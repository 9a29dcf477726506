"""Which claims mean what a sentence means: static word vectors, centred on the map, with the words' rarity in the map.

Three views of the same vectors are added:

- dense: the cosine between the mean vectors of sentence and claim, after the mean of the map's claims is taken from
  both. Inside a map every sentence is about the map's topic; without this step the cosine measures only that.
- overlap: for every word of the claim the most similar word of the sentence, weighted by the word's rarity in the map.
  An equal stem counts in full, a related word by the square of its cosine.
- coverage: the same the other way round, the words of the sentence found in the claim.

Importing this module imports numpy; nothing else of the package does.
"""

from collections.abc import Sequence
from itertools import compress

import numpy as np
import numpy.typing as npt

from debate.understand.lexical import Evidence, inverse_frequencies
from debate.understand.table import Table, Vector, Vectors, unit
from debate.understand.text import content_words, stem, words

DENSE_SHARE = 0.5
OVERLAP_SHARE = 0.25
COVERAGE_SHARE = 0.25
"""Weights of the three views. Chosen on ArgKP-2021 train (maps of 1, 4 and 24 topics); dev agrees in order."""

CENTRING_PRIOR = 2
"""The mean of n claims is taken off with the weight n / (n + CENTRING_PRIOR): the mean of two claims is hardly a
topic.
"""

_RELATED = 0.55
"""Cosine from which a word of the sentence is shown as matching a word of the claim."""


class EmbeddedIndex:
    """The claims of a map as vectors, ready to be compared with sentences; other wordings as in ``LexicalIndex``."""

    kind = "embedded"

    def __init__(self, texts: Sequence[str], table: Table, wordings: Sequence[str] = ()) -> None:
        self._table = table
        every = (*texts, *wordings)
        plain = table.sentences(every)
        self._plain = plain
        total = len(texts)
        self._centre = plain[:total].mean(axis=0) * (total / (total + CENTRING_PRIOR))
        self._centred = unit(plain - self._centre)

        said = [_unique_words(text) for text in every]
        vocabulary = sorted({word for claim in said for word in claim})
        row = {word: position for position, word in enumerate(vocabulary)}
        self._vectors = table.sentences(vocabulary)
        stems = [stem(word) for word in vocabulary]
        self._number_of_stem = {word: number for number, word in enumerate(dict.fromkeys(stems))}
        self._stems = np.array([self._number_of_stem[word] for word in stems])
        self._idf, self._unknown = inverse_frequencies([frozenset(map(stem, claim)) for claim in said[:total]])
        # The words of all claims laid end to end, and where each starts and ends: one pass of numpy serves all claims.
        self._flat = np.array([row[word] for claim in said for word in claim], dtype=np.intp)
        lengths = [len(claim) for claim in said]
        self._ends = np.cumsum(lengths, dtype=np.intp)
        self._starts = self._ends - lengths
        self._flat_weights = self._weights([stems[position] for position in self._flat])
        self._claim_weights = np.add.reduceat(self._flat_weights, self._starts)

    def evidence(self, text: str) -> list[Evidence]:
        """What speaks for each row."""
        return as_evidence(*self.scores(text))

    def scores(self, text: str) -> tuple[Vector, Vector]:
        """The score and the nearness of each row."""
        sentence = self._table.sentence(text)
        plain = self._plain @ sentence
        dense = self._centred @ unit(sentence - self._centre)

        said = _unique_words(text)
        alike = self._alike(said)
        from_claim = alike.max(axis=0)[self._flat] * self._flat_weights
        overlap = np.add.reduceat(from_claim, self._starts) / self._claim_weights
        weights = self._weights([stem(word) for word in said])
        # Word by word: all at once would take memory for every word of the map times every word of the sentence.
        best = np.stack([np.maximum.reduceat(word[self._flat], self._starts) for word in alike])
        coverage = (weights @ best) / weights.sum()
        return DENSE_SHARE * dense + OVERLAP_SHARE * overlap + COVERAGE_SHARE * coverage, plain

    def words(self, text: str, rows: Sequence[int]) -> list[tuple[str, ...]]:
        """The words of a sentence that each of some rows has, or has a near relative of."""
        said = list(dict.fromkeys(content_words(text)))
        if not said or not rows:
            return [()] * len(rows)
        spans = [self._flat[self._starts[row] : self._ends[row]] for row in rows]
        starts = np.cumsum([0, *map(len, spans[:-1])], dtype=np.intp)
        near = np.maximum.reduceat(self._alike(said, np.concatenate(spans)), starts, axis=1) >= _RELATED**2
        return [tuple(compress(said, found)) for found in near.T.tolist()]

    def _alike(self, said: Sequence[str], columns: slice | npt.NDArray[np.intp] = slice(None)) -> Vectors:
        """How alike each word said (row) and some words of the map (columns) are: squared cosine, 1 for the same stem."""
        cosine = np.clip(self._table.sentences(said) @ self._vectors[columns].T, 0, 1)
        alike: Vectors = cosine * cosine
        stems = np.array([self._number_of_stem.get(stem(word), -1) for word in said])
        alike[stems[:, None] == self._stems[columns]] = 1
        return alike

    def _weights(self, stems: Sequence[str]) -> Vector:
        return np.array([self._idf.get(word, self._unknown) for word in stems], dtype=np.float32)


def as_evidence(scores: npt.ArrayLike, nearness: npt.ArrayLike) -> list[Evidence]:
    """Two numbers a row, rounded: their last bits depend on how many rows are computed together."""
    return list(map(Evidence, *(np.round(np.asarray(column, np.float64), 6).tolist() for column in (scores, nearness))))


def _unique_words(text: str) -> tuple[str, ...]:
    """The content words of a text; all its words if it has none; the text itself if it has no words at all."""
    return tuple(dict.fromkeys(content_words(text) or words(text) or (text,)))
