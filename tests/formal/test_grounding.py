"""What the formulas of a map say of its relations, held against the definitions on all valuations."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.formal.grounding import Status, grounding
from debate.formal.undrawn import MOST_COMPARED, Bond
from debate.formal.wording import valuation_words, way_out
from debate.frameworks.workbench import Workbench
from debate.language.load import load_text

FORMULAS = st.recursive(
    st.sampled_from(["p", "q", "r"]),
    lambda part: st.one_of(
        part.map("(not {})".format), st.builds("({} {} {})".format, part, st.sampled_from(["and", "or", "->"]), part)
    ),
    max_leaves=4,
)
VALUATIONS = [{"p": p, "q": q, "r": r} for p in (False, True) for q in (False, True) for r in (False, True)]


def load(text):
    loaded = load_text(text)
    assert loaded.findings == ()
    return loaded.map


def truth(formula, row):
    """By Python's own `and`, `or` and `not`."""
    return eval(formula.replace("->", "<="), {}, row)


def text_of(formulas, links=""):
    lines = [f'claim {name} "{name}."\n  formula "{formula}"\n' for name, formula in formulas.items()]
    return "".join(lines) + links


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(FORMULAS, min_size=3, max_size=3), st.sampled_from(["because", "but"]), st.booleans())
def test_a_step_is_what_the_definitions_say(formulas, word, deductive):
    mark = "    deductive\n" if deductive else ""
    found = grounding(load(text_of(dict(zip("abc", formulas, strict=True)), f"on c\n  {word} a and b\n{mark}")))
    (drawn,) = found.drawn
    rows = [[truth(formula, row) for formula in formulas] for row in VALUATIONS]
    targets = [target for one, other, target in rows if one and other]
    wanted = word == "because"
    if not targets:
        assert drawn.status is Status.PREMISES_EXCLUDE
        assert drawn.conflict == ("a", "b") or any(
            not any(row["ab".index(name)] for row in rows) for name in drawn.conflict
        )
    elif all(target is wanted for target in targets):
        assert drawn.status is Status.GROUNDED
        needless = [name for at, name in enumerate("ab") if all(row[2] for row in rows if row[1 - at])]
        assert list(drawn.idle) == (needless if wanted else [])
    else:
        assert drawn.status is (Status.NOT_GROUNDED if wanted in targets else Status.CONTRADICTED)
        row = {"p": False, "q": False, "r": False} | drawn.counter
        assert [truth(formula, row) for formula in formulas] == [True, True, not wanted]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(FORMULAS, min_size=2, max_size=4), st.booleans())
def test_what_is_not_drawn_holds_and_nothing_is_left_out_that_excludes(formulas, drawn):
    named = dict(zip("abcd", formulas, strict=False))
    found = grounding(load(text_of(named, "conflict a with b\n" if drawn else "")))
    column = {name: [truth(formula, row) for row in VALUATIONS] for name, formula in named.items()}
    told = {(one.first, one.second): one.bond for one in found.undrawn.found}
    for (first, second), bond in told.items():
        pairs = list(zip(column[first], column[second], strict=True))
        assert all(
            {Bond.SAME: one is other, Bond.FOLLOWS: other or not one, Bond.EXCLUDE: not (one and other)}[bond]
            for one, other in pairs
        )
        assert not (drawn and {first, second} == {"a", "b"} and bond is Bond.EXCLUDE)
    for one, other in combinations(named, 2):
        excluded = not any(a and b for a, b in zip(column[one], column[other], strict=True))
        if excluded and any(column[one]) and any(column[other]) and not (drawn and (one, other) == ("a", "b")):
            assert found.undrawn.found, "told of these, or of weaker claims, or of claims that say the same"
    assert set(found.never) == {name for name, values in column.items() if not any(values)}
    assert set(found.always) == {name for name, values in column.items() if all(values)}


def statuses(text):
    return [drawn.status for drawn in grounding(load(text)).drawn]


def test_conflicts():
    formulas = {"a": "p and q", "b": "not p", "c": "p or q", "d": "not (p and q)"}
    assert statuses(text_of(formulas, "conflict a with b\n")) == [Status.GROUNDED]
    assert statuses(text_of(formulas, "conflict a with c\n")) == [Status.CONTRADICTED]
    assert statuses(text_of(formulas, "conflict b with c\n")) == [Status.NOT_GROUNDED]
    assert statuses(text_of(formulas, "contradiction a with b\n")) == [Status.NOT_GROUNDED]
    assert statuses(text_of(formulas, "contradiction a with d\n")) == [Status.GROUNDED]
    assert statuses(text_of(formulas, "contrary a to c\n")) == []


def test_a_third_way_out_of_a_contradiction_is_said():
    (drawn,) = grounding(load(text_of({"a": "p and q", "b": "not p"}, "contradiction a with b\n"))).drawn
    assert way_out(drawn) == "if `p` is true and `q` is false, none of them is true"


def test_a_relation_counts_only_where_all_its_ends_have_formulas_or_are_named():
    assert statuses('claim a "A."\n  formula "p"\n  because b\nclaim b "B."\n') == []
    named = 'claim a "A."\n  because b and c\nclaim b "B."\nclaim c "C."\n  formula "b -> a"\n'
    assert statuses(named) == [Status.GROUNDED]
    assert grounding(load('claim a "A."\n  because b\nclaim b "B."\n')) is None


def test_a_motion_can_have_a_formula_and_reasons_that_ground_it():
    text = 'motion m "This house would pool."\n  formula "p"\n  for a and b\nclaim a "A."\n  formula "q"\n'
    found = grounding(load(text + 'claim b "B."\n  formula "q -> p"\non m\n  because a and b\n'))
    assert [drawn.status for drawn in found.drawn] == [Status.GROUNDED]


def test_formulas_in_a_circle_are_left_out_of_everything():
    text = (
        'claim a "A."\n  formula "not b"\n  because b\nclaim b "B."\n  formula "a"\nclaim c "C."\n  formula "a and p"\n'
    )
    found = grounding(load(text))
    assert found.formalised.circles == (("a", "b"),)
    assert set(found.formalised.sentences) == {"c"}


def test_a_chain_of_names_is_as_long_as_one_likes():
    text = "".join(f'claim c{n} "C."\n  formula "c{n + 1}"\n' for n in range(3_000))
    found = grounding(load(text + 'claim c3000 "C."\n  because c0\n'), Workbench(3))
    assert [drawn.status for drawn in found.drawn] == [Status.GROUNDED]
    assert {one.first for one in found.undrawn.found} <= {"c0"}  # the first stands for those that say the same


def test_the_time_is_bounded_and_unknown_is_said():
    holes, pigeons = range(7), range(8)
    lines = [f'claim s{p} "S."\n  formula "{" or ".join(f"x{p}-{h}" for h in holes)}"\n' for p in pigeons]
    alone = [f"not (x{p}-{h} and x{o}-{h})" for h in holes for p in pigeons for o in range(p)]
    lines += [f'claim a{at} "A."\n  formula "{one}"\n' for at, one in enumerate(alone)]
    premises = " and ".join([*(f"s{p}" for p in pigeons), *(f"a{at}" for at in range(len(alone)))])
    lines.append(f'claim z "Z."\n  formula "zz"\n  because {premises}\n')
    (drawn,) = grounding(load("".join(lines)), Workbench(0.5, plain=True)).drawn
    assert (drawn.status, drawn.reason) == (Status.UNKNOWN, "the limit of 0.5 seconds was reached")


def test_of_many_claims_the_first_are_compared():
    text = "".join(f'claim c{n} "C."\n  formula "p{n}"\n' for n in range(MOST_COMPARED + 1))
    assert grounding(load(text)).undrawn.reason == "only the first 200 claims with formulas were compared"
    assert grounding(load(text.rpartition("claim")[0])).undrawn.reason == ""


@pytest.mark.parametrize(
    ("valuation", "words"),
    [
        ({"p": True}, "`p` is true"),
        ({"p": False, "q": True, "r": False}, "`q` is true and `p` and `r` are false"),
        (
            {f"p{n}": True for n in range(9)},
            "`p0`, `p1`, `p2`, `p3`, `p4`, `p5`, `p6` and `p7` are true (and so on for 1 more)",
        ),
    ],
)
def test_valuations_in_words(valuation, words):
    assert valuation_words(valuation) == words
