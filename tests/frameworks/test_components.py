import random

from debate.frameworks.components import strong_components, weak_components
from debate.frameworks.framework import cone, from_attacks
from tests.frameworks.brute_force import Subsets, random_framework


def test_strong_components_are_those_of_the_definition_attackers_first():
    dice = random.Random(3)
    for _ in range(200):
        size, attacks = random_framework(dice)
        found = strong_components(from_attacks(size, attacks))
        assert {frozenset(some) for some in found} == Subsets(0, attacks).components(range(size))
        place = {argument: number for number, component in enumerate(found) for argument in component}
        assert all(place[a] <= place[b] for a, b in attacks)


def test_weak_components():
    framework = from_attacks(6, [(0, 2), (2, 4), (3, 1), (5, 5)])
    assert weak_components(framework) == [[0, 2, 4], [1, 3], [5]]
    assert weak_components(from_attacks(0, [])) == []


def test_the_cone_is_what_can_reach_an_argument():
    framework = from_attacks(6, [(0, 1), (1, 2), (2, 1), (2, 3), (4, 5)])
    assert cone(framework, 2) == [0, 1, 2]
    assert cone(framework, 0) == [0]


def test_long_paths_take_no_recursion():
    size = 50_000
    ring = from_attacks(size, [(n, (n + 1) % size) for n in range(size)])
    assert [len(component) for component in strong_components(ring)] == [size]
    assert len(cone(ring, 7)) == size
