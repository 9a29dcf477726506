"""Which claims make the point that a sentence makes: a sentence encoder, with the two untrained matchers beside it.

The cosine of the encoder's vectors, after a share of the mean of the map's claims has been taken from both (see
``embedded``), is added to the scores of the embedded and the lexical index. Shares and weights were chosen on
ArgKP-2021 dev, which the encoder was not trained on (``benchmarks/matching/training``).
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from debate.understand.embedded import CENTRING_PRIOR, EmbeddedIndex
from debate.understand.encoder import DIMENSIONS, Encoder
from debate.understand.lexical import Evidence, LexicalIndex
from debate.understand.remembered import remembered
from debate.understand.table import Table, unit

CENTRE_SHARE = 0.7
"""Of the mean of the map's claims, what is taken off; less in a map of fewer than five claims, as in ``embedded``."""

EMBEDDED_WEIGHT = 0.25
LEXICAL_WEIGHT = 0.5
"""Weights of the untrained scores beside 1 for the encoder's."""


class EncodedIndex:
    """The claims of a map as vectors of the encoder, ready to be compared with sentences."""

    kind = "encoded"

    def __init__(self, texts: Sequence[str], encoder: Encoder, table: Table, cache: Path) -> None:
        self._encoder = encoder
        self._embedded = EmbeddedIndex(texts, table)
        self._lexical = LexicalIndex(texts)
        self._plain = remembered(texts, encoder.identity, encoder.sentences, DIMENSIONS, cache)
        total = len(texts)
        self._centre = self._plain.mean(axis=0) * min(CENTRE_SHARE, total / (total + CENTRING_PRIOR))
        self._centred = unit(self._plain - self._centre)

    def evidence(self, text: str) -> list[Evidence]:
        """What speaks for each claim, in the order of the claims."""
        sentence = self._encoder.sentence(text)
        score = self._centred @ unit(sentence - self._centre)
        score = score + EMBEDDED_WEIGHT * np.array([other.score for other in self._embedded.evidence(text)])
        score = score + LEXICAL_WEIGHT * np.array([other.score for other in self._lexical.evidence(text)])
        score = score / (1 + EMBEDDED_WEIGHT + LEXICAL_WEIGHT)
        rounded = np.round(np.stack([score, self._plain @ sentence], axis=1).astype(np.float64), 6)
        return [Evidence(*row) for row in rounded.tolist()]

    def words(self, text: str, position: int) -> tuple[str, ...]:
        """The words of a sentence that a claim has, or has a near relative of."""
        return self._embedded.words(text, position)
