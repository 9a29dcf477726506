"""How far down each item of a layer stands: near what it is tied to, in order, and clear of its neighbours.

Positions minimise the squared distance to where each item would like to be, by isotonic regression (pool adjacent violators; Ayer and
others, "An empirical distribution function for sampling with incomplete information", 1955).
"""

from collections.abc import Sequence
from itertools import pairwise

SWEEPS = 10
FIXED = 1e9


def isotonic(wanted: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The values in rising order that are nearest to those wanted, by weighted squares."""
    pools: list[tuple[float, float, int]] = []  # mean, weight, how many
    for value, weight in zip(wanted, weights, strict=True):
        mean, total, count = value, weight, 1
        while pools and pools[-1][0] > mean:
            before, more, number = pools.pop()
            mean = (mean * total + before * more) / (total + more)
            total, count = total + more, count + number
        pools.append((mean, total, count))
    return [mean for mean, _, count in pools for _ in range(count)]


def spread(wanted: Sequence[float], distances: Sequence[float], weights: Sequence[float] | None = None) -> list[float]:
    """Positions near those wanted, each at least its distance (``distances``, one less) after the one before."""
    offsets = [0.0]
    for distance in distances:
        offsets.append(offsets[-1] + distance)
    shifted = [want - offset for want, offset in zip(wanted, offsets, strict=True)]
    return [
        value + offset for value, offset in zip(isotonic(shifted, weights or [1.0] * len(wanted)), offsets, strict=True)
    ]


def placed(
    layers: Sequence[Sequence[int]],
    heights: Sequence[int],
    gaps: Sequence[int],
    tied: Sequence[Sequence[tuple[int, float]]],
    passing: Sequence[bool],
) -> list[int]:
    """The top of each item, in whole units, the least of all at 0.

    ``gaps`` is the room that an item keeps free below it; ``tied`` are the items of the layers beside it, each with the weight of the tie.
    Those that are ``passing`` are lines that pass: they go level with what they come from, so that each bends once.
    """
    middle = [0.0] * len(heights)
    for layer in layers:
        top = 0
        for item in layer:
            middle[item] = top + heights[item] / 2
            top += heights[item] + gaps[item]
    beside: list[tuple[list[list[tuple[int, float]]], list[list[tuple[int, float]]]]] = []
    layer_of = {item: number for number, layer in enumerate(layers) for item in layer}
    for number, layer in enumerate(layers):
        left = [[(end, weight) for end, weight in tied[item] if layer_of[end] < number] for item in layer]
        right = [[(end, weight) for end, weight in tied[item] if layer_of[end] > number] for item in layer]
        beside.append((left, right))
    distances = [[(heights[a] + heights[b]) / 2 + gaps[a] for a, b in pairwise(layer)] for layer in layers]
    for sweep in range(SWEEPS):
        backwards = sweep % 2 == 0
        order = range(len(layers) - 1, -1, -1) if backwards else range(len(layers))
        for number in order:
            sides = beside[number]
            mine = sides[1] if backwards else sides[0]
            if sweep >= SWEEPS - 2:
                mine = [[*first, *second] for first, second in zip(*sides, strict=True)]
            wanted, weights = [], []
            for item, ends in zip(layers[number], mine, strict=True):
                total = sum(weight for _, weight in ends)
                wanted.append(sum(middle[end] * weight for end, weight in ends) / total if total else middle[item])
                weights.append(total or 0.1)
            for item, value in zip(layers[number], spread(wanted, distances[number], weights), strict=True):
                middle[item] = value
    tops = _whole(layers, heights, gaps, middle)
    _level(layers, heights, gaps, tops, [right for _, right in beside], passing)
    least = min((tops[item] for layer in layers for item in layer), default=0)
    return [top - least for top in tops]


def _whole(
    layers: Sequence[Sequence[int]], heights: Sequence[int], gaps: Sequence[int], middle: Sequence[float]
) -> list[int]:
    """The tops in whole units, every distance kept."""
    tops = [0] * len(heights)
    for layer in layers:
        free = None
        for item in layer:
            top = round(middle[item] - heights[item] / 2)
            tops[item] = top if free is None else max(top, free)
            free = tops[item] + heights[item] + gaps[item]
    return tops


def _level(
    layers: Sequence[Sequence[int]],
    heights: Sequence[int],
    gaps: Sequence[int],
    tops: list[int],
    rights: Sequence[Sequence[Sequence[tuple[int, float]]]],
    passing: Sequence[bool],
) -> None:
    """Put the passing lines level with what they come from, as far as there is room between the boxes."""
    for layer, ends_of in zip(reversed(layers), reversed(rights), strict=True):
        wanted, weights, distances = [], [], []
        for item, ends in zip(layer, ends_of, strict=True):
            rows = [tops[end] + heights[end] // 2 for end, _ in ends]
            line = passing[item]
            wanted.append(sum(rows) / len(rows) if line else float(tops[item]))
            weights.append(1.0 if line else FIXED)
            distances.append(heights[item] + gaps[item])
        offset = 0
        for item, value, distance in zip(layer, spread(wanted, distances[:-1], weights), distances, strict=True):
            tops[item] = round(value - offset) + offset
            offset += distance
