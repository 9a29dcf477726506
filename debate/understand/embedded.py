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

import numpy as np

from debate.understand.lexical import Evidence, inverse_frequencies
from debate.understand.table import Table, Vectors, unit
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
        plain = table.sentences(list(every))
        self._plain = plain
        total = len(texts)
        self._centre = plain[:total].mean(axis=0) * (total / (total + CENTRING_PRIOR))
        self._centred = unit(plain - self._centre)

        said = [_unique_words(text) for text in every]
        vocabulary = sorted({word for claim in said for word in claim})
        row = {word: position for position, word in enumerate(vocabulary)}
        self._vectors = table.sentences(vocabulary)
        stems = [stem(word) for word in vocabulary]
        self._rows_of_stem: dict[str, list[int]] = {}
        for position, word in enumerate(stems):
            self._rows_of_stem.setdefault(word, []).append(position)
        self._idf, self._unknown = inverse_frequencies([frozenset(map(stem, claim)) for claim in said[:total]])
        # The words of all claims laid end to end, and where each claim starts: one pass of numpy serves all claims.
        self._flat = np.array([row[word] for claim in said for word in claim], dtype=np.intp)
        self._starts = np.cumsum([0] + [len(claim) for claim in said[:-1]], dtype=np.intp)
        self._flat_weights = self._weights([stems[position] for position in self._flat])
        self._claim_weights = np.add.reduceat(self._flat_weights, self._starts)

    def evidence(self, text: str) -> list[Evidence]:
        """What speaks for each row."""
        sentence = self._table.sentence(text)
        plain = self._plain @ sentence
        dense = self._centred @ unit(sentence - self._centre)

        said = _unique_words(text)
        alike = self._alike(said)
        from_claim = alike.max(axis=1)[self._flat] * self._flat_weights
        overlap = np.add.reduceat(from_claim, self._starts) / self._claim_weights
        weights = self._weights([stem(word) for word in said])
        # Word by word: all at once would take memory for every word of the map times every word of the sentence.
        best = np.stack([np.maximum.reduceat(word[self._flat], self._starts) for word in alike.T], axis=1)
        coverage = (best @ weights) / weights.sum()

        score = DENSE_SHARE * dense + OVERLAP_SHARE * overlap + COVERAGE_SHARE * coverage
        rounded = np.round(np.stack([score, plain], axis=1).astype(np.float64), 6)
        return [Evidence(*row) for row in rounded.tolist()]

    def words(self, text: str, position: int) -> tuple[str, ...]:
        """The words of a sentence that a claim has, or has a near relative of."""
        said = list(dict.fromkeys(content_words(text)))
        if not said:
            return ()
        end = self._starts[position + 1] if position + 1 < len(self._starts) else len(self._flat)
        rows = self._flat[self._starts[position] : end]
        near = (self._vectors[rows] @ self._table.sentences(said).T).max(axis=0) >= _RELATED
        claimed = set(rows.tolist())
        return tuple(
            word
            for word, related in zip(said, near.tolist(), strict=True)
            if related or not claimed.isdisjoint(self._rows_of_stem.get(stem(word), ()))
        )

    def _alike(self, said: Sequence[str]) -> Vectors:
        """How alike each word of the map (row) and each word said (column) are: squared cosine, 1 for the same stem."""
        cosine = np.clip(self._vectors @ self._table.sentences(list(said)).T, 0, 1)
        alike: Vectors = cosine * cosine
        for column, word in enumerate(said):
            alike[self._rows_of_stem.get(stem(word), []), column] = 1
        return alike

    def _weights(self, stems: Sequence[str]) -> Vectors:
        return np.array([self._idf.get(word, self._unknown) for word in stems], dtype=np.float32)


def _unique_words(text: str) -> tuple[str, ...]:
    """The content words of a text; all its words if it has none; the text itself if it has no words at all."""
    return tuple(dict.fromkeys(content_words(text) or words(text) or (text,)))
