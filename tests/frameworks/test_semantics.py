"""Every semantics and task: published examples, agreement with the definitions, and what must hold between semantics."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.frameworks.framework import from_attacks
from debate.frameworks.problem import Problem, Semantics, Task, Verdict
from debate.frameworks.solve import solve
from debate.frameworks.workbench import Workbench
from tests.frameworks.brute_force import Subsets, random_framework

try:
    import pysolvers  # noqa: F401

    SOLVERS = ["plain", "cadical"]
except ImportError:
    SOLVERS = ["plain"]


def ask(task, semantics, size, attacks, argument=None, solver="plain"):
    bench = Workbench(plain=solver == "plain")
    return solve(from_attacks(size, attacks), Problem(task, semantics), argument, bench)


def extensions(semantics, text, solver="plain"):
    """The extensions of a framework written as `ab bc`, as a set of words."""
    names = sorted(set(text) - {" "})
    attacks = [(names.index(a), names.index(b)) for a, b in text.split()]
    found = ask(Task.EVERY_EXTENSION, semantics, len(names), attacks, solver=solver).extensions
    return {"".join(names[number] for number in sorted(some)) for some in found}


FLOATING = "ab ba ac bc cd"  # whichever of a and b stands, d does: Makinson and Schlechta 1991
LOOSE_CYCLE = "ab ba bc cd de ec"  # Baroni, Caminada and Giacomin, Knowledge Engineering Review 26 (2011)
ODD_CYCLE = "ab bc ca"
CYCLE_BEFORE = "ab bc ca ad bd cd de"  # Baroni, Giacomin and Guida 2005
SELF_ATTACK = "xx xy"

PUBLISHED = [
    (FLOATING, "grounded", {""}),
    (FLOATING, "complete", {"", "ad", "bd"}),
    (FLOATING, "preferred", {"ad", "bd"}),
    (FLOATING, "ideal", {""}),
    (LOOSE_CYCLE, "complete", {"", "a", "bd"}),
    (LOOSE_CYCLE, "preferred", {"a", "bd"}),
    (LOOSE_CYCLE, "stable", {"bd"}),
    (LOOSE_CYCLE, "semi_stable", {"bd"}),
    (LOOSE_CYCLE, "ideal", {""}),
    (LOOSE_CYCLE, "eager", {"bd"}),
    (ODD_CYCLE, "preferred", {""}),
    (ODD_CYCLE, "stable", set()),
    (ODD_CYCLE, "semi_stable", {""}),
    (ODD_CYCLE, "stage", {"a", "b", "c"}),
    (ODD_CYCLE, "naive", {"a", "b", "c"}),
    (ODD_CYCLE, "cf2", {"a", "b", "c"}),
    (CYCLE_BEFORE, "preferred", {""}),
    (CYCLE_BEFORE, "cf2", {"ae", "be", "ce"}),
    (SELF_ATTACK, "complete", {""}),
    (SELF_ATTACK, "stage", {"y"}),
    (SELF_ATTACK, "naive", {"y"}),
    (SELF_ATTACK, "cf2", {"y"}),
]


@pytest.mark.parametrize("solver", SOLVERS)
@pytest.mark.parametrize(("text", "semantics", "expected"), PUBLISHED)
def test_published_examples(text, semantics, expected, solver):
    assert extensions(Semantics[semantics.upper()], text, solver) == expected


def check_against_definitions(size, attacks, solver):
    """Every semantics and task, certificates included."""
    subsets = Subsets(size, attacks)
    for semantics in Semantics:
        expected = subsets.extensions(semantics)
        every = ask(Task.EVERY_EXTENSION, semantics, size, attacks, solver=solver)
        assert set(every.extensions) == expected, semantics
        assert len(every.extensions) == len(expected), semantics
        assert every.verdict == (Verdict.YES if expected else Verdict.NO)
        some = ask(Task.SOME_EXTENSION, semantics, size, attacks, solver=solver)
        assert some.extensions[0] in expected if expected else some.verdict is Verdict.NO, semantics
        for argument in range(size):
            credulous = ask(Task.CREDULOUS, semantics, size, attacks, argument, solver)
            sceptical = ask(Task.SCEPTICAL, semantics, size, attacks, argument, solver)
            containing = {some for some in expected if argument in some}
            check_answer(credulous, Verdict.YES, containing, (semantics, argument))
            check_answer(sceptical, Verdict.NO, expected - containing, (semantics, argument))


def check_answer(answer, verdict, witnesses, where):
    if witnesses:
        assert answer.verdict is verdict, where
        assert answer.extensions[0] in witnesses, where
    else:
        assert answer.verdict in set(Verdict) - {verdict, Verdict.UNKNOWN}, where
        assert answer.extensions == (), where


@pytest.mark.slow
@pytest.mark.parametrize("solver", SOLVERS)
@pytest.mark.parametrize("seed", range(4))
def test_all_tasks_agree_with_the_definitions(seed, solver):
    dice = random.Random(seed)
    for number in range(80):
        size, attacks = random_framework(dice, most=6 if number % 4 else 8)
        try:
            check_against_definitions(size, attacks, solver)
        except AssertionError as error:
            raise AssertionError(f"{size} arguments, attacks {attacks}") from error


PAIRS = st.tuples(st.integers(0, 11), st.integers(0, 11))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(PAIRS, max_size=30))
def test_what_holds_between_the_semantics(attacks):
    every = {
        semantics: ask(Task.EVERY_EXTENSION, semantics, 12, attacks, solver=SOLVERS[-1]).extensions
        for semantics in Semantics
    }
    (grounded,), (ideal,), (eager,) = every[Semantics.GROUNDED], every[Semantics.IDEAL], every[Semantics.EAGER]
    preferred, stable = set(every[Semantics.PREFERRED]), set(every[Semantics.STABLE])
    assert grounded <= ideal <= eager
    assert all(ideal <= extension for extension in preferred)
    assert all(eager <= extension for extension in every[Semantics.SEMI_STABLE])
    assert set(every[Semantics.SEMI_STABLE]) <= preferred <= set(every[Semantics.COMPLETE])
    assert stable <= preferred & set(every[Semantics.STAGE]) & set(every[Semantics.CF2])
    assert not stable or stable == set(every[Semantics.SEMI_STABLE]) == set(every[Semantics.STAGE])
    assert set(every[Semantics.STAGE]) | set(every[Semantics.CF2]) <= set(every[Semantics.NAIVE])
    assert all(grounded <= extension for extension in every[Semantics.CF2])


def medium(seed, size=40):
    dice = random.Random(seed)
    return [(dice.randrange(size), dice.randrange(size)) for _ in range(round(size * (1.5, 2, 3)[seed % 3]))]


@pytest.mark.skipif(len(SOLVERS) < 2, reason="python-sat is not installed")
@pytest.mark.parametrize("seed", range(12))
def test_both_solvers_answer_alike_beyond_brute_force(seed):
    attacks = medium(seed)
    for semantics in (Semantics.PREFERRED, Semantics.STABLE, Semantics.SEMI_STABLE, Semantics.STAGE, Semantics.IDEAL):
        for task in (Task.CREDULOUS, Task.SCEPTICAL):
            for argument in range(0, 40, 8):
                answers = {ask(task, semantics, 40, attacks, argument, solver).verdict for solver in SOLVERS}
                assert len(answers) == 1, (semantics, task, argument)
                assert Verdict.UNKNOWN not in answers


def test_a_long_chain_of_small_circles_takes_no_recursion():
    """20,000 pairs that attack each other, each attacking the next: one component after another."""
    count = 20_000
    attacks = [(2 * n, 2 * n + 1) for n in range(count)] + [(2 * n + 1, 2 * n) for n in range(count)]
    attacks += [(2 * n, 2 * n + 2) for n in range(count - 1)]
    framework = from_attacks(2 * count, attacks)
    for semantics in (Semantics.PREFERRED, Semantics.CF2):
        answer = solve(framework, Problem(Task.SOME_EXTENSION, semantics))
        assert len(answer.extensions[0]) == count


def test_an_argument_that_is_none_is_a_fault_of_the_caller():
    with pytest.raises(ValueError, match="none with the number 3"):
        ask(Task.CREDULOUS, Semantics.PREFERRED, 3, [], 3)
    with pytest.raises(ValueError, match="asks about an argument"):
        ask(Task.SCEPTICAL, Semantics.PREFERRED, 3, [])
