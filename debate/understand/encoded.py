"""Which claims make the point that a sentence makes: a sentence encoder, with the two untrained matchers beside it.

If it is known what the map is about, claims and sentence are encoded with that before them, since many a claim does not
say it itself; how near they are is measured without. The cosine of the vectors, after a share of the mean of the map's
claims has been taken from both (see ``embedded``), is added to the scores of the embedded and the lexical index. Shares
and weights were chosen on topics of ArgKP-2021 train that the encoder had not seen (``benchmarks/matching/training``).
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from debate.understand.bundled import known_vectors
from debate.understand.embedded import CENTRING_PRIOR, EmbeddedIndex, as_evidence
from debate.understand.encoder import DIMENSIONS, Encoder
from debate.understand.lexical import Evidence, LexicalIndex
from debate.understand.matcher import Progress
from debate.understand.remembered import remembered
from debate.understand.table import Table, unit

CENTRE_SHARE = 0.7
"""Of the mean of the map's claims, what is taken off; less in a small map, as in ``embedded``."""

EMBEDDED_WEIGHT = 0.15
LEXICAL_WEIGHT = 0.25
"""Weights of the untrained scores beside 1 for the encoder's."""

CONTEXT_WORDS = 16
"""Words of a context that are read: the sentence after it has to fit in as well."""


MOST_TEXTS = 20_000
"""Claims and wordings that are read. So many take up to seven minutes, once, 400 MB of memory, and 61 MB in the cache."""


class EncodedIndex:
    """The claims of a map as vectors of the encoder, ready to be compared with sentences; other wordings as in
    ``LexicalIndex``.

    ``context`` says in a few words what the map is about; ``progress`` is told how many of the texts that are not known yet
    have been encoded: claims and wordings, each twice where there is a context. Raises ValueError for more than MOST_TEXTS.
    """

    kind = "encoded"

    def __init__(
        self,
        texts: Sequence[str],
        encoder: Encoder,
        table: Table,
        cache: Path,
        context: str = "",
        progress: Progress | None = None,
        wordings: Sequence[str] = (),
    ) -> None:
        total, rows = len(texts), len(texts) + len(wordings)
        if rows > MOST_TEXTS:
            raise ValueError(f"there are more than {MOST_TEXTS:,} claims and wordings")
        self._encoder = encoder
        self._embedded = EmbeddedIndex(texts, table, wordings)
        self._lexical = LexicalIndex(texts, wordings)
        self._context = context
        vectors = known_vectors(
            read_texts([*texts, *wordings], context),
            encoder.identity,
            lambda missing: remembered(missing, encoder.identity, encoder.sentences, DIMENSIONS, cache, progress),
        )
        self._plain, inner = vectors[:rows], vectors[-rows:]
        self._centre = inner[:total].mean(axis=0) * min(CENTRE_SHARE, total / (total + CENTRING_PRIOR))
        self._centred = unit(inner - self._centre)

    def evidence(self, text: str) -> list[Evidence]:
        """What speaks for each row."""
        said = self._encoder.sentences(read_texts([text], self._context))
        static, near = self._embedded.scores(text)
        score = self._centred @ unit(said[-1] - self._centre)
        score = score + EMBEDDED_WEIGHT * static
        score = score + LEXICAL_WEIGHT * np.array([other.score for other in self._lexical.evidence(text)])
        score = score / (1 + EMBEDDED_WEIGHT + LEXICAL_WEIGHT)
        # A context before it brings every sentence near the map, talk about something else too.
        return as_evidence(score, (self._plain @ said[0] + near) / 2)

    def words(self, text: str, rows: Sequence[int]) -> list[tuple[str, ...]]:
        """The words of a sentence that each of some rows has, or has a near relative of."""
        return self._embedded.words(text, rows)


def read_texts(texts: Sequence[str], context: str) -> list[str]:
    """What the encoder reads of some texts: each as it is; if there is a context, then each once more with that before it."""
    return [*texts, *(in_context(context, text) for text in texts)] if context else list(texts)


def in_context(context: str, text: str) -> str:
    """A text with what it is about before it."""
    short = " ".join(context.split()[:CONTEXT_WORDS]).rstrip(" .")
    return f"{short}. {text}" if short else text
