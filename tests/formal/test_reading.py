"""Formulas as they are written: what they mean, and what is said of those that cannot be read."""

import pytest

from debate.formal.sentence import And, Atom, If, Iff, Not, Or, sentence_of
from debate.language.format import format_text
from debate.language.load import load, load_text
from debate.language.write import write

P, Q, R = Atom("p"), Atom("q"), Atom("r")


def read(text):
    loaded = load_text(f'claim x "X."\n  formula "{text}"\n')
    assert loaded.findings == ()
    return sentence_of(loaded.map.formulas["x"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p", P),
        ("((p))", P),
        ("not not p", Not(Not(P))),
        ("not p and q", And(Not(P), Q)),
        ("p or q and r", Or(P, And(Q, R))),
        ("p and q or r", Or(And(P, Q), R)),
        ("p and q and r", And(And(P, Q), R)),
        ("p or q -> not r", If(Or(P, Q), Not(R))),
        ("p->q", If(P, Q)),
        ("p<->q", Iff(P, Q)),
        ("(p -> q) -> r", If(If(P, Q), R)),
        ("if p then q", If(P, Q)),
        ("if p then if q then r", If(P, If(Q, R))),
        ("if p -> q then r", If(If(P, Q), R)),
        ("p only if q", If(P, Q)),
        ("p implies q", If(P, Q)),
        ("p if and only if q", Iff(P, Q)),
        ("p if  and only  if q", Iff(P, Q)),
        ("NOT p AND q", And(Not(P), Q)),
        ("a-b->c-d", If(Atom("a-b"), Atom("c-d"))),
    ],
)
def test_what_a_formula_means(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize("text", ["¬p ∧ q ∨ r", "!p & q | r", "~p && q || r", "not p and q or r"])
def test_signs_and_words_are_the_same(text):
    assert read(text) == Or(And(Not(P), Q), R)


@pytest.mark.parametrize("arrow", ["->", "→", "=>", "⇒", "⊃", "implies"])
def test_arrows(arrow):
    assert read(f"p {arrow} q") == If(P, Q)


@pytest.mark.parametrize("arrow", ["<->", "↔", "<=>", "⇔", "≡", "iff"])
def test_double_arrows(arrow):
    assert read(f"p {arrow} q") == Iff(P, Q)


@pytest.mark.parametrize(
    ("text", "column", "message", "help"),
    [
        ("", 11, "the formula is empty", 'write one, such as "wet and not cold -> umbrella"'),
        ("p and", 14, "there is nothing after `and`", "write a name or a formula there"),
        ("and p", 12, "there is nothing before `and`", "write a name there"),
        (
            "p and and q",
            18,
            "there is nothing between `and` and `and`",
            "write a name there, or take out one of the two",
        ),
        ("p and ()", 19, "there is nothing between the brackets", "write a formula there, or leave them out"),
        ("(p and q", 12, "this bracket is not closed", "write the closing one"),
        ("p and q)", 19, "this bracket closes none", "delete it, or write the opening one"),
        ("p -> q -> r", 19, "two arrows need brackets", "`(a -> b) -> c` and `a -> (b -> c)` say different things"),
        ("p <-> q -> r", 20, "two arrows need brackets", "`(a -> b) -> c` and `a -> (b -> c)` say different things"),
        ("if p and q", 12, "`if` without `then`", "write `if a then b`, or `a -> b`"),
        ("(if p)", 13, "`if` without `then`", "write `if a then b`, or `a -> b`"),
        ("p then q", 14, "`then` without `if`", "write `if a then b`, or `a -> b`"),
        ("q if p", 14, "`if` stands before what it is about", None),
        ("q and if p then r", 18, "`if` after `and` needs brackets", "write `(if … then …)`"),
        ("buses free", 18, "nothing joins `buses` and `free`", None),
        ("p (q)", 14, "nothing joins `p` and `(`", None),
        ("p not q", 14, "nothing joins `p` and `not`", None),
        ("p adn q", 14, "`adn` is no connective", "did you mean `and`?"),
        ("p but q", 14, "`but` is no connective", "did you mean `and`?"),
        ("nto p", 12, "`nto` is no connective", "did you mean `not`?"),
        ("either p or q", 12, "`either` is no connective", "leave it out: `a or b`"),
        ("p unless q", 14, "`unless` is no connective", "for “a unless b” write `not b -> a`"),
        ("p = q", 14, "`=` is no part of a formula", "did you mean `<->`?"),
        ("free_buses and p", 12, "`free_buses` is no part of a formula", "names have hyphens: `free-buses`"),
        ("p and 2", 18, "`2` is no part of a formula", "a name begins with a letter"),
        ("∀x p", 12, "`∀` is no part of a formula", "a formula joins whole claims: it has no `all` and no `some`"),
        ("p /\\\\ q", 14, "`/` is no part of a formula", None),
        ("p and אב", 18, "`אב` is no part of a formula", None),
    ],
)
def test_every_mistake_has_its_place_and_a_way_out(text, column, message, help):
    (found,) = load_text(f'claim x "X."\n  formula "{text}"\n').findings
    assert (found.code, found.span.line, found.span.column, found.message) == ("L028", 2, column, message)
    assert found.help
    assert help is None or found.help[0] == help


def test_a_formula_that_cannot_be_read_is_left_out_and_the_claim_kept():
    loaded = load_text('claim x "X."\n  formula "p and"\n  because y\nclaim y "Y."\n')
    assert [claim.formula for claim in loaded.map.claims] == [None, None]
    assert len(loaded.map.relations) == 1


@pytest.mark.parametrize(
    "text",
    [
        "(" * 100_000 + "p",
        "not " * 100_000 + "p",
        "p and " * 100_000 + "p",
        "p" * 1_000_000 + " q",
        "if " * 50_000,
        "p\\ " * 9_999,
    ],
    ids=["brackets", "not", "and", "a long word", "if", "backslashes"],
)
def test_hostile_formulas_are_findings(text):
    (found,) = {finding.code for finding in load_text(f'claim x "X."\n  formula "{text}"\n').findings}
    assert found == "L028"


def test_the_longest_formula_is_read():
    text = "not " * 199 + "p"
    assert read(text) is not None
    (found,) = load_text(f'claim x "X."\n  formula "not {text}"\n').findings
    assert found.message == "a formula has at most 200 words and signs"


def test_names_are_claims_and_otherwise_letters_of_the_file():
    loaded = load_text('claim x "X."\n  formula "y and z"\nclaim y "Y."\n')
    assert loaded.findings == ()
    assert loaded.map.formulas["x"].atoms == ("y", "z")


def test_a_name_of_something_else_is_reported():
    text = 'voice ham "Ham"\nclaim x "X."\n  formula "ham and b.c"\n'
    assert [(found.code, found.message) for found in load_text(text).findings] == [
        ("N003", "`ham` is a voice, not a claim"),
        ("N001", "no map called `b` is imported"),
    ]


def test_letters_of_an_imported_map_are_its_own_and_its_claims_can_be_named(tmp_path):
    (tmp_path / "a.argmap").write_text('map a\nclaim c "C."\n  formula "p and d"\nclaim d "D."\nvoice q "Q."\n')
    main = tmp_path / "b.argmap"
    main.write_text('map b\nimport "a.argmap"\nclaim x "X."\n  formula "p and c and a.d and q"\n')
    loaded = load(main)
    assert loaded.findings == ()
    assert {name: formula.atoms for name, formula in loaded.map.formulas.items()} == {
        "a.c": ("a.p", "a.d"),
        "x": ("p", "a.c", "a.d", "q"),
    }


def test_same_claims_keep_the_formula_that_one_of_them_has():
    text = 'claim x "X."\n  formula "p"\nclaim y "Y."\nclaim z "Z."\n  formula "x"\nsame x as y\n'
    loaded = load_text(text)
    assert loaded.findings == ()
    assert {name: formula.atoms for name, formula in loaded.map.formulas.items()} == {"y": ("p",), "z": ("y",)}


def test_it_is_formatted_and_written_as_it_stands():
    text = 'map a\n\nclaim x\n  "X."\n  formula "p  ∧ ¬ q"\n\nmotion m "M."\n  formula "x"\n'
    assert format_text(text).text == text
    assert write(load_text(text).map) == text


def test_a_second_formula_is_one_too_many():
    (found,) = load_text('claim x "X."\n  formula "p"\n  formula "q"\n').findings
    assert found.code == "L019"
