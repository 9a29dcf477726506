"""Preferences between named things -> ranks: numbers where they are a total preorder, else a partial order on ranks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from debate.frameworks.strongly_connected import components

MOST_COMPARED = 1_000
"""So many things may be compared by preferences: what follows from these is worked out pair by pair."""


class Ranking(NamedTuple):
    """The rank of each thing. ``below`` is None where a higher number is stronger, else all pairs (lower, higher)."""

    rank: dict[str, int]
    below: frozenset[tuple[int, int]] | None


def ranking(
    kinds: Sequence[Sequence[str]], pairs: Iterable[tuple[str, str]], equals: Iterable[tuple[str, str]] = ()
) -> Ranking | list[str]:
    """Ranks that say exactly what the preferences (lower, higher) and their consequences say, for kinds of things that
    are only compared among themselves; or the names of a circle.

    Things that are equal are as strong as each other in every respect. What no preference connects is not compared,
    and neither is stronger.
    """
    names = [name for kind in kinds for name in kind]
    same = _classes(names, equals)
    above: dict[str, set[str]] = defaultdict(set)
    for lower, higher in pairs:
        above[same[lower]].add(same[higher])
    circle = _circle(above)
    if circle:
        return circle
    level = {name: depth for kind in kinds for name, depth in _levels({same[name] for name in kind}, above).items()}
    closure = _closure(above)
    if all(_is_total({same[name] for name in kind}, level, closure) for kind in kinds):
        return Ranking({name: level[same[name]] for name in names}, None)
    number = {name: place for place, name in enumerate(dict.fromkeys(same[name] for name in names))}
    below = frozenset((number[lower], number[higher]) for lower, reached in closure.items() for higher in reached)
    return Ranking({name: number[same[name]] for name in names}, below)


def _classes(names: Iterable[str], equals: Iterable[tuple[str, str]]) -> dict[str, str]:
    parent = {name: name for name in names}

    def top(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for first, second in equals:
        parent[top(first)] = top(second)
    return {name: top(name) for name in parent}


def _circle(above: dict[str, set[str]]) -> list[str]:
    names = list(dict.fromkeys([*above, *(higher for group in above.values() for higher in sorted(group))]))
    number = {name: place for place, name in enumerate(names)}
    component = components([sorted(number[higher] for higher in above.get(name, ())) for name in names])
    for name in names:
        for higher in above.get(name, ()):
            if component[number[name]] == component[number[higher]]:
                return [other for other in names if component[number[other]] == component[number[name]]]
    return []


def _levels(kind: set[str], above: dict[str, set[str]]) -> dict[str, int]:
    """The length of the longest chain below each thing, plus one."""
    level = dict.fromkeys(kind, 1)
    waiting: dict[str, int] = defaultdict(int)
    for lower in kind:
        for higher in above.get(lower, ()):
            waiting[higher] += 1
    ready = [name for name in kind if not waiting[name]]
    while ready:
        lower = ready.pop()
        for higher in above.get(lower, ()):
            level[higher] = max(level[higher], level[lower] + 1)
            waiting[higher] -= 1
            if not waiting[higher]:
                ready.append(higher)
    return level


def _closure(above: dict[str, set[str]]) -> dict[str, set[str]]:
    reached: dict[str, set[str]] = {}
    for start in above:
        found: set[str] = set()
        queue = [start]
        while queue:
            for higher in above.get(queue.pop(), ()):
                if higher not in found:
                    found.add(higher)
                    queue.append(higher)
        reached[start] = found
    return reached


def _is_total(kind: set[str], level: dict[str, int], closure: dict[str, set[str]]) -> bool:
    """Whether everything of a higher level is above everything of a lower one."""
    sizes: dict[int, int] = defaultdict(int)
    for name in kind:
        sizes[level[name]] += 1
    return all(
        len(closure.get(name, ())) == sum(count for other, count in sizes.items() if other > level[name])
        for name in kind
    )
