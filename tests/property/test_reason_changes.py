"""The smallest changes against trying every set of changes, on random theories."""

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.reason.changes import possible_changes, steps_of, turned
from debate.reason.switches import cone, switched
from debate.reason.translate import translate
from debate.reason.verdicts import Verdict, evaluate, judge
from debate.reason.whatif import changed, clash
from tests.property.dense_theories import ATOMS, dense
from tests.property.test_reason_incremental import NAMES, made

MODEST = settings(max_examples=150, deadline=None, derandomize=True)
SEEDS = st.integers(0, 10**6)


def candidates_of(theory, claim):
    steps = {rule.name for rule in theory.rules if rule.premises}
    return possible_changes(theory, claim, ATOMS, steps)


@MODEST
@given(SEEDS, st.sampled_from(ATOMS))
def test_the_rules_that_lead_to_a_claim_give_it_its_verdict(seed, claim):
    theory = dense(seed)
    assert judge(cone(theory, [claim])).of_literal(claim) is judge(theory).of_literal(claim)


@MODEST
@given(SEEDS, st.sampled_from(ATOMS), st.data())
def test_a_switch_does_what_the_change_does(seed, claim, data):
    theory = dense(seed)
    candidates = candidates_of(theory, claim)
    if not candidates:
        return
    made = data.draw(st.sets(st.integers(0, len(candidates) - 1), max_size=4))
    board = switched(theory, claim, candidates)
    expected = judge(changed(theory, [candidates[number] for number in made])).of_literal(claim)
    assert board.verdict(board.model(made)) is expected


@MODEST
@given(SEEDS, st.sampled_from(ATOMS))
def test_the_smallest_changes_are_those_that_trying_all_finds(seed, claim):
    theory = dense(seed)
    held = judge(theory).of_literal(claim) is Verdict.ACCEPTED
    candidates = candidates_of(theory, claim)
    found = turned(theory, claim, candidates, 2)
    assert found.complete
    for size in (1, 2):
        slow = {
            frozenset(changes): after
            for changes in combinations(candidates, size)
            if not clash(changes)
            and ((after := judge(changed(theory, changes)).of_literal(claim)) is Verdict.ACCEPTED) is not held
        }
        if slow:
            assert {frozenset(one.changes): one.verdict for one in found.sets} == slow
            assert found.none_up_to == size - 1
            return
    assert not found.sets
    assert found.none_up_to == 2


@settings(max_examples=40, deadline=None, derandomize=True)
@given(SEEDS, st.sampled_from(NAMES), st.data())
def test_a_switch_does_what_the_change_does_inside_suppositions_too(seed, claim, data):
    map_ = made(random.Random(seed), suppositions=True)
    theory = cone(translate(map_, "all"), [claim])
    candidates = possible_changes(theory, claim, NAMES, steps_of(map_, theory))
    if not candidates:
        return
    chosen = data.draw(st.sets(st.integers(0, len(candidates) - 1), max_size=2))
    changes = [candidates[number] for number in sorted(chosen)]
    if clash(changes):
        return
    board = switched(theory, claim, candidates)
    assert board.verdict(board.model(chosen)) is evaluate(map_, "all", changes).of_literal(claim)
