"""From evidence to confidence: how likely it is that a claim is the one meant, and that none is.

Two logistic regressions a matcher, fitted by ``benchmarks/matching/calibrate.py``. Those of "none": a third of the weight on
ArgKP-2021 train (24 topics, maps of 1, 4 and 12 topics, a third of the sentences from topics outside the map), a third on
ten maps with 520 sentences as learners type them and on small parts of these, with and without other wordings, a third on the
bundled maps with the earlier sentences about them. Those of a claim: on train. The encoder was trained on train, so both of
ENCODED were fitted on dev (4 topics, one a map, with the key points of 0, 4 and 24 train topics beside them) and on those
maps, without and with the context. The numbers below are what that script prints; ArgKP is (c) IBM, Community Data
License Agreement - Sharing 1.0, which leaves such results free.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from debate.understand.lexical import Evidence


class Calibration(NamedTuple):
    """Weights of the features, in the order of ``candidate_features`` and ``none_features``; the last is the
    constant.
    """

    candidate: tuple[float, ...]
    none: tuple[float, ...]


LEXICAL = Calibration((8.076, 1.272, -1.405, 0.000, -1.972), (-10.200, -1.506, 0.960, 0.925, 0.460))
EMBEDDED = Calibration((8.131, 4.940, -1.642, 0.000, -1.638), (-8.317, -6.859, 0.984, 0.690, 3.145))
ENCODED = Calibration((10.490, 9.868, -1.193, 0.162, -3.214), (-7.773, -13.078, 1.311, 0.266, 6.928))
ENCODED_IN_CONTEXT = Calibration((10.709, 8.470, -1.136, -0.078, -3.523), (-9.336, -12.040, 1.383, 0.245, 6.945))


MOST_TEXTS_A_CLAIM = 4
"""The confidences were fitted on maps with up to three other wordings of every claim; more of them count as so many."""


class Size(NamedTuple):
    """How much a sentence is compared with: the more there is, the nearer something comes by chance."""

    claims: int
    texts: int  # of these claims, with their other wordings

    def features(self) -> tuple[float, float]:
        """Orders of magnitude: claims, and texts a claim, as far as that was fitted."""
        return math.log10(self.claims), math.log10(min(self.texts / self.claims, MOST_TEXTS_A_CLAIM))


def candidate_features(evidence: Evidence, best_other: float, size: Size) -> tuple[float, ...]:
    """What decides whether one claim is meant: its score, its lead over the best other claim, the map's size.

    The weights of score and lead are positive, so the order of the confidences is the order of the scores.
    """
    return (evidence.score, evidence.score - best_other, *size.features(), 1.0)


def none_features(best: Evidence, size: Size) -> tuple[float, ...]:
    """What decides whether any claim is meant: the score and the nearness of the best one, the map's size."""
    return (best.score, best.nearness, *size.features(), 1.0)


def probability(weights: Sequence[float], features: Sequence[float]) -> float:
    """The logistic of the weighted features."""
    total = math.fsum(weight * feature for weight, feature in zip(weights, features, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
