"""Minimal unsatisfiable subsets against trying every set, with either solver."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.frameworks.workbench import Workbench
from debate.reason.consistency.minimal import minimal_subsets

LITERALS = [sign * variable for variable in (1, 2, 3, 4) for sign in (1, -1)]
CLAUSE = st.lists(st.sampled_from(LITERALS), min_size=1, max_size=3, unique=True)
GROUPS = st.lists(st.lists(CLAUSE, min_size=1, max_size=2), min_size=1, max_size=8)


def satisfiable(groups):
    valuations = (set(signs) for signs in product(*((variable, -variable) for variable in (1, 2, 3, 4))))
    return any(
        all(not valuation.isdisjoint(clause) for group in groups for clause in group) for valuation in valuations
    )


def every_subset(groups):
    """The minimal unsatisfiable subsets by definition, the smallest first."""
    found = []
    for size in range(1, len(groups) + 1):
        for chosen in combinations(range(len(groups)), size):
            if not any(set(known) <= set(chosen) for known in found) and not satisfiable([groups[n] for n in chosen]):
                found.append(chosen)
    return found


@pytest.mark.parametrize("plain", [False, True])
@settings(max_examples=150, deadline=None, derandomize=True)
@given(GROUPS)
def test_exactly_the_minimal_subsets_are_found(plain, groups):
    expected = every_subset(groups)
    found = minimal_subsets(groups, 1000, Workbench(plain=plain))
    assert found.complete
    assert list(found.found) == expected
    capped = minimal_subsets(groups, 1, Workbench(plain=plain))
    assert [len(one) for one in capped.found] == [len(one) for one in expected[:1]]
    assert capped.complete == (len(expected) <= 1)
