"""Ranks: certainty, strength, outweighed concessions and preferences, made one total preorder on rules.

A rank that nothing raises or lowers depends on nothing else, and between any two ranks that differ there is room for
another: so a change touches only the ranks that it is about.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from debate.frameworks.strongly_connected import components
from debate.model.elements import Certainty, Preference
from debate.reason.theory import Rule, negation

SPACE = 10**6
"""Half of what lies between two levels: room for so many preferences that raise each other."""

LEVEL = {Certainty.POSSIBLE: 2 * SPACE, Certainty.LIKELY: 4 * SPACE, Certainty.CERTAIN: 6 * SPACE}

ALWAYS = 10**9
"""The rank of a one-way contrary, which nothing raises, lowers or outranks."""


def settle_ranks(
    rules: dict[str, Rule], outweighed: Iterable[str], preferences: Sequence[Preference]
) -> tuple[Preference, ...]:
    """Give rules, by name, the ranks that they have in the end: the outweighed ones below the weakest reason against
    which they are, the preferred ones above what they are preferred to. The preferences that have no effect because
    they run in a circle."""
    lowered = list(outweighed)
    asked = {element for preference in preferences for element in (preference.better, preference.worse)}
    asked.update(negation(rules[name].conclusion) for name in lowered)
    if not asked:
        return ()
    standing: dict[str, list[str]] = defaultdict(list)
    ranks: dict[str, int] = {}
    for name, rule in rules.items():
        if rule.rank is not None and rule.rank != ALWAYS and (rule.conclusion in asked or name in asked):
            standing[rule.conclusion].append(name)
            ranks[name] = rule.rank
    for name in lowered:
        reasons = standing[negation(rules[name].conclusion)]
        ranks[name] = min(rules[name].rank or 0, *(ranks[reason] - SPACE for reason in reasons), ALWAYS)
    ranks, ignored = lifted(ranks, preferences, standing)
    for name, settled in ranks.items():
        if rules[name].rank != settled:
            rules[name] = rules[name]._replace(rank=settled)
    return ignored


def lifted(
    ranks: Mapping[str, int], preferences: Iterable[Preference], standing: Mapping[str, Sequence[str]]
) -> tuple[dict[str, int], tuple[Preference, ...]]:
    """Ranks by name of rule, raised as little as makes every preferred element's rules outrank the other's; and the
    preferences left out because they run in a circle. ``standing`` says which rules an element stands for, if not
    itself."""
    wanted = list(preferences)
    circles = _circles(wanted, ranks, standing)
    ignored = tuple(preference for circle in circles for preference in circle)
    left_out = set(map(id, ignored))
    raised = dict(ranks)
    kept = [preference for preference in wanted if id(preference) not in left_out]
    for index in _lowest_first(kept, ranks, standing):
        worse, better = (_rules(kept[index].worse, ranks, standing), _rules(kept[index].better, ranks, standing))
        floor = max((raised[rule] for rule in worse), default=None)
        if floor is not None:
            for rule in better:
                raised[rule] = max(raised[rule], floor + 2)
    return raised, ignored


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
