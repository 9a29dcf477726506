"""What a step of the training sees: some maps with some of their arguments, and some paraphrases."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch

from benchmarks.matching import argkp
from benchmarks.matching.training import measure

MAPS, ARGUMENTS = 4, 12  # of a batch
CLAIMS, GROUPS = 5, 5  # of a batch: Perspectrum claims, groups of each; two texts a group


class MapBatch:
    """Some arguments of one map, and all its claims."""

    def __init__(self, entry: dict, chosen: Sequence[int], motion: float, draw: random.Random) -> None:
        self.arguments = [entry["arguments"][i] for i in chosen]
        self.claims = entry["claims"]
        if motion and draw.random() < motion:
            self.claims = [measure.with_motion(entry["topic"], text) for text in self.claims]
            if draw.random() < motion:
                self.arguments = [measure.with_motion(entry["topic"], text) for text in self.arguments]
        place = {i: row for row, i in enumerate(chosen)}
        sides = np.array(entry["argument_sides"])[list(chosen)]
        # On a pair of one side without a label the annotators did not agree (-1); a claim of the other side is not what an argument says.
        labels = np.where(sides[:, None] == np.array(entry["claim_sides"])[None, :], -1, 0)
        for a, c, label in entry["labels"]:
            if a in place:
                labels[place[a], c] = label
        self.labels = torch.tensor(labels)


def batches(maps: list[dict], motion: float, draw: random.Random) -> Iterator[list[MapBatch]]:
    """One epoch: every argument once.

    ``motion`` is how often the claims of a map have its motion before them; and if they have, how often the arguments.
    """
    queues = []
    for entry in maps:
        order = list(range(len(entry["arguments"])))
        draw.shuffle(order)
        queues.append(
            [MapBatch(entry, order[i : i + ARGUMENTS], motion, draw) for i in range(0, len(order), ARGUMENTS)]
        )
    while sum(map(bool, queues)):
        # The fullest maps first, with some chance, so that the maps of a batch differ until the end of the epoch.
        open_queues = sorted((q for q in queues if q), key=lambda q: -len(q) * draw.uniform(0.5, 1))
        yield [queue.pop() for queue in open_queues[:MAPS]]


class Perspectives(NamedTuple):
    """Two texts of some groups: ``said[i]`` and ``meant[i]`` say the same; ``claim[i]`` is what they are about."""

    said: list[str]
    meant: list[str]
    claim: list[int]


def perspectives(clusters: list, draw: random.Random) -> Perspectives:
    chosen = Perspectives([], [], [])
    for number, claim in enumerate(draw.sample(clusters, CLAIMS)):
        several = [group for group in claim if len(group) > 1]
        for group in draw.sample(several, min(GROUPS, len(several))):
            said, meant = draw.sample(group, 2)
            chosen.said.append(said)
            chosen.meant.append(meant)
            chosen.claim.append(number)
    return chosen


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
