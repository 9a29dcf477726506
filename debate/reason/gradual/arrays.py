"""The strengths of large graphs, by numpy: the same rounds as in plain Python, all nodes of a round at once."""

from collections.abc import Callable
from typing import Any

import numpy

from debate.reason.gradual.semantics import MOST_ROUNDS, STEPS, TOLERANCE, Graph, Semantics, Strengths

Array = Any  # numpy.ndarray[…]: its type parameters say nothing here


def by_arrays(graph: Graph, semantics: Semantics) -> Strengths:
    """The strengths, by numpy."""
    base = numpy.asarray(graph.base, dtype=numpy.float64)
    following = _round(graph, semantics, base)
    computed = 0
    for step in STEPS:
        values, change = base, 0.0
        for rounds in range(1, MOST_ROUNDS + 1):
            moved = following(values)
            if step != 1.0:
                moved = values + step * (moved - values)
            change = float(numpy.abs(moved - values).max(initial=0.0))
            values = moved
            if change <= TOLERANCE * step:
                return Strengths(values, computed + rounds, change, step, True)
        computed += MOST_ROUNDS
    return Strengths(values, computed, change, step, False)


def _round(graph: Graph, semantics: Semantics, base: Array) -> Callable[[Array], Array]:
    """The function that computes all strengths from those of the round before."""
    sources = numpy.asarray(graph.sources, dtype=numpy.intp)
    targets = numpy.asarray(graph.targets, dtype=numpy.intp)
    attacks = numpy.asarray(graph.signs) < 0
    size = len(base)
    if semantics is Semantics.H_CATEGORIZER:
        attackers = _Incoming(sources[attacks], targets[attacks], size)
        return lambda values: base / (1.0 + attackers.collected(numpy.add, values))
    if semantics is Semantics.DF_QUAD:
        attackers = _Incoming(sources[attacks], targets[attacks], size)
        supporters = _Incoming(sources[~attacks], targets[~attacks], size)

        def df_quad(values: Array) -> Array:
            left = 1.0 - values
            against, behind = (side.collected(numpy.multiply, left) for side in (attackers, supporters))
            difference = against - behind
            return base + numpy.where(difference < 0, base, 1.0 - base) * difference

        return df_quad
    # Strengths are laid out twice, the second time negated: so one sum takes supports and attacks together.
    relations = _Incoming(sources + size * attacks, targets, size)

    def energy(values: Array) -> Array:
        return relations.collected(numpy.add, numpy.concatenate((values, -values)))

    if semantics is Semantics.EULER:
        return lambda values: 1.0 - (1.0 - base * base) / (1.0 + base * numpy.exp(numpy.minimum(energy(values), 700.0)))

    def quadratic_energy(values: Array) -> Array:
        collected = energy(values)
        square = collected * collected
        return base + numpy.where(collected > 0, 1.0 - base, -base) * (square / (1.0 + square))

    return quadratic_energy


class _Incoming:
    """Relations in the order of their targets, so that what comes into a node lies side by side."""

    def __init__(self, sources: Array, targets: Array, size: int) -> None:
        order = numpy.argsort(targets, kind="stable")
        ordered = targets[order]
        self.sources = sources[order]
        self.starts = numpy.flatnonzero(numpy.diff(ordered, prepend=-1))
        self.targets = ordered[self.starts]
        self.size = size

    def collected(self, operation: Any, values: Array) -> Array:
        """The sum or product of what comes into each node; where nothing does, 0 or 1."""
        result = numpy.full(self.size, float(operation.identity))
        if len(self.targets):
            result[self.targets] = operation.reduceat(values.take(self.sources), self.starts)
        return result
