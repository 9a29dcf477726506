"""From evidence to confidence: how likely it is that a claim is the one meant, and that none is.

Two logistic regressions a matcher, fitted by ``benchmarks/matching/calibrate.py`` on ArgKP-2021 train (24 topics,
maps of 1, 4 and 12 topics, a third of the sentences from topics outside the map) and checked on dev. The encoder was
trained on train, so ENCODED was fitted on dev (4 topics, one a map, with the key points of 0, 4 and 24 train topics
beside them), without and with the topic as context. The numbers below are what that script prints; ArgKP is (c) IBM,
Community Data License Agreement - Sharing 1.0, which leaves such results free.
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


LEXICAL = Calibration((8.076, 1.272, -1.405, -1.972), (-10.853, 0.117, 1.410, 0.031))
EMBEDDED = Calibration((8.131, 4.940, -1.642, -1.638), (-6.462, -9.322, 1.352, 3.625))
ENCODED = Calibration((9.666, 5.494, -1.764, -2.022), (-1.648, -17.639, 1.248, 7.622))
ENCODED_IN_CONTEXT = Calibration((10.617, 4.793, -1.908, -2.135), (-11.769, -6.674, 2.137, 3.140))


def candidate_features(evidence: Evidence, best_other: float, total: int) -> tuple[float, ...]:
    """What decides whether one claim is meant: its score, its lead over the best other claim, the map's size.

    The weights of score and lead are positive, so the order of the confidences is the order of the scores.
    """
    return (evidence.score, evidence.score - best_other, math.log10(total), 1.0)


def none_features(best: Evidence, total: int) -> tuple[float, ...]:
    """What decides whether any claim is meant: the score and the nearness of the best one, the map's size."""
    return (best.score, best.nearness, math.log10(total), 1.0)


def probability(weights: Sequence[float], features: Sequence[float]) -> float:
    """The logistic of the weighted features."""
    total = math.fsum(weight * feature for weight, feature in zip(weights, features, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
