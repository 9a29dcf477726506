"""Reads a folder in ArgKP-2021's layout, and scores matches by the shared task's final definition (September 2021)."""

import csv
from collections.abc import Sequence
from pathlib import Path
from random import Random
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
    return _mean(_judged(split, predictions))


def interval(
    split: Split, predictions: dict[str, dict[str, float]], draws: int = 500
) -> tuple[MeanAveragePrecision, MeanAveragePrecision]:
    """The middle 95% of both figures when the arguments of every topic and stance are drawn again with replacement.

    It says nothing about other topics, of which a split has few.
    """
    random = Random(0)
    groups = _judged(split, predictions)
    drawn = [_mean([random.choices(pairs, k=len(pairs)) for pairs in groups]) for _ in range(draws)]
    ends = []
    for share in (0.025, 0.975):
        ends.append(MeanAveragePrecision(*(sorted(each)[int(share * draws)] for each in zip(*drawn, strict=True))))
    return ends[0], ends[1]


def _judged(split: Split, predictions: dict[str, dict[str, float]]) -> list[list[tuple[float, int, int]]]:
    """For every topic and stance, the score of each argument's best key point, and whether it is right: strict, relaxed."""
    groups: dict[tuple[str, str], list[tuple[float, int, int]]] = {}
    for argument in split.arguments:
        pairs = groups.setdefault((argument.topic, argument.stance), [])
        given = predictions.get(argument.id)
        if not given:  # the script's "dummy" key point: never right
            pairs.append((0.0, 0, 0))
            continue
        best = max(given, key=lambda point: given[point])
        label = split.labels.get((argument.id, best))
        pairs.append((given[best], label or 0, 1 if label is None else label))
    return [groups[name] for name in sorted(groups)]


def _mean(groups: list[list[tuple[float, int, int]]]) -> MeanAveragePrecision:
    strict, relaxed = [], []
    for pairs in groups:
        scores = [score for score, _, _ in pairs]
        strict.append(average_precision(scores, [sure for _, sure, _ in pairs]))
        relaxed.append(average_precision(scores, [kind for _, _, kind in pairs]))
    return MeanAveragePrecision(sum(strict) / len(strict), sum(relaxed) / len(relaxed))
