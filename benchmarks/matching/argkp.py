"""Reads a folder in ArgKP-2021's layout, and scores matches by the shared task's final definition (September 2021)."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Argument(NamedTuple):
    id: str
    text: str
    topic: str
    stance: str


class KeyPoint(NamedTuple):
    id: str
    text: str
    topic: str
    stance: str


class Split(NamedTuple):
    arguments: list[Argument]
    key_points: list[KeyPoint]
    labels: dict[tuple[str, str], int]  # pairs on which the annotators did not agree are absent

    def topics(self) -> list[str]:
        return sorted({point.topic for point in self.key_points})


def read(folder: Path, split: str) -> Split:
    """`arguments_SPLIT.csv`, `key_points_SPLIT.csv` and `labels_SPLIT.csv` of a folder."""

    def rows(name: str) -> list[dict[str, str]]:
        with open(folder / f"{name}_{split}.csv", encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    return Split(
        [Argument(r["arg_id"], r["argument"], r["topic"], r["stance"]) for r in rows("arguments")],
        [KeyPoint(r["key_point_id"], r["key_point"], r["topic"], r["stance"]) for r in rows("key_points")],
        {(r["arg_id"], r["key_point_id"]): int(r["label"]) for r in rows("labels")},
    )


def splits(folder: Path) -> list[str]:
    """The splits that a folder holds."""
    return sorted(path.stem.removeprefix("arguments_") for path in folder.glob("arguments_*.csv"))


def average_precision(scores: Sequence[float], labels: Sequence[int]) -> float:
    """Average precision over the better half of the arguments, times the share of that half that is right.

    Equal scores are one step of the curve, as in scikit-learn's definition, which the task's script uses.
    """
    top = sorted(zip(scores, labels, strict=True), key=lambda pair: -pair[0])[: len(scores) // 2]
    positives = sum(label for _, label in top)
    if not positives:
        return 0.0
    area, right, counted = 0.0, 0, 0
    for seen, (score, label) in enumerate(top, 1):
        right += label
        if seen == len(top) or top[seen][0] != score:
            area += (right - counted) * right / seen
            counted = right
    return area / len(top)  # average precision is area / positives; the share of right pairs is positives / len(top)


class MeanAveragePrecision(NamedTuple):
    strict: float  # a pair without a label counts as wrong
    relaxed: float  # ... as right


def mean_average_precision(split: Split, predictions: dict[str, dict[str, float]]) -> MeanAveragePrecision:
    """The task's two figures. ``predictions`` gives, for an argument, scores of the key points of its topic and
    stance.
    """
    strict, relaxed = [], []
    for topic, stance in sorted({(a.topic, a.stance) for a in split.arguments}):
        pairs: list[tuple[float, int, int]] = []
        for argument in split.arguments:
            if (argument.topic, argument.stance) != (topic, stance):
                continue
            given = predictions.get(argument.id)
            if not given:  # the script's "dummy" key point: never right
                pairs.append((0.0, 0, 0))
                continue
            best = max(given, key=lambda point: given[point])
            label = split.labels.get((argument.id, best))
            pairs.append((given[best], label or 0, 1 if label is None else label))
        scores = [score for score, _, _ in pairs]
        strict.append(average_precision(scores, [sure for _, sure, _ in pairs]))
        relaxed.append(average_precision(scores, [kind for _, _, kind in pairs]))
    return MeanAveragePrecision(sum(strict) / len(strict), sum(relaxed) / len(relaxed))
