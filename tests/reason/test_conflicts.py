"""Conflicting sets of statements on maps."""

import json

import pytest

from debate.cli.main import main
from debate.frameworks.workbench import Workbench
from debate.reason.consistency.conflicts import conflicts
from tests.reason.maps_as_text import read

VOICES = 'voice ann "Ann"\nvoice bob "Bob"\n'


def sets(map_, voices=None, **options):
    """The elements of each set, and who is within it."""
    found = conflicts(map_, voices, **options)
    return [(sorted(one.element for one in each.statements), each.within) for each in found.sets]


def test_a_map_without_strict_relations_has_no_conflict():
    assert sets(read("", a="because b|but c", b="", c="")) == []


def test_what_one_voice_asserts_and_another_denies():
    assert sets(read(VOICES, a="ann asserts|bob denies")) == [(["a", "a"], ())]
    assert sets(read(VOICES, a="ann asserts|ann denies")) == [(["a", "a"], ("ann",))]
    assert sets(read(VOICES, a="ann asserts|ann retracts|bob denies")) == []
    assert sets(read(VOICES, a="ann reports bob asserts|ann denies")) == [(["a", "a"], ())]
    assert sets(read(VOICES, a="ann doubts|bob asserts")) == []


def test_a_contradiction_through_two_deductive_steps_is_found():
    under = {"a": "ann asserts", "b": "because a|  deductive", "c": "because b|  deductive", "d": "ann asserts"}
    map_ = read(VOICES + "conflict c with d\n  named clash\n", **under)
    assert sets(map_) == [(["a", "b/because-1", "c/because-1", "clash", "d"], ("ann",))]


def test_a_deductive_objection_excludes_its_target():
    map_ = read(VOICES, a="ann asserts|but b|  deductive", b="bob asserts")
    assert sets(map_) == [(["a", "a/but-1", "b"], ())]


def test_a_contradiction_leaves_no_third_way():
    """Exactly one is true, so to deny both is as impossible as to hold both."""
    text = VOICES + "contradiction a with b\n  named x\n"
    assert sets(read(text, a="ann denies", b="ann denies")) == [(["a", "b", "x"], ("ann",))]
    assert sets(read(text, a="ann asserts", b="ann asserts")) == [(["a", "b", "x"], ("ann",))]
    assert sets(read(VOICES + "conflict a with b\n", a="ann denies", b="ann denies")) == []


def test_alternatives_exclude_each_other_and_a_one_way_contrary_nothing():
    text = VOICES + "alternatives a, b, c\n  named x\n"
    assert len(sets(read(text, a="ann asserts", b="ann asserts", c="ann asserts"))) == 3
    assert sets(read(VOICES + "contrary a to b\n", a="ann asserts", b="ann asserts")) == []


def test_common_ground_counts_for_everybody():
    text = VOICES + "common-ground a\nconflict a with b\n  named x\n"
    assert sets(read(text, a="", b="ann asserts"), ["ann"]) == [(["a", "b", "x"], ("ann",))]
    found = conflicts(read(VOICES + "common-ground a, b\nconflict a with b\n", a="", b=""), ["bob"])
    assert [one.stated_by_nobody for one in found.sets] == [True]


def test_only_the_chosen_voices_count_and_only_their_relations():
    text = VOICES + "conflict a with b\n  named x\n  by bob\n"
    map_ = read(text, a="ann asserts", b="ann asserts")
    assert sets(map_, ["ann"]) == []
    assert sets(map_, ["ann", "bob"]) == [(["a", "b", "x"], ())]


def test_claims_of_nobody_are_the_maps_own_and_supposed_ones_nobodys():
    text = "conflict a with b\n  named x\n"
    assert sets(read(VOICES + text, a="", b="")) == [(["a", "b", "x"], ("",))]
    assert sets(read(VOICES + text, a="", b=""), ["ann"]) == []
    assert sets(read(text + "suppose s\n  assume a\n  then b\n", a="", b="")) == []


def test_same_claims_are_one():
    assert sets(read(VOICES + "same a as b\n", a="ann asserts", b="bob denies")) == [(["b", "b"], ())]


def test_every_statement_has_its_place():
    found = conflicts(read(VOICES, a="ann asserts", b="", c="bob denies|ann asserts")).sets[0]
    assert [[span.line for span in one.spans] for one in found.statements] == [[11], [10]]


def test_the_smallest_come_first_and_the_cap_is_said():
    claims = {f"c{n}": "ann asserts|bob denies" for n in range(6)}
    claims |= {"a": "ann asserts", "b": "ann asserts|but a|  deductive"}
    found = conflicts(read(VOICES, **claims), most=4)
    assert [len(one.statements) for one in found.sets] == [2, 2, 2, 2]
    assert (found.complete, found.reason) == (False, "there are more than 4")
    assert [len(one.statements) for one in conflicts(read(VOICES, **claims)).sets] == [2] * 6 + [3]


def test_when_the_time_is_over_it_says_so():
    clock = iter(range(1000))
    map_ = read(VOICES, a="ann asserts|bob denies")
    found = conflicts(map_, bench=Workbench(0.5, plain=True, clock=lambda: next(clock)))
    assert (found.sets, found.complete) == ((), False)
    assert "limit of 0.5 seconds" in found.reason


@pytest.fixture
def disputed(tmp_path):
    path = tmp_path / "m.argmap"
    path.write_text(VOICES + 'claim a\n  "A."\n  ann asserts\n  bob denies\n', encoding="utf-8")
    return str(path)


def test_the_command_in_json_and_its_exit_codes(disputed, capsys):
    assert main(["conflicts", disputed, "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["complete"] is True
    assert [one["kind"] for one in record["sets"][0]["statements"]] == ["held", "denied"]
    assert record["sets"][0]["statements"][0]["places"][0]["line"] == 5
    assert main(["conflicts", disputed, "--voice", "cyd"]) == 2
    assert "there is no voice `cyd`" in capsys.readouterr().err
    assert main(["conflicts", disputed, "--most", "0"]) == 2


def test_formulas_count_among_the_statements():
    map_ = read(VOICES, a='formula "p and q"|ann asserts', b='formula "not p"|bob asserts', c='formula "q"|bob asserts')
    assert sets(map_) == [(["a", "a", "b", "b"], ())]
    assert sets(map_, ["bob"]) == []


def test_a_formula_that_names_claims_is_about_them():
    map_ = read(VOICES, a="ann asserts", b="ann denies", c='formula "a -> b"|ann asserts')
    assert sets(map_) == [(["a", "b", "c", "c"], ("ann",))]


def test_a_step_that_the_formulas_say_already_is_not_listed_besides():
    formulas = {"a": 'formula "p"|ann asserts', "b": 'formula "p -> q"|ann asserts', "d": 'formula "not q"|ann asserts'}
    text = VOICES + "conflict c with d\n"
    assert sets(read(text, c='formula "q"|because a and b|  deductive', **formulas)) == [
        (["a", "a", "b", "b", "d", "d"], ("ann",))
    ]
    sketched = sets(read(text, c="because a and b|  deductive", **formulas))
    assert (["a", "b", "c/because-1", "c/conflict-1", "d"], ("ann",)) in sketched


def test_formulas_in_a_circle_exclude_nothing():
    assert sets(read(VOICES, a='formula "not b"|ann asserts', b='formula "a"|ann asserts')) == []


def test_formulas_are_printed_and_recorded(tmp_path, capsys):
    path = tmp_path / "a.argmap"
    path.write_text(
        'voice ann "Ann"\nclaim a "A."\n  formula "p and q"\n  ann asserts\n  ann denies\n  but b\nclaim b "B."\n  formula "not p"\n'
    )
    assert main(["conflicts", str(path)]) == 0
    lines = [line.replace(str(path), "a.argmap") for line in capsys.readouterr().out.splitlines()]
    assert lines[-2:] == [
        "1 of 1 relation between claims with formulas is grounded in these:",
        "   grounded: but `b`, against `a` (a.argmap:6)",
    ]
    assert main(["conflicts", str(path), "--format", "json"]) == 0
    (relation,) = json.loads(capsys.readouterr().out)["formulas"]["relations"]
    assert (relation["element"], relation["status"], relation["place"]["line"]) == ("a/but-1", "grounded", 6)
