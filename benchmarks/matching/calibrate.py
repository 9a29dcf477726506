"""Fit the constants of debate/understand/confidence.py on ArgKP train and on the learners' and the library's maps, and
report how well they are calibrated there and on dev; those of the encoded matcher, whose encoder was trained on train, on
dev and those maps.

    python -m benchmarks.matching.calibrate FOLDER

Deterministic. Sentences: a map is the key points of 1, 4 or 12 topics; for each map its own arguments (labelled pairs
only) and half as many from topics outside it, which mean none of its claims. The learners' maps and the bundled ones
(`learners.py`) count as much as the arguments, each kind: ArgKP has no talk, few short sentences, no map of half a dozen claims, and no
claim said in two ways. Every map of the learners' counts once with its wordings and once without, and so do small maps made of it.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np

from benchmarks.matching import argkp
from benchmarks.matching.learners import Learners, learner_maps, library_maps
from debate.understand import confidence, encoder
from debate.understand.confidence import Size
from debate.understand.embedded import EmbeddedIndex
from debate.understand.encoded import EncodedIndex
from debate.understand.lexical import Evidence, LexicalIndex
from debate.understand.matcher import best_rows
from debate.understand.table import Table, load

SIZES = (1, 4, 12)
SENTENCES = 4000  # a size of map, spread over its maps
ENCODED_SENTENCES = 600  # the same, for the encoded matcher
PADDING = (0, 4, 24)  # topics of train whose key points are added to a topic of dev

Rows = list[tuple[tuple[float, ...], int]]
"""Features with what is right: 1 or 0."""


class Examples(NamedTuple):
    """What the two regressions are fitted on."""

    candidate: Rows
    none: Rows

    def add(self, evidence: Sequence[Evidence], labels: Sequence[int | None], size: Size) -> None:
        """A sentence, with the evidence and the label of each claim; without a label it is not known whether it is meant."""
        order = sorted(range(len(evidence)), key=lambda i: -evidence[i].score)
        first, second = evidence[order[0]], evidence[order[1]].score
        for place, i in enumerate(order[:5]):
            if (label := labels[i]) is not None:
                other = first.score if place else second
                self.candidate.append((confidence.candidate_features(evidence[i], other, size), label))
        if 1 in labels or None not in labels:
            self.none.append((confidence.none_features(first, size), int(1 not in labels)))

    def arrays(self) -> list[tuple[np.ndarray, np.ndarray]]:
        return [(np.array([x for x, _ in part]), np.array([y for _, y in part])) for part in self]


def examples(split: argkp.Split, index: Callable, sizes=SIZES, sentences=SENTENCES, strangers=(), only=()):
    """Features and labels for both regressions: (candidate X, y), (none X, y).

    ``strangers`` are key points of topics outside the split, which every map has as well. A map of one topic has it as
    its context.
    """
    random = Random(0)
    topics = split.topics()
    found = Examples([], [])
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
                labels = [label(split, argument, point, group) for point in points]
                found.add(ready.evidence(argument.text), labels, Size(len(points), len(points)))
    return found.arrays()


def label(split: argkp.Split, argument: argkp.Argument, point: argkp.KeyPoint, group: Sequence[str]) -> int | None:
    """Whether an argument makes a key point of a map of some topics; None where that is not known."""
    if argument.topic in group and (point.topic, point.stance) == (argument.topic, argument.stance):
        return split.labels.get((argument.id, point.id))
    return 0  # a key point of the other side has no label: it is not what the argument says


def learner_examples(some: Learners, index: Callable, worded: bool):
    """As ``examples``, of one map, with the claims' other wordings or without."""
    names = list(some.claims)
    wordings = [(n, text) for n, (_, more) in enumerate(some.claims.values()) for text in more if worded]
    owners = [*range(len(names)), *(n for n, _ in wordings)]
    ready = index([text for text, _ in some.claims.values()], some.motion, [text for _, text in wordings])
    found = Examples([], [])
    for text, means in some.sentences:
        every = ready.evidence(text)
        best = best_rows(every, owners)
        evidence = [every[best[n]] for n in range(len(names))]
        found.add(evidence, [int(name in means) for name in names], Size(len(names), len(owners)))
    return found.arrays()


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method with a very small ridge; the last column of x is the constant."""
    weights = np.zeros(x.shape[1])
    ridge = 1e-3 * np.eye(x.shape[1])
    for _ in range(50):
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
    """The encoder was trained on train: it is calibrated on dev and the other maps, and checked by halves, two topics and
    half of the maps against the rest.

    Dev has four topics only; the key points of train topics make its maps as large as real ones. Twice: with the topic
    as context (of the learners' maps those that have one), and without.
    """
    ready = encoder.load()
    topics = train.topics()
    paddings = [[point for point in train.key_points if point.topic in topics[:n]] for n in PADDING]

    with TemporaryDirectory() as folder:
        for name, in_context in (("ENCODED", False), ("ENCODED_IN_CONTEXT", True)):

            def index(texts: list[str], context: str, wordings=(), in_context: bool = in_context) -> EncodedIndex:
                return EncodedIndex(texts, ready, table, Path(folder), context if in_context else "", wordings=wordings)

            found = [
                [examples(dev, index, (1,), ENCODED_SENTENCES, strangers=more, only=(topic,)) for more in paddings]
                for topic in dev.topics()
            ]

            maps = [some for some in learner_maps() if some.motion or not in_context]
            said = [[learner_examples(some, index, worded) for worded in (False, True)] for some in maps]
            maps = [some for some in library_maps() if some.motion or not in_context]
            real = [[learner_examples(some, index, True)] for some in maps]
            whole = together(flat(found), flat(said), flat(real))
            weights = [fit(*part) for part in whole]
            print(f"{name} = {calibration(weights)}", flush=True)
            for part, w, (x, y) in zip(("candidate", "none"), weights, whole, strict=True):
                report(f"all {part}", w, x, y)
            first = len(said) // 2
            halves = (
                (flat(found[:2]), flat(said[:first]), flat(real[::2])),
                (flat(found[2:]), flat(said[first:]), flat(real[1::2])),
            )
            for known, unknown in (halves, halves[::-1]):
                fitted = [fit(*part) for part in together(*known)]
                for source, unseen in zip(("dev", "learners", "library"), unknown, strict=True):
                    for w, (x, y), part in zip(fitted, together(unseen), ("candidate", "none"), strict=True):
                        report(f"{source}, fitted on the other half, {part}", w, x, y)


def flat(groups: Sequence[list]) -> list:
    return [part for group in groups for part in group]


def together(*kinds: list) -> list[tuple[np.ndarray, np.ndarray]]:
    """The examples of some maps in one; those of each kind of map so often that all kinds count about as much."""
    counts = [sum(len(part[1][1]) for part in kind) for kind in kinds]
    parts = [part for kind, count in zip(kinds, counts, strict=True) for part in kind * round(max(counts) / count)]
    return [(np.concatenate([p[n][0] for p in parts]), np.concatenate([p[n][1] for p in parts])) for n in (0, 1)]


def calibration(weights: Sequence[np.ndarray]) -> str:
    return "Calibration(" + ", ".join("(" + ", ".join(f"{value:.3f}" for value in w) + ")" for w in weights) + ")"


def main(folder: Path) -> None:
    table = load()
    train, dev = argkp.read(folder, "train"), argkp.read(folder, "dev")
    encoded(train, dev, table)
    for name, index in (
        ("LEXICAL", lambda texts, _, wordings=(): LexicalIndex(texts, wordings)),
        ("EMBEDDED", lambda texts, _, wordings=(): EmbeddedIndex(texts, table, wordings)),
    ):
        argued = examples(train, index)
        typed = [learner_examples(some, index, worded) for some in learner_maps() for worded in (False, True)]
        # These were not trained on ArgKP: its 24 topics say best which claims come first.
        real = [learner_examples(some, index, True) for some in library_maps()]
        weights = fit(*argued[0]), fit(*together([argued], typed, real)[1])
        print(f"{name} = {calibration(weights)}")
        for split, data in (
            ("train", argued),
            ("learners", together(typed)),
            ("library", together(real)),
            ("dev", examples(dev, index, sizes=(1, 2))),
        ):
            for part, w, (x, y) in zip(("candidate", "none"), weights, data, strict=True):
                report(f"{split} {part}", w, x, y)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
