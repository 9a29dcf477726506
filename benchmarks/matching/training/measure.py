"""How good sentence vectors are for matching: a split of ArgKP scored with them, alone and together with the matchers
that need no training. Scores are of the September 2021 definition.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from benchmarks.matching import argkp
from debate.understand.embedded import EmbeddedIndex
from debate.understand.lexical import LexicalIndex
from debate.understand.table import load, unit

Embed = Callable[[Sequence[str]], np.ndarray]


class Sheet(NamedTuple):
    """One topic with what the untrained matchers say about it: a row an argument, a column a claim."""

    claims: list[argkp.KeyPoint]
    arguments: list[argkp.Argument]
    lexical: np.ndarray
    static: np.ndarray


def sheets(split: argkp.Split) -> list[Sheet]:
    table = load()
    found = []
    for topic in split.topics():
        claims = [point for point in split.key_points if point.topic == topic]
        arguments = [argument for argument in split.arguments if argument.topic == topic]
        texts = [claim.text for claim in claims]

        def scores(index: LexicalIndex | EmbeddedIndex, arguments=arguments) -> np.ndarray:
            return np.array([[e.score for e in index.evidence(argument.text)] for argument in arguments])

        found.append(Sheet(claims, arguments, scores(LexicalIndex(texts)), scores(EmbeddedIndex(texts, table))))
    return found


def with_motion(motion: str, text: str) -> str:
    """A claim with what it is about before it: many claims do not say it themselves."""
    return f"{motion.rstrip(' .')}. {text}"


def centred(arguments: np.ndarray, claims: np.ndarray, share: float) -> np.ndarray:
    """Cosines after a share of the claims' mean is taken off both sides."""
    centre = share * claims.mean(axis=0)
    return unit(arguments - centre) @ unit(claims - centre).T


def mean_average_precision(
    split: argkp.Split, ready: Sequence[Sheet], scores: Sequence[np.ndarray]
) -> argkp.MeanAveragePrecision:
    predictions = {
        argument.id: {
            claim.id: float(value)
            for claim, value in zip(sheet.claims, row, strict=True)
            if claim.stance == argument.stance
        }
        for sheet, matrix in zip(ready, scores, strict=True)
        for argument, row in zip(sheet.arguments, matrix, strict=True)
    }
    return argkp.mean_average_precision(split, predictions)


class Found(NamedTuple):
    """Shares of arguments; with a side, among the claims of the argument's own side only."""

    one: float  # a right claim first, among the arguments that have one
    three: float
    accuracy: float  # a right claim first or rightly none, with the threshold that is best on this very split


def found(split: argkp.Split, ready: Sequence[Sheet], scores: Sequence[np.ndarray], side: bool) -> Found:
    one = three = matched = 0
    top: list[tuple[float, bool, bool]] = []
    for sheet, matrix in zip(ready, scores, strict=True):
        for argument, row in zip(sheet.arguments, matrix, strict=True):
            kept = [i for i, claim in enumerate(sheet.claims) if not side or claim.stance == argument.stance]
            order = sorted(kept, key=lambda i, row=row: -row[i])
            right = [split.labels.get((argument.id, sheet.claims[i].id)) == 1 for i in order]
            top.append((float(row[order[0]]), right[0], any(right)))
            if any(right):
                matched += 1
                one += right[0]
                three += any(right[:3])
    top.sort(reverse=True)
    correct = best = sum(not exists for _, _, exists in top)
    for _, right, exists in top:
        correct += right - (not exists)
        best = max(best, correct)
    return Found(one / matched, three / matched, best / len(top))


def search(arguments: np.ndarray, claims: np.ndarray, right: Sequence[set[int]]) -> tuple[float, float, float, float]:
    """hit@1, @3 and @10 among all claims of all topics, for the arguments that have a right one."""
    ranks = []
    for row, wanted in zip(arguments @ claims.T, right, strict=True):
        if wanted:
            best = max(row[i] for i in wanted)
            ranks.append(int((row > best).sum()))
    n = len(ranks)
    return tuple(sum(rank < k for rank in ranks) / n for k in (1, 3, 10))  # type: ignore[return-value]


class Pair(NamedTuple):
    """The vectors of a topic's arguments and claims."""

    arguments: np.ndarray
    claims: np.ndarray


CONTEXTS = {"bare": (False, False), "claims": (False, True), "both": (True, True)}
"""What has the motion before it: the arguments, the claims."""


def vectors(ready: Sequence[Sheet], embed: Embed, context: str = "bare") -> list[Pair]:
    said, meant = CONTEXTS[context]
    texts = [with_motion(i.topic, i.text) if said else i.text for sheet in ready for i in sheet.arguments]
    texts += [with_motion(i.topic, i.text) if meant else i.text for sheet in ready for i in sheet.claims]
    rows = embed(texts)
    total = sum(len(sheet.arguments) for sheet in ready)
    arguments = np.split(rows[:total], np.cumsum([len(sheet.arguments) for sheet in ready])[:-1])
    claims = np.split(rows[total:], np.cumsum([len(sheet.claims) for sheet in ready])[:-1])
    return [Pair(a, c) for a, c in zip(arguments, claims, strict=True)]


SHARE = 0.7
"""Of the mean of the claims, what is taken off arguments and claims."""
STATIC, LEXICAL = 0.25, 0.25  # beside 1 for the dense score
LEAD = 0.5


def fused(sheet: Sheet, pair: Pair, share=SHARE, static=STATIC, lexical=LEXICAL) -> np.ndarray:
    """The three matchers' scores added, and to each claim's its lead over the best other claim of the map.

    The lead changes no order within an argument; it says how sure the best claim is.
    """
    return with_lead(centred(*pair, share) + static * sheet.static + lexical * sheet.lexical)


def with_lead(scores: np.ndarray) -> np.ndarray:
    ordered = np.sort(scores, axis=1)
    first, second = ordered[:, -1:], ordered[:, -2:-1]
    return scores + LEAD * (scores - np.where(scores == first, second, first))


def one_topic(split: argkp.Split, sheet: Sheet) -> argkp.Split:
    """The part of a split that a sheet shows."""
    return argkp.Split(sheet.arguments, sheet.claims, split.labels)


def quick(split: argkp.Split, ready: Sequence[Sheet], embed: Embed) -> dict[str, argkp.MeanAveragePrecision]:
    """The figures that are watched while training."""
    pairs = {context: vectors(ready, embed, context) for context in ("bare", "both")}
    scores = {
        "plain": [a @ c.T for a, c in pairs["bare"]],
        "centred": [centred(*pair, SHARE) for pair in pairs["bare"]],
        "fused": [fused(sheet, pair) for sheet, pair in zip(ready, pairs["bare"], strict=True)],
        "fused, motion": [fused(sheet, pair) for sheet, pair in zip(ready, pairs["both"], strict=True)],
    }
    return {name: mean_average_precision(split, ready, matrices) for name, matrices in scores.items()}
