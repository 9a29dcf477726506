"""Large circles of support, where an argument may come back to its own conclusion: against arguments built one by one, and kept
through changes. The bound beyond which a circle is large is lowered for that."""

import random
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.frameworks.grounded import Label
from debate.reason.arguments import Arguments, _argument
from debate.reason.compiler import Compiler
from debate.reason.revision import Revision
from debate.reason.theory import Theory
from debate.reason.verdicts import Verdict, judge
from tests.property.circling_theories import circling, large_beyond

MODEST = settings(max_examples=60, deadline=None, derandomize=True)
SEEDS = st.integers(0, 10**6)
MOST_ARGUMENTS = 400


def arguments(theory, large):
    """All arguments that repeat nothing on a branch but literals of large circles, and these once; None if there are too many. To
    repeat a literal more often gives no other rank, and attacks and exposes nothing more."""
    found, branches = [], []
    known = set()
    grown = True
    while grown:
        grown = False
        for number, rule in enumerate(theory.rules):
            if rule.conclusion in rule.premises:
                continue
            choices = [[a.number for a in found if a.conclusion == premise] for premise in dict.fromkeys(rule.premises)]
            for parts in product(*choices):
                if (number, parts) in known:
                    continue
                known.add((number, parts))
                deepest = {}
                for part in parts:
                    for literal, count in branches[part].items():
                        deepest[literal] = max(count, deepest.get(literal, 0))
                deepest[rule.conclusion] = deepest.get(rule.conclusion, 0) + 1
                if deepest[rule.conclusion] > (2 if rule.conclusion in large else 1):
                    continue
                found.append(_argument(len(found), rule, tuple(found[part] for part in parts)))
                branches.append(deepest)
                grown = True
                if len(found) > MOST_ARGUMENTS:
                    return None
    return Arguments(theory, tuple(found), True)


def large_literals(theory):
    compiler = Compiler(theory)
    names = compiler.program.names()
    return {names[literal] for number in compiler.large for literal in compiler.circles[number].members}


@MODEST
@given(SEEDS, st.sampled_from((0, 8, 25)))
def test_verdicts_are_those_of_arguments_that_may_come_back_in_large_circles(seed, most):
    theory, names = circling(random.Random(seed), 5, 13, 3)
    with large_beyond(most):
        built, verdicts = arguments(theory, large_literals(theory)), judge(theory)
    if built is None:
        return
    labels = {sign + name: set() for name in names for sign in ("", "-")}
    for argument, label in zip(built.all, built.labels(), strict=True):
        labels.setdefault(argument.conclusion, set()).add(label)
    assert {literal: verdicts.of_literal(literal) for literal in labels} == {
        literal: verdict(found) for literal, found in labels.items()
    }


def verdict(labels):
    if not labels:
        return Verdict.UNSUPPORTED
    if Label.IN in labels:
        return Verdict.ACCEPTED
    return Verdict.CONTESTED if Label.UNDECIDED in labels else Verdict.REJECTED


@MODEST
@given(SEEDS, st.sampled_from((6, 12, 25)), st.sampled_from((0, 8, 25)))
def test_changes_leave_the_verdicts_of_the_theory_as_it_is_then(seed, atoms, most):
    with large_beyond(most):
        through_changes(random.Random(seed), atoms)


def through_changes(dice, atoms):
    ranks, steps = dice.randint(2, 4), int(atoms * dice.choice((1.3, 1.7, 2.2)))
    theory, names = circling(dice, atoms, steps, ranks)
    revision = Revision(theory)
    for step in range(8):
        rules = revision.verdicts.theory.rules
        present = [number for number, rule in enumerate(rules) if rule.name != "?"]
        removed = dice.sample(present, min(len(present), dice.choice((0, 1, 1, 2))))
        if dice.random() < 0.3:
            gone = [rules[number] for number in removed]
            added = [rule._replace(rank=2 * dice.randint(1, ranks)) for rule in gone if rule.rank is not None]
        else:
            pool = dice.sample(circling(dice, atoms, steps, ranks)[0].rules, dice.choice((0, 1, 2, 3)))
            added = [rule._replace(name=rule.name if dice.random() < 0.7 else f"s{step}") for rule in pool]
        now = Theory((*(rules[number] for number in present if number not in removed), *added))
        if not revision.revise(removed, added):  # a circle is large now that was not, or the other way round
            revision = Revision(now)
        fresh, kept = judge(now), revision.verdicts
        named = {rule.name for rule in now.rules}
        literals = [sign + name for name in [*names, *named] for sign in ("", "-")]
        assert {one: kept.of_literal(one) for one in literals} == {one: fresh.of_literal(one) for one in literals}
        assert {name: kept.of(name) for name in named} == {name: fresh.of(name) for name in named}
        assert kept.notes == fresh.notes
