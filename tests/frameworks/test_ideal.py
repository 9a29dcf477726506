"""The ideal extension, however many of its candidates are asked about at once, and stable ones, whichever solver comes first."""

import random

import pytest

from debate.frameworks import glucose
from debate.frameworks.framework import from_attacks
from debate.frameworks.problem import PROBLEMS
from debate.frameworks.semantics import ideal, stable
from debate.frameworks.semantics.admissible import largest_within
from debate.frameworks.solve import solve
from debate.frameworks.workbench import Workbench
from tests.frameworks.brute_force import Subsets, random_framework

pytest.importorskip("pysolvers", reason="python-sat is not installed")


@pytest.mark.parametrize("first", [1, 2, 5, 32])
def test_small_frameworks_with_self_attacks(first, monkeypatch):
    monkeypatch.setattr(ideal, "FIRST", first)
    dice = random.Random(first)
    for number in range(60):
        size, attacks = random_framework(dice, most=7)
        (expected,) = Subsets(size, attacks).ideal_sets()
        found = solve(from_attacks(size, attacks), PROBLEMS["SE-ID"], None, Workbench(plain=number % 2 == 0))
        assert found.extensions == (expected,), (size, attacks)


def mutual(size, dice):
    """Attacks between neighbours, in both directions or in one: few extensions, and an ideal one that is seldom empty."""
    pairs = [(a, dice.randrange(size)) for a in range(size)]
    return [*pairs, *[(b, a) for a, b in pairs if dice.random() < 0.4]]


@pytest.mark.parametrize("first", [1, 4, 32])
@pytest.mark.parametrize("seed", range(8))
def test_it_is_what_all_preferred_extensions_share_made_admissible(first, seed, monkeypatch):
    monkeypatch.setattr(ideal, "FIRST", first)
    framework = from_attacks(60, mutual(60, random.Random(seed)))
    shared = frozenset.intersection(*solve(framework, PROBLEMS["EE-PR"]).extensions)
    assert solve(framework, PROBLEMS["SE-ID"]).extensions == (largest_within(framework, shared),)


@pytest.mark.parametrize(("small", "tries"), [(0, 20_000), (500, 1)])
def test_stable_extensions_are_the_same_whichever_solver_finds_them(small, tries, monkeypatch):
    monkeypatch.setattr(stable, "SMALL", small)
    monkeypatch.setattr(stable, "TRIES", tries)
    monkeypatch.setattr(glucose, "TRIES", tries)
    dice = random.Random(tries)
    for _ in range(60):
        size, attacks = random_framework(dice, most=7)
        expected = Subsets(size, attacks).stable_sets()
        framework = from_attacks(size, attacks)
        found = solve(framework, PROBLEMS["SE-ST"]).extensions
        assert found[0] in expected if expected else found == ()
        for argument in range(size):
            lacking = solve(framework, PROBLEMS["DS-ST"], argument)
            assert bool(lacking.extensions) is any(argument not in some for some in expected)
