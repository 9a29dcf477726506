"""In which order the nodes of each layer stand, so that few lines cross.

Sweeps over the layers put each item at the middle (barycentre) of what it is tied to in the layer before, forwards and backwards; the best
order met is kept. Items are nodes, and, where a line passes a layer, the place where it does.
"""

from collections.abc import Sequence
from typing import NamedTuple

SWEEPS = 12
PATIENCE = 4
"""Sweeps without a better order, after which no more are made."""

EXCHANGES = 3_000
"""Ties up to which neighbours are also exchanged one by one, and sweeps begun at either end: it costs more, and helps small pictures."""


class Net(NamedTuple):
    """Lines that run together: what bears on one node in one way, over all layers. ``items`` are those it passes, layer by layer."""

    left: int
    kind: str
    rights: tuple[int, ...]
    edges: tuple[int, ...]


class Tie(NamedTuple):
    """A stretch of a net between an item of one layer and one of the next."""

    left: int
    right: int
    net: int


def crossings(layers: Sequence[Sequence[int]], ties: Sequence[Sequence[Tie]]) -> int:
    """How many pairs of ties cross. ``ties`` has a list for each gap between layers."""
    total = 0
    for gap, here in enumerate(ties):
        left = {item: place for place, item in enumerate(layers[gap])}
        right = {item: place for place, item in enumerate(layers[gap + 1])}
        ends = [right[tie.right] for tie in sorted(here, key=lambda tie: (left[tie.left], right[tie.right]))]
        total += _inversions(ends, len(right))
    return total


def _inversions(values: Sequence[int], size: int) -> int:
    tree = [0] * (size + 1)
    found = 0
    for seen, value in enumerate(values):
        index, smaller = value + 1, 0
        while index:
            smaller += tree[index]
            index &= index - 1
        found += seen - smaller
        index = value + 1
        while index <= size:
            tree[index] += 1
            index += index & -index
    return found


def ordered(layers: list[list[int]], ties: Sequence[Sequence[Tie]]) -> list[list[int]]:
    """The layers, each in an order with few crossings. The same layers and ties give the same order."""
    to_left: dict[int, list[int]] = {}
    to_right: dict[int, list[int]] = {}
    for here in ties:
        for tie in here:
            to_left.setdefault(tie.right, []).append(tie.left)
            to_right.setdefault(tie.left, []).append(tie.right)
    best, fewest = layers, crossings(layers, ties)
    small = sum(map(len, ties)) <= EXCHANGES
    for start in (0, 1) if small else (0,):
        current, stale = [list(layer) for layer in layers], 0
        for sweep in range(start, start + SWEEPS):
            if not fewest or stale == PATIENCE:
                break
            forwards = sweep % 2 == 0
            for index in range(1, len(current)) if forwards else range(len(current) - 2, -1, -1):
                beside = current[index - 1] if forwards else current[index + 1]
                _sort_layer(current[index], beside, to_left if forwards else to_right)
            if small:
                _exchange(current, to_left, to_right, stale % 2 == 1)
            number, stale = crossings(current, ties), stale + 1
            if number < fewest:
                best, fewest, stale = [list(layer) for layer in current], number, 0
    return best


def _sort_layer(layer: list[int], beside: Sequence[int], tied: dict[int, list[int]]) -> None:
    """Put each item at the mean of the places of what it is tied to; an item tied to nothing keeps its place."""
    place = {item: index for index, item in enumerate(beside)}
    scale = len(beside) / len(layer)
    keys: dict[int, float] = {}
    for index, item in enumerate(layer):
        ends = tied.get(item)
        keys[item] = sum(place[end] for end in ends) / len(ends) if ends else index * scale
    layer.sort(key=keys.__getitem__)


def _exchange(
    layers: list[list[int]], to_left: dict[int, list[int]], to_right: dict[int, list[int]], even: bool
) -> None:
    """Exchange neighbours wherever fewer lines cross then; with ``even``, once also where as many do, to get away from a dead end."""
    for index, layer in enumerate(layers):
        sides = []
        for beside, tied in ((index - 1, to_left), (index + 1, to_right)):
            if 0 <= beside < len(layers):
                place = {item: number for number, item in enumerate(layers[beside])}
                sides.append({item: sorted(place[end] for end in tied.get(item, ())) for item in layer})
        better = True
        rounds = 0
        while better and rounds < 8:
            better, rounds = False, rounds + 1
            for at in range(len(layer) - 1):
                first, second = layer[at], layer[at + 1]
                gain = sum(_crossed(side[first], side[second]) - _crossed(side[second], side[first]) for side in sides)
                if gain > 0 or (even and not gain and rounds == 1):
                    layer[at], layer[at + 1] = second, first
                    better = better or gain > 0


def _crossed(upper: Sequence[int], lower: Sequence[int]) -> int:
    """How many lines to ``upper`` and ``lower`` cross when the first item stands above the second; both are sorted."""
    total, smaller = 0, 0
    for end in upper:
        while smaller < len(lower) and lower[smaller] < end:
            smaller += 1
        total += smaller
    return total
