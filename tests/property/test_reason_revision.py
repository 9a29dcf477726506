"""Verdicts kept through random changes of a theory against verdicts from scratch."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.reason.revision import Revision
from debate.reason.theory import Theory
from debate.reason.verdicts import judge
from tests.property.dense_theories import ATOMS, dense

MODEST = settings(max_examples=80, deadline=None, derandomize=True)


def stands_as_from_scratch(revision):
    rules = tuple(rule for rule in revision.verdicts.theory.rules if rule.name != "?")
    fresh = judge(Theory(rules))
    names = [*ATOMS, *(rule.name for rule in rules)]
    literals = [sign + name for name in names for sign in ("", "-")]
    assert {one: revision.verdicts.of_literal(one) for one in literals} == {
        one: fresh.of_literal(one) for one in literals
    }
    assert {name: revision.verdicts.of(name) for name in names} == {name: fresh.of(name) for name in names}


@MODEST
@given(st.integers(0, 10**6), st.integers(1, 3))
def test_every_change_leaves_the_verdicts_of_the_theory_as_it_is_then(seed, ranks):
    dice = random.Random(seed)
    revision = Revision(dense(seed, ranks=ranks))
    for step in range(12):
        present = [n for n, rule in enumerate(revision.verdicts.theory.rules) if rule.name != "?"]
        removed = dice.sample(present, min(len(present), dice.choice((0, 1, 1, 2))))
        pool = dense(dice.randrange(10**6), ranks=ranks).rules
        added = [
            rule._replace(name=rule.name if dice.random() < 0.7 else f"s{step}")
            for rule in dice.sample(pool, min(len(pool), dice.choice((0, 1, 1, 2))))
        ]
        assert revision.revise(removed, added)
        stands_as_from_scratch(revision)
