"""Fit the constants of debate/understand/confidence.py on ArgKP train, and report on dev how well they are calibrated;
those of the encoded matcher, whose encoder was trained on train, on dev.

    python -m benchmarks.matching.calibrate FOLDER

Deterministic. Sentences: a map is the key points of 1, 4 or 12 topics; for each map its own arguments (labelled pairs
only) and half as many from topics outside it, which mean none of its claims.
"""

import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.matching import argkp
from debate.understand import confidence, encoder
from debate.understand.embedded import EmbeddedIndex
from debate.understand.encoded import EncodedIndex
from debate.understand.lexical import LexicalIndex
from debate.understand.table import Table, load

SIZES = (1, 4, 12)
SENTENCES = 4000  # a size of map, spread over its maps
ENCODED_SENTENCES = 600  # the same, for the encoded matcher
PADDING = (0, 4, 24)  # topics of train whose key points are added to a topic of dev


def examples(split: argkp.Split, index: Callable, sizes=SIZES, sentences=SENTENCES, seed=0, strangers=(), only=()):
    """Features and labels for both regressions: (candidate X, y), (none X, y).

    ``strangers`` are key points of topics outside the split, which every map has as well. A map of one topic has it as
    its context.
    """
    random = Random(seed)
    topics = split.topics()
    candidate_x, candidate_y, none_x, none_y = [], [], [], []
    for size in sizes:
        groups = [topics[i : i + size] for i in range(0, len(topics), size)]
        for group in groups:
            if only and group[0] not in only:
                continue
            points = [*(point for point in split.key_points if point.topic in group), *strangers]
            ready = index([point.text for point in points], group[0] if len(group) == 1 else "")
            inside = [a for a in split.arguments if a.topic in group]
            outside = [a for a in split.arguments if a.topic not in group]
            share = sentences // len(groups)
            chosen = random.sample(inside, min(share * 2 // 3, len(inside)))
            chosen += random.sample(outside, min(len(chosen) // 2, len(outside)))
            for argument in chosen:
                labels = [
                    0
                    if argument.topic not in group
                    or point.topic != argument.topic
                    # a key point of the other side has no label: it is not what the argument says
                    or point.stance != argument.stance
                    else split.labels.get((argument.id, point.id))
                    for point in points
                ]
                evidence = ready.evidence(argument.text)
                order = sorted(range(len(points)), key=lambda i: -evidence[i].score)
                first, second = evidence[order[0]], evidence[order[1]].score
                for place, i in enumerate(order[:5]):
                    if labels[i] is not None:
                        other = first.score if place else second
                        candidate_x.append(confidence.candidate_features(evidence[i], other, len(points)))
                        candidate_y.append(labels[i])
                if 1 in labels or None not in labels:
                    none_x.append(confidence.none_features(first, len(points)))
                    none_y.append(int(1 not in labels))
    return (np.array(candidate_x), np.array(candidate_y)), (np.array(none_x), np.array(none_y))


def fit(x: np.ndarray, y: np.ndarray, steps: int = 50) -> np.ndarray:
    """Logistic regression by Newton's method with a very small ridge; the last column of x is the constant."""
    weights = np.zeros(x.shape[1])
    ridge = 1e-3 * np.eye(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge
        weights -= np.linalg.solve(hessian, x.T @ (p - y) + ridge @ weights)
    return weights


def report(name: str, weights: np.ndarray, x: np.ndarray, y: np.ndarray) -> None:
    p = 1 / (1 + np.exp(-(x @ weights)))
    order = np.argsort(p)
    ranks = np.empty(len(p))
    ranks[order] = np.arange(1, len(p) + 1)
    positive = y == 1
    auc = (ranks[positive].sum() - positive.sum() * (positive.sum() + 1) / 2) / (positive.sum() * (~positive).sum())
    bins = np.minimum((p * 10).astype(int), 9)
    error = sum(abs(p[bins == b].mean() - y[bins == b].mean()) * (bins == b).mean() for b in set(bins.tolist()))
    accuracy = ((p >= 0.5) == positive).mean()
    print(
        f"  {name}: n {len(y)}, base rate {y.mean():.3f}, AUC {auc:.3f}, accuracy {accuracy:.3f},"
        f" calibration error {error:.3f}"
    )


def encoded(train: argkp.Split, dev: argkp.Split, table: Table) -> None:
    """The encoder was trained on train: it is calibrated on dev, and checked by halves, two topics against the others.

    Dev has four topics only; the key points of train topics make its maps as large as real ones. Twice: with the topic
    as context, and without.
    """
    ready = encoder.load()
    ready.sentence = cache(ready.sentence)  # the same sentences meet many maps
    topics = train.topics()
    paddings = [[point for point in train.key_points if point.topic in topics[:n]] for n in PADDING]

    with TemporaryDirectory() as folder:
        for name, in_context in (("ENCODED", False), ("ENCODED_IN_CONTEXT", True)):

            def index(texts: list[str], context: str, in_context: bool = in_context) -> EncodedIndex:
                return EncodedIndex(texts, ready, table, Path(folder), context if in_context else "")

            found = [
                [examples(dev, index, (1,), ENCODED_SENTENCES, strangers=more, only=(topic,)) for more in paddings]
                for topic in dev.topics()
            ]

            def joined(places: Sequence[int], found: list = found) -> list[tuple[np.ndarray, np.ndarray]]:
                parts = [part for place in places for part in found[place]]
                return [
                    (np.concatenate([part[n][0] for part in parts]), np.concatenate([part[n][1] for part in parts]))
                    for n in (0, 1)
                ]

            whole = joined((0, 1, 2, 3))
            weights = [fit(*part) for part in whole]
            print(f"{name} = {calibration(weights)}", flush=True)
            for part, w, (x, y) in zip(("candidate", "none"), weights, whole, strict=True):
                report(f"dev {part}", w, x, y)
            for fitted, unseen in ((joined((0, 1)), joined((2, 3))), (joined((2, 3)), joined((0, 1)))):
                for n, part in enumerate(("candidate", "none")):
                    report(f"dev, fitted on the other half, {part}", fit(*fitted[n]), *unseen[n])


def calibration(weights: Sequence[np.ndarray]) -> str:
    return "Calibration(" + ", ".join("(" + ", ".join(f"{value:.3f}" for value in w) + ")" for w in weights) + ")"


def main(folder: Path) -> None:
    table = load()
    train, dev = argkp.read(folder, "train"), argkp.read(folder, "dev")
    encoded(train, dev, table)
    for name, index in (
        ("LEXICAL", lambda texts, _: LexicalIndex(texts)),
        ("EMBEDDED", lambda texts, _: EmbeddedIndex(texts, table)),
    ):
        candidate, none = examples(train, index)
        weights = fit(*candidate), fit(*none)
        print(f"{name} = {calibration(weights)}")
        for split, data in (("train", (candidate, none)), ("dev", examples(dev, index, sizes=(1, 2)))):
            for part, w, (x, y) in zip(("candidate", "none"), weights, data, strict=True):
                report(f"{split} {part}", w, x, y)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
