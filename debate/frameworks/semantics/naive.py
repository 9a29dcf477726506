"""Naive extensions: conflict-free sets that no larger one contains. No SAT is needed."""

from collections.abc import Iterable, Iterator

from debate.frameworks.framework import Extension, Framework
from debate.frameworks.workbench import Workbench


def _conflicts(framework: Framework, argument: int) -> set[int]:
    """What cannot stand beside the argument; itself, if it attacks itself."""
    return {*framework.attackers[argument], *framework.attacked[argument]}


def _greedy(framework: Framework, first: Iterable[int]) -> Extension:
    chosen: set[int] = set()
    for argument in [*first, *range(framework.size)]:
        if argument in chosen or argument in framework.attackers[argument]:
            continue
        if chosen.isdisjoint(framework.attackers[argument]) and chosen.isdisjoint(framework.attacked[argument]):
            chosen.add(argument)
    return frozenset(chosen)


def one(framework: Framework, bench: Workbench) -> Extension:
    """Arguments in order, each if it fits."""
    return _greedy(framework, ())


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """All naive extensions: the maximal independent sets of the conflicts.

    Source: Bron and Kerbosch, "Finding all cliques of an undirected graph" (1973), with a pivot, without recursion.
    """
    able = {argument for argument in range(framework.size) if argument not in framework.attackers[argument]}
    beside = {argument: able - _conflicts(framework, argument) - {argument} for argument in able}
    waiting: list[tuple[frozenset[int], set[int], set[int]]] = [(frozenset(), able, set())]
    while waiting:
        bench.check()
        chosen, possible, tried = waiting.pop()
        if not possible:
            if not tried:
                yield chosen
            continue
        pivot = max(possible | tried, key=lambda argument: len(possible & beside[argument]))
        for argument in sorted(possible - beside[pivot]):
            waiting.append((chosen | {argument}, possible & beside[argument], tried & beside[argument]))
            possible = possible - {argument}
            tried = tried | {argument}


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """A naive extension that contains (or lacks) the argument, or None."""
    if argument in framework.attackers[argument]:
        return None if contained else one(framework, bench)
    if contained:
        return _greedy(framework, [argument])
    for rival in sorted(_conflicts(framework, argument)):
        if rival not in framework.attackers[rival]:
            return _greedy(framework, [rival])
    return None
