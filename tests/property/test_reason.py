"""The fixpoint against full construction of arguments, on random theories."""

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.frameworks.grounded import Label
from debate.reason.arguments import construct
from debate.reason.theory import Rule, Theory
from debate.reason.verdicts import Verdict, judge
from tests.property.random_theories import ATOMS, theories

MODEST = settings(max_examples=150, deadline=None, derandomize=True)


def by_arguments(theory, literals):
    arguments = construct(theory, 3000)
    if not arguments.complete:
        return None
    labels = {literal: set() for literal in literals}
    for argument, label in zip(arguments.all, arguments.labels(), strict=True):
        labels.setdefault(argument.conclusion, set()).add(label)
    return {literal: _verdict(found) for literal, found in labels.items()}


def _verdict(labels):
    if not labels:
        return Verdict.UNSUPPORTED
    if Label.IN in labels:
        return Verdict.ACCEPTED
    return Verdict.CONTESTED if Label.UNDECIDED in labels else Verdict.REJECTED


def assert_agree(theory):
    literals = [sign + atom for atom in ATOMS + [rule.name for rule in theory.rules] for sign in ("", "-")]
    expected = by_arguments(theory, literals)
    if expected is not None:
        verdicts = judge(theory)
        assert {literal: verdicts.of_literal(literal) for literal in expected} == expected


@MODEST
@given(theories())
def test_agrees_without_ranks(theory):
    assert_agree(theory)


@MODEST
@given(theories(ranks=4))
def test_agrees_with_ranks(theory):
    assert_agree(theory)


@MODEST
@given(theories(strict=True))
def test_agrees_with_transposed_strict_rules(theory):
    assert_agree(theory)


@MODEST
@given(theories(ranks=4, strict=True, conflicts=True))
def test_agrees_with_ranks_strict_rules_and_conflicts_together(theory):
    assert_agree(theory)


@MODEST
@given(theories(ranks=3, strict=True, conflicts=True))
def test_an_isolated_claim_changes_nothing_else(theory):
    more = Theory((*theory.rules, Rule("@.new", (), "new", 2)), theory.contraries)
    before, after = judge(theory), judge(more)
    assert after.of("new") is Verdict.ACCEPTED
    for atom in ATOMS:
        assert before.of(atom) is after.of(atom)


@MODEST
@given(theories(ranks=3, conflicts=True), st.permutations(ATOMS))
def test_names_and_order_do_not_matter(theory, shuffled):
    names = dict(zip(ATOMS, shuffled, strict=True))

    def renamed(literal):
        sign, atom = ("-", literal[1:]) if literal.startswith("-") else ("", literal)
        return sign + names.get(atom, atom)

    rules = tuple(
        rule._replace(premises=tuple(map(renamed, rule.premises)), conclusion=renamed(rule.conclusion))
        for rule in reversed(theory.rules)
    )
    other = Theory(rules, frozenset((renamed(a), renamed(b)) for a, b in theory.contraries))
    before, after = judge(theory), judge(other)
    for atom in ATOMS:
        assert before.of(atom) is after.of(names[atom])
