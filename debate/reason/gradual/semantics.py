"""Four gradual semantics for weighted bipolar graphs, and their strengths by iteration.

Each is an aggregation of the strengths of attackers and supporters, and an influence of that on the base score.
Strengths are a fixed point of both; whether one is reached is said with them. Base scores and strengths lie in [0, 1].

Sources: h-categorizer: Besnard and Hunter, Artificial Intelligence 128 (2001), weighted after Amgoud, Ben-Naim, Doder
and Vesic, IJCAI 2017; supports don't count. DF-QuAD: Rago, Toni, Aurisicchio and Baroni, KR 2016. Euler-based: Amgoud
and Ben-Naim, ECSQARU 2017. Quadratic energy: Potyka, KR 2018. Taken apart like this: Mossakowski and Neuhaus 2018.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from debate.numerics import require_numpy

if TYPE_CHECKING:
    import numpy

    Floats = Sequence[float] | numpy.ndarray
    Integers = Sequence[int] | numpy.ndarray

TOLERANCE = 1e-9
"""Strengths that no round changes by more than this have converged."""

STEPS = (1.0, 0.5, 0.25, 0.125)
"""How far a round moves towards what it computes. Smaller steps are tried where larger ones don't converge: they follow
the continuous model of Potyka 2018, whose equilibria are the same."""

MOST_ROUNDS = 300
"""Rounds at each of these steps."""

MOST_PLAIN = 5_000
"""Relations from which numpy is faster than plain Python, its import (0.1 s) included."""


class Semantics(StrEnum):
    """A gradual semantics."""

    H_CATEGORIZER = "h-categorizer"
    DF_QUAD = "df-quad"
    EULER = "euler"
    QUADRATIC_ENERGY = "quadratic-energy"


class Graph(NamedTuple):
    """A weighted bipolar graph: nodes 0..n-1 with base scores, and relations by source, target and sign (+1 supports,
    -1 attacks). Lists or numpy arrays."""

    base: "Floats"
    sources: "Integers"
    targets: "Integers"
    signs: "Integers"


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strength of each node. ``rounds`` were computed, the last of which changed no strength by more than
    ``residual``, moving by ``step``; ``converged`` says whether that is within the tolerance."""

    values: "Floats"
    rounds: int
    residual: float
    step: float
    converged: bool


def strengths(graph: Graph, semantics: Semantics) -> Strengths:
    """The strengths of a graph: by plain Python for small ones, by numpy, where it can be used, for large ones."""
    if len(graph.sources) <= MOST_PLAIN:
        return plain(graph, semantics)
    try:
        require_numpy()
    except ImportError:
        return plain(graph, semantics)
    from debate.reason.gradual.arrays import by_arrays

    return by_arrays(graph, semantics)


def plain(graph: Graph, semantics: Semantics) -> Strengths:
    """The strengths, by plain Python."""
    attackers: list[list[int]] = [[] for _ in graph.base]
    supporters: list[list[int]] = [[] for _ in graph.base]
    for source, target, sign in zip(graph.sources, graph.targets, graph.signs, strict=True):
        (supporters if sign > 0 else attackers)[target].append(source)
    base = list(graph.base)
    computed = 0
    for step in STEPS:
        values, change, rounds = base, 0.0, 0
        while rounds < MOST_ROUNDS:
            rounds += 1
            moved = [
                old + step * (_strength(semantics, own, values, against, behind) - old)
                for own, old, against, behind in zip(base, values, attackers, supporters, strict=True)
            ]
            change = max((abs(new - old) for new, old in zip(moved, values, strict=True)), default=0.0)
            values = moved
            if change <= TOLERANCE * step:
                return Strengths(values, computed + rounds, change, step, True)
        computed += rounds
    return Strengths(values, computed, change, step, False)


def _strength(
    semantics: Semantics, base: float, values: Sequence[float], attackers: Sequence[int], supporters: Sequence[int]
) -> float:
    if semantics is Semantics.H_CATEGORIZER:
        return base / (1.0 + sum(values[one] for one in attackers))
    if semantics is Semantics.DF_QUAD:
        difference = math.prod(1.0 - values[one] for one in attackers) - math.prod(
            1.0 - values[one] for one in supporters
        )
        return base + (base if difference < 0 else 1.0 - base) * difference
    energy = sum(values[one] for one in supporters) - sum(values[one] for one in attackers)
    if semantics is Semantics.EULER:
        return 1.0 - (1.0 - base * base) / (1.0 + base * math.exp(min(energy, 700.0)))
    square = energy * energy
    pull = square / (1.0 + square)
    return base + (1.0 - base) * pull if energy > 0 else base - base * pull
