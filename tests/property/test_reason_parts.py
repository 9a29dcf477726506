"""What matters for a verdict, and what two views have to settle, against trying everything, on random theories."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.reason.agreement import _disputed, settled
from debate.reason.importance import responsible
from debate.reason.theory import Rule, Theory
from debate.reason.verdicts import Verdict, judge
from debate.reason.whatif import Change, ChangeKind, changed
from tests.property.dense_theories import ATOMS, dense

MODEST = settings(max_examples=150, deadline=None, derandomize=True)
SEEDS = st.integers(0, 10**6)


@MODEST
@given(SEEDS, st.sampled_from(ATOMS))
def test_responsibility_is_that_of_the_smallest_minimal_set(seed, claim):
    theory = dense(seed)
    fixed = {rule.conclusion.removeprefix("-") for rule in theory.rules if rule.strict and not rule.premises}
    others = [atom for atom in ATOMS if atom != claim and atom not in fixed]
    held = judge(theory).of_literal(claim) is Verdict.ACCEPTED
    turning = []
    for size in (1, 2, 3):
        for names in combinations(others, size):
            changes = [Change(ChangeKind.REJECT, name) for name in names]
            turned = (judge(changed(theory, changes)).of_literal(claim) is Verdict.ACCEPTED) is not held
            if turned and not any(set(smaller) < set(names) for smaller in turning):
                turning.append(names)
    expected = {}
    for names in turning:  # the smallest come first
        for name in names:
            expected.setdefault(name, 1 / len(names))
    found = responsible(theory, claim, ATOMS, most=99)
    assert found.complete
    assert {part.claim: part.responsibility for part in found.parts} == expected
    for part in found.parts:
        changes = [Change(ChangeKind.REJECT, name) for name in (part.claim, *part.others)]
        assert judge(changed(theory, changes)).of_literal(claim) is part.verdict


def kind(verdict):
    return Verdict.REJECTED if verdict is Verdict.UNSUPPORTED else verdict


def settle(theory, other, elements, granted, names):
    """A theory with each element settled, step by step and without switches."""
    rules = list(theory.rules)
    changes = []
    for element, yes in zip(elements, granted, strict=True):
        if element in ATOMS:
            changes.append(Change(ChangeKind.ACCEPT if yes else ChangeKind.REJECT, element))
        elif not yes:
            changes.append(Change(ChangeKind.ANSWER, element))
        elif element not in names:
            rules += [rule for rule in other.rules if rule.name == element]
    return changed(Theory(tuple(rules)), changes)


@MODEST
@given(SEEDS, st.sampled_from(ATOMS), st.data())
def test_what_has_to_be_settled_is_what_trying_all_finds(seed, claim, data):
    theory = dense(seed, ranks=1)
    steps = {rule.name for rule in theory.rules if rule.premises}
    whole = list(dict.fromkeys(rule.name for rule in theory.rules if not rule.strict))
    gone = [data.draw(st.sets(st.sampled_from(whole), max_size=4)) if whole else set() for _ in range(2)]
    kept = [set(whole) - names for names in gone]
    one, other = (Theory(tuple(rule for rule in theory.rules if rule.strict or rule.name in names)) for names in kept)
    found = settled(one, other, claim, ATOMS, steps, 2)
    disputed = _disputed(one, other, claim, set(ATOMS), steps)
    own = [{rule.name for rule in theory.rules} for theory in (one, other)]

    def agrees(elements, granted):
        return kind(judge(settle(one, other, elements, granted, own[0])).of_literal(claim)) is kind(
            judge(settle(other, one, elements, granted, own[1])).of_literal(claim)
        )

    if agrees((), ()):
        assert found.agree
        assert not found.sets
        return
    sizes = [list(combinations(disputed, size)) for size in (1, 2)]
    for sets in sizes:
        slow = {frozenset(some) for some in sets if all(agrees(some, way) for way in ways(some))}
        if slow:
            assert found.whichever
            assert {frozenset(common.elements) for common in found.sets} == slow
            return
    assert not found.whichever
    for sets in sizes:
        pairs = {frozenset(zip(some, way, strict=True)) for some in sets for way in ways(some) if agrees(some, way)}
        if pairs:
            told = [zip(common.elements, common.ways[0].granted, strict=True) for common in found.sets]
            assert set(map(frozenset, told)) == pairs
            return
    assert not found.sets


def ways(elements):
    return list(product((True, False), repeat=len(elements)))


def test_the_path_leads_to_where_two_views_part():
    shared = (Rule("step", ("b",), "a", 2), Rule("under", ("c",), "b", 2))
    one = Theory((*shared, Rule("@ham.c", (), "c", 2)))
    found = settled(one, Theory(shared), "a", ATOMS, {"step", "under"}, 2)
    assert found.path == ("a", "b", "c")
    assert {common.elements for common in found.sets} == {("b",), ("c",)}
