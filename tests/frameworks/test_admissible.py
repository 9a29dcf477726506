import random

from debate.frameworks.framework import from_attacks
from debate.frameworks.semantics.admissible import largest_within
from tests.frameworks.brute_force import Subsets, random_framework


def test_what_is_left_without_defence_goes_one_after_another():
    """5 attacks 4, which alone defends 2, which alone defends 0."""
    framework = from_attacks(6, [(1, 0), (2, 1), (3, 2), (4, 3), (5, 4)])
    assert largest_within(framework, {0, 2, 4}) == set()
    assert largest_within(from_attacks(5, [(1, 0), (2, 1), (3, 2), (4, 3)]), {0, 2, 4}) == {0, 2, 4}


def test_it_is_the_largest_admissible_subset():
    dice = random.Random(11)
    for _ in range(150):
        size, attacks = random_framework(dice, most=7)
        subsets = Subsets(size, attacks)
        start = dice.choice(subsets.free)
        inside = [some for some in subsets.admissible if some <= start]
        assert largest_within(from_attacks(size, attacks), start) == max(inside, key=len)
