"""Minimal unsatisfiable subsets of groups of clauses, the smallest first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from debate.frameworks.workbench import NoAnswerError, Workbench
from debate.reason.consistency.hitting import Search
from debate.reason.consistency.horn import Group, as_horn, minimal_subsets_of_horn


class Subsets(NamedTuple):
    """Minimal unsatisfiable subsets, by the numbers of their groups, the smallest first.

    ``complete``: these are all. Otherwise ``reason`` says what ended the search.
    """

    found: tuple[tuple[int, ...], ...]
    complete: bool
    reason: str = ""


def minimal_subsets(groups: Sequence[Group], most: int, bench: Workbench) -> Subsets:
    """The minimal sets of groups that no valuation satisfies, up to so many of them."""
    found: list[tuple[int, ...]] = []
    reasons: list[str] = []
    for part in _parts(groups):
        try:
            bench.check()
            for subset in _of_part([groups[number] for number in part], most, bench):
                found.append(tuple(sorted(part[number] for number in subset)))
        except NoAnswerError as problem:
            reasons.append(str(problem))
    found.sort(key=lambda subset: (len(subset), subset))
    if len(found) > most:
        reasons.insert(0, f"there are more than {most:,}")
    return Subsets(tuple(found[:most]), not reasons, "; ".join(dict.fromkeys(reasons)))


def _of_part(groups: Sequence[Group], most: int, bench: Workbench) -> Iterator[frozenset[int]]:
    """The subsets of one part, or as many of the smallest as are asked for and one more, in any order: first those among
    groups that come to Horn clauses, which is nearly always all of them."""
    horn = as_horn(groups, bench)
    known = []
    for subset in islice(minimal_subsets_of_horn(horn.groups, bench), most + 1):
        known.append(frozenset(horn.numbers[number] for number in subset))
        yield known[-1]
    if len(horn.numbers) == len(groups):
        return
    sizes = [len(subset) for subset in known]
    for subset in Search(groups, bench, known).run():
        if len(sizes) > most and len(subset) >= sorted(sizes)[most]:
            return
        sizes.append(len(subset))
        yield subset


def _impure(groups: Sequence[Group]) -> set[tuple[int, int]]:
    """The clauses, as number of the group and place in it, that can be in a minimal subset at all.

    A clause with a literal whose negation stands nowhere can always be satisfied, and so is in none.
    """
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for place, clause in enumerate(group):
            for literal in clause:
                places[literal].append((number, place))
    left = {(number, place) for number, group in enumerate(groups) for place in range(len(group))}
    count = {literal: len(clauses) for literal, clauses in places.items()}
    pure = [literal for literal in places if not count.get(-literal)]
    while pure:
        for number, place in left.intersection(places[pure.pop()]):
            left.remove((number, place))
            for literal in groups[number][place]:
                count[literal] -= 1
                if not count[literal] and count.get(-literal):
                    pure.append(-literal)
    return left


def _parts(groups: Sequence[Group]) -> list[list[int]]:
    """The groups that can be in a minimal subset at all, divided so that each subset lies in one part."""
    joined: dict[int, int] = {}  # variable -> another of the same part, up to one that stands for itself

    def top(variable: int) -> int:
        while joined.setdefault(variable, variable) != variable:
            joined[variable] = joined[joined[variable]]
            variable = joined[variable]
        return variable

    first: dict[int, int] = {}
    for number, place in sorted(_impure(groups)):
        for literal in groups[number][place]:
            start = first.setdefault(number, abs(literal))
            joined[top(abs(literal))] = top(start)
    parts: dict[int, list[int]] = defaultdict(list)
    for number, variable in first.items():
        parts[top(variable)].append(number)
    return list(parts.values())
