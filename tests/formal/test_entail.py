"""The logic of sentences, held against truth tables and the forms that every textbook has."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.formal.entail import Prover
from debate.formal.sentence import And, Atom, If, Iff, Not, Or, atoms, sentence_of, value
from debate.frameworks.workbench import NoAnswerError, Workbench
from debate.language.load import load_text

ATOMS = ["p", "q", "r", "s"]
SENTENCES = st.recursive(
    st.sampled_from(ATOMS).map(Atom),
    lambda part: st.one_of(st.builds(Not, part), *(st.builds(joined, part, part) for joined in (And, Or, If, Iff))),
    max_leaves=12,
)
SOLVERS = pytest.mark.parametrize("plain", [True, False], ids=["plain", "best"])


def sentence(text):
    return sentence_of(load_text(f'claim x "X."\n  formula "{text}"\n').map.formulas["x"])


def rows(*sentences):
    """Each valuation of all the atoms, with the values of the sentences under it."""
    for values in product((0, 1), repeat=len(ATOMS)):
        row = dict(zip(ATOMS, values, strict=True))
        yield row, [value(one, row) for one in sentences]


def prover(named, plain=True):
    return Prover(named, Workbench(20, plain=plain))


@pytest.mark.parametrize(
    ("form", "premises", "conclusion", "valid"),
    [
        ("modus ponens", ["p -> q", "p"], "q", True),
        ("modus tollens", ["p -> q", "not q"], "not p", True),
        ("affirming the consequent", ["p -> q", "q"], "p", False),
        ("denying the antecedent", ["p -> q", "not p"], "not q", False),
        ("hypothetical syllogism", ["p -> q", "q -> r"], "p -> r", True),
        ("disjunctive syllogism", ["p or q", "not p"], "q", True),
        ("affirming a disjunct", ["p or q", "p"], "not q", False),
        ("denying a conjunct", ["not (p and q)", "not p"], "q", False),
        ("constructive dilemma", ["(p -> q) and (r -> s)", "p or r"], "q or s", True),
        ("destructive dilemma", ["(p -> q) and (r -> s)", "not q or not s"], "not p or not r", True),
        ("contraposition", ["p -> q"], "not q -> not p", True),
        ("converse", ["p -> q"], "q -> p", False),
        ("De Morgan", ["not (p and q)"], "not p or not q", True),
        ("exportation", ["p and q -> r"], "p -> (q -> r)", True),
        ("Peirce", ["(p -> q) -> p"], "p", True),
        ("from a contradiction", ["p and not p"], "q", True),
        ("excluded middle, from nothing", [], "p or not p", True),
        ("Barbara, for one thing", ["p -> q", "q -> r", "p"], "r", True),
    ],
)
@SOLVERS
def test_forms_of_the_textbook(form, premises, conclusion, valid, plain):
    named = {str(at): sentence(text) for at, text in enumerate([conclusion, *premises])}
    found = prover(named, plain)
    assert found.follows("0", list(named)[1:]) is valid
    counter = found.model(list(named)[1:], ["0"])
    assert (counter is None) is valid
    if counter is not None:
        assert all(value(named[name], counter) for name in list(named)[1:])
        assert not value(named["0"], counter)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(SENTENCES, min_size=1, max_size=4), SENTENCES)
def test_what_follows_is_what_the_truth_table_says(premises, conclusion):
    named = {f"premise {at}": one for at, one in enumerate(premises)} | {"conclusion": conclusion}
    names = list(named)[:-1]
    table = list(rows(*premises, conclusion))
    valid = all(values[-1] for _, values in table if all(values[:-1]))
    for plain in (True, False):
        found = prover(named, plain)
        assert found.follows("conclusion", names) is valid
        assert found.possible(names) is any(all(values[:-1]) for _, values in table)
    if valid:
        without = [[one for one in premises if one is not left] for left in premises]
        idle = [all(value(conclusion, row) for row, _ in table if all(value(o, row) for o in rest)) for rest in without]
        if len({id(one) for one in premises}) == len(premises):
            assert found.idle("conclusion", names) == tuple(
                n for n, is_idle in zip(names, idle, strict=True) if is_idle
            )


@settings(max_examples=100, deadline=None, derandomize=True)
@given(SENTENCES, SENTENCES)
def test_the_countermodel_is_the_same_for_every_solver_and_the_first_of_its_kind(premise, conclusion):
    """The first in the order of the truth table, over the letters that matter."""
    named = {"premise": premise, "conclusion": conclusion}
    models = [prover(named, plain).model(["premise"], ["conclusion"]) for plain in (True, False)]
    letters = sorted({*atoms(premise), *atoms(conclusion)})
    first = next((row for row, values in rows(premise, conclusion) if values == [1, 0]), None)
    expected = None if first is None else {letter: bool(first[letter]) for letter in letters}
    assert models == [expected, expected]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(SENTENCES, min_size=2, max_size=5))
def test_the_smallest_conflict_cannot_be_true_and_all_but_any_of_it_can(sentences):
    named = {str(at): one for at, one in enumerate(sentences)}
    found = prover(named)
    if found.possible(named):
        return
    conflict = found.smallest_conflict(list(named))
    assert not any(all(values) for _, values in rows(*(named[name] for name in conflict)))
    for left in conflict:
        rest = [named[name] for name in conflict if name != left]
        assert any(all(values) for _, values in rows(*rest))


def test_an_atom_that_is_the_name_of_a_sentence_says_what_it_says():
    named = {"both": sentence("p and q"), "either": sentence("both or r"), "not-p": sentence("not p")}
    found = prover(named)
    assert found.follows("either", ["both"])
    assert not found.possible(["both", "not-p"])
    assert found.model(["either"], ["both"]) == {"p": False, "q": False, "r": True}
    assert found.atoms("either") == {"p", "q", "r"}


def test_many_values_at_once_are_the_values_one_by_one():
    said = sentence("(p -> q) <-> not (q or r) and s")
    table = [row for row, _ in rows()]
    at_once = {name: sum(row[name] << at for at, row in enumerate(table)) for name in ATOMS}
    whole = value(said, at_once, (1 << len(table)) - 1)
    assert [whole >> at & 1 for at in range(len(table))] == [value(said, row) for row in table]


def test_no_answer_is_guessed_when_the_time_is_over():
    """Seven pigeons in six holes: out of reach of the solver in Python within a moment."""
    holes, pigeons = range(6), range(7)
    named = {f"sits {p}": sentence(" or ".join(f"x{p}-{h}" for h in holes)) for p in pigeons}
    for h in holes:
        for p in pigeons:
            for other in range(p):
                named[f"alone {p} {other} {h}"] = sentence(f"not (x{p}-{h} and x{other}-{h})")
    with pytest.raises(NoAnswerError, match="the limit of"):
        Prover(named, Workbench(0.05, plain=True)).possible(named)
