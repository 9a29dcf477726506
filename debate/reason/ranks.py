"""Ranks: certainty, strength, outweighed concessions and preferences, made one total preorder on rules."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from debate.model.elements import Certainty, Preference
from debate.reason.components import components

SPACE = 10**6
"""Between two spaced ranks there is room for so many."""

LEVEL = {Certainty.POSSIBLE: 1, Certainty.LIKELY: 2, Certainty.CERTAIN: 3}


def lifted(
    ranks: Mapping[str, int],
    preferences: Iterable[Preference],
    standing: Mapping[str, Sequence[str]],
    spaced: bool = False,
) -> tuple[dict[str, int], tuple[Preference, ...]]:
    """Ranks by name of rule, raised as little as makes every preferred element's rules outrank the other's; and the
    preferences left out because they run in a circle. ``standing`` says which rules an element stands for, if not
    itself. The result uses the numbers 1, 2, … without gaps or, ``spaced``, SPACE times the ranks given, so
    that a rank that nothing lifts depends on nothing else."""
    wanted = list(preferences)
    circles = _circles(wanted, ranks, standing)
    ignored = tuple(preference for circle in circles for preference in circle)
    room = SPACE if spaced else len(wanted) + 1
    raised = {name: rank * room for name, rank in ranks.items()}
    kept = [preference for preference in wanted if preference not in ignored]
    for index in _lowest_first(kept, ranks, standing):
        worse, better = (_rules(kept[index].worse, ranks, standing), _rules(kept[index].better, ranks, standing))
        floor = max((raised[rule] for rule in worse), default=None)
        if floor is not None:
            for rule in better:
                raised[rule] = max(raised[rule], floor + 1)
    if spaced:
        return raised, ignored
    dense = {rank: number for number, rank in enumerate(sorted(set(raised.values())), start=1)}
    return {name: dense[rank] for name, rank in raised.items()}, ignored


def _rules(element: str, ranks: Mapping[str, int], standing: Mapping[str, Sequence[str]]) -> Sequence[str]:
    return (element,) if element in ranks else standing.get(element, ())


def _graph(
    preferences: Sequence[Preference], ranks: Mapping[str, int], standing: Mapping[str, Sequence[str]]
) -> list[list[int]]:
    """Edges from each preference to its better rules and from each rule to the preferences that call it worse."""
    numbers: dict[str, int] = {}
    successors: list[list[int]] = [[] for _ in preferences]

    def number(name: str) -> int:
        if name not in numbers:
            numbers[name] = len(successors)
            successors.append([])
        return numbers[name]

    for index, preference in enumerate(preferences):
        for rule in _rules(preference.worse, ranks, standing) or (preference.worse,):
            successors[number(rule)].append(index)
        for rule in _rules(preference.better, ranks, standing) or (preference.better,):
            successors[index].append(number(rule))
    return successors


def _circles(
    preferences: Sequence[Preference], ranks: Mapping[str, int], standing: Mapping[str, Sequence[str]]
) -> tuple[tuple[Preference, ...], ...]:
    component = components(_graph(preferences, ranks, standing))
    size: dict[int, int] = defaultdict(int)
    for own in component:
        size[own] += 1
    grouped: dict[int, list[Preference]] = defaultdict(list)
    for index, preference in enumerate(preferences):
        if size[component[index]] > 1:
            grouped[component[index]].append(preference)
    return tuple(tuple(group) for group in grouped.values())


def _lowest_first(
    preferences: Sequence[Preference], ranks: Mapping[str, int], standing: Mapping[str, Sequence[str]]
) -> list[int]:
    """The preferences in an order in which every one comes after those that lift what it calls worse."""
    component = components(_graph(preferences, ranks, standing))
    return sorted(range(len(preferences)), key=lambda index: -component[index])
