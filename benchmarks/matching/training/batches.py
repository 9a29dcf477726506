"""What a step of the training sees: some maps with some of their arguments, and some paraphrases."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch

from benchmarks.matching import argkp
from benchmarks.matching.training import measure

MAPS, ARGUMENTS = 4, 20  # of a batch: maps, arguments of each
CLAIMS, GROUPS = 5, 5  # of a batch: Perspectrum claims, groups of each; two texts a group
CONTEXTS = {"bare": 0.2, "claims": 0.4, "both": 0.4}
"""How often the motion stands before nothing, before the claims only, before claims and arguments."""
WHOLE = {"both": 1.0}
"""For a teacher, which is only asked about texts with their motion before them."""


class Draw(NamedTuple):
    """What chooses at random, and how often each context."""

    random: random.Random
    contexts: dict[str, float] = CONTEXTS


def in_context(motion: str, said: list[str], meant: list[str], draw: Draw) -> tuple[list[str], list[str]]:
    """What is said and what is meant, with the motion before them as often as is drawn."""
    context = draw.random.choices(tuple(draw.contexts), tuple(draw.contexts.values()))[0]
    if context != "bare":
        meant = [measure.with_motion(motion, text) for text in meant]
    if context == "both":
        said = [measure.with_motion(motion, text) for text in said]
    return said, meant


class MapBatch:
    """Some arguments of one map, and all its claims; ``whole`` are the texts of both with the motion before them."""

    def __init__(self, entry: dict, chosen: Sequence[int], draw: Draw) -> None:
        arguments = [entry["arguments"][i] for i in chosen]
        self.arguments, self.claims = in_context(entry["topic"], arguments, entry["claims"], draw)
        self.whole = [measure.with_motion(entry["topic"], text) for text in (*arguments, *entry["claims"])]
        place = {i: row for row, i in enumerate(chosen)}
        sides = np.array(entry["argument_sides"])[list(chosen)]
        # On a pair of one side without a label the annotators did not agree (-1); a claim of the other side is not what an argument says.
        labels = np.where(sides[:, None] == np.array(entry["claim_sides"])[None, :], -1, 0)
        for a, c, label in entry["labels"]:
            if a in place:
                labels[place[a], c] = label
        self.labels = torch.tensor(labels)


def batches(maps: list[dict], draw: Draw) -> Iterator[list[MapBatch]]:
    """One epoch: every argument once."""
    queues = []
    for entry in maps:
        order = list(range(len(entry["arguments"])))
        draw.random.shuffle(order)
        queues.append([MapBatch(entry, order[i : i + ARGUMENTS], draw) for i in range(0, len(order), ARGUMENTS)])
    while sum(map(bool, queues)):
        # The fullest maps first, with some chance, so that the maps of a batch differ until the end of the epoch.
        open_queues = sorted((q for q in queues if q), key=lambda q: -len(q) * draw.random.uniform(0.5, 1))
        yield [queue.pop() for queue in open_queues[:MAPS]]


class Perspectives(NamedTuple):
    """Two texts of some groups: ``said[i]`` and ``meant[i]`` say the same; ``claim[i]`` is the number of what they are
    about, which stands before them in ``whole_said[i]`` and ``whole_meant[i]``."""

    said: list[str]
    meant: list[str]
    claim: list[int]
    whole_said: list[str]
    whole_meant: list[str]


def perspectives(clusters: list, draw: Draw) -> Perspectives:
    """None if there are no clusters."""
    chosen = Perspectives([], [], [], [], [])
    for number, claim in enumerate(draw.random.sample(clusters, min(CLAIMS, len(clusters)))):
        several = [group for group in claim["groups"] if len(group) > 1]
        pairs = [draw.random.sample(group, 2) for group in draw.random.sample(several, min(GROUPS, len(several)))]
        said, meant = in_context(claim["claim"], [one for one, _ in pairs], [other for _, other in pairs], draw)
        chosen.said.extend(said)
        chosen.meant.extend(meant)
        chosen.claim.extend([number] * len(pairs))
        chosen.whole_said.extend(measure.with_motion(claim["claim"], one) for one, _ in pairs)
        chosen.whole_meant.extend(measure.with_motion(claim["claim"], other) for _, other in pairs)
    return chosen


FOLDS = 4


def folded(maps: list[dict], fold: int | None) -> tuple[list[dict], list[dict]]:
    """The maps to train on, and those of a fold (0 to 3), which are measured instead. Only ArgKP's topics are folded, and
    the folds depend on nothing else."""
    ordered = sorted((entry for entry in maps if not entry["written"]), key=lambda entry: entry["topic"])
    random.Random(1).shuffle(ordered)
    size = len(ordered) // FOLDS
    held_out = [] if fold is None else ordered[fold * size : (fold + 1) * size]
    written = [entry for entry in maps if entry["written"]]
    return [entry for entry in ordered if entry not in held_out] + written, held_out


def as_split(maps: list[dict]) -> argkp.Split:
    """Maps of the training file in the form that the measures take."""
    arguments, points, labels = [], [], {}
    for n, entry in enumerate(maps):
        for i, (text, side) in enumerate(zip(entry["arguments"], entry["argument_sides"], strict=True)):
            arguments.append(argkp.Argument(f"a{n}_{i}", text, entry["topic"], str(side)))
        for i, (text, side) in enumerate(zip(entry["claims"], entry["claim_sides"], strict=True)):
            points.append(argkp.KeyPoint(f"k{n}_{i}", text, entry["topic"], str(side)))
        labels.update({(f"a{n}_{a}", f"k{n}_{c}"): label for a, c, label in entry["labels"]})
    return argkp.Split(arguments, points, labels)
