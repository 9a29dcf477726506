"""Proof standards: cases from the literature on Carneades, and how a map's words become weights."""

import json

import pytest

from debate.cli.main import main
from debate.reason.standards import Standard, Thresholds, judge_by, meets
from debate.reason.verdicts import evaluate
from tests.reason.maps_as_text import read

SCINTILLA, PREPONDERANCE, CONVINCING, BEYOND, VALIDITY = Standard


def met(pro, con, **changed):
    return {standard for standard in Standard if meets(standard, pro, con, Thresholds(**changed))}


def test_nothing_for_it_meets_no_standard():
    assert met([], []) == met([], [0.1]) == set()


def test_a_tie_is_a_scintilla_and_no_more():
    """Gordon and Walton 2009: with equal weights the side that has the burden loses."""
    assert met([0.5], [0.5]) == {SCINTILLA}


def test_each_standard_asks_for_more():
    assert met([0.6], [0.4]) == {SCINTILLA, PREPONDERANCE}
    assert met([0.9], [0.35]) == {SCINTILLA, PREPONDERANCE, CONVINCING}
    assert met([0.9], [0.2]) == {SCINTILLA, PREPONDERANCE, CONVINCING, BEYOND}
    assert met([0.9], []) == set(Standard)


def test_only_the_heaviest_count():
    assert met([0.6, 0.1], [0.4, 0.4, 0.4]) == {SCINTILLA, PREPONDERANCE}


def test_the_murder_case():
    """Van Gijzel and Nilsson 2013, after Gordon and Walton: one witness for intent, weight 0.3; the one against is known to be
    unreliable, so her argument is not applicable. With thresholds 0.4, 0.3, 0.2 intent is not proven beyond reasonable
    doubt; so murder, though killing is granted, has not even a scintilla."""
    thresholds = {"least": 0.4, "margin": 0.3, "doubt": 0.2}
    assert not {CONVINCING, BEYOND} & met([0.3], [], **thresholds)
    assert PREPONDERANCE in met([0.3], [], **thresholds)
    assert met([], []) == set()


MURDER = """
claim murder
  "It was murder."
  because kill and intent

claim kill
  "She killed him."

claim intent
  "She meant to."
  because first-witness
    strength weak
  but second-witness
    strength strong
    unless second-lies

claim first-witness
  "A witness says so."

claim second-witness
  "Another says the opposite."

claim second-lies
  "That one is unreliable."
"""


def judged(map_, issue, standard=PREPONDERANCE, view="author"):
    return judge_by(map_, evaluate(map_, view), issue, standard)


def weights(side):
    return [step.weight for step in side if not step.barred]


def test_the_murder_case_as_a_map():
    map_ = read(MURDER)
    found = judged(map_, "intent", BEYOND)
    assert not found.met
    assert weights(found.pro) == [0.2]
    assert [step.barred for step in found.con] == ["an undercut of it is accepted"]
    assert judged(map_, "intent", SCINTILLA).met


def test_words_become_weights():
    found = judged(read("", a="because b|  strength strong|because c|because d|  strength weak", b="", c="", d=""), "a")
    assert weights(found.pro) == [0.8, 0.5, 0.2]
    assert weights(judged(read("", a="certainty certain"), "a").pro) == [0.8]
    assert weights(judged(read("common-ground a\n", a=""), "a").pro) == [1.0, 0.5]


def test_outweighed_and_preferred_steps_weigh_less_and_more():
    outweighed = judged(read("", a="because b|though c|  outweighed", b="", c=""), "a")
    assert (weights(outweighed.pro), weights(outweighed.con), outweighed.met) == ([0.55], [0.5], True)
    text = "prefer x over y"
    preferred = judged(read(text, a="because b|  named x|but c|  named y|  strength strong", b="", c=""), "a")
    assert (weights(preferred.pro), weights(preferred.con)) == ([0.85], [0.8])


def test_a_contested_premise_does_not_count():
    found = judged(read("", a="because b", b="but c", c=""), "a", SCINTILLA)
    assert not found.met
    assert found.pro[0].barred == "`b` is contested"


def test_a_rival_counts_against_as_heavily_as_what_carries_it():
    text = "conflict a with b\n  named rivals\n"
    found = judged(read(text, a="because c", b="because d|  strength strong", c="", d=""), "a")
    assert (weights(found.pro), weights(found.con), found.met) == ([0.5], [0.8], False)
    undercut = read(text + "on rivals\n  unless e\n", a="because c", b="because d", c="", d="", e="")
    assert weights(judged(undercut, "a").con) == []


def test_a_view_has_its_own_case():
    voices = 'voice ann "Ann"\nvoice bob "Bob"\n'
    map_ = read(voices, a="because b|but c", b="ann asserts", c="bob asserts")
    assert judged(map_, "a", VALIDITY, "ann").met
    assert not judged(map_, "a", SCINTILLA, "bob").met
    assert not judged(map_, "a", VALIDITY, "all").met


@pytest.fixture
def murder(tmp_path):
    path = tmp_path / "murder.argmap"
    path.write_text(MURDER, encoding="utf-8")
    return str(path)


def test_the_command_in_json(murder, capsys):
    assert main(["show", murder, "intent", "--standard", "all", "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["standards"] == {
        "scintilla": True,
        "preponderance": True,
        "clear-and-convincing": False,
        "beyond-reasonable-doubt": False,
        "dialectical-validity": True,
    }
    assert [step["weight"] for step in record["for"]] == [0.2]
    assert record["against"][0]["barred"] == "an undercut of it is accepted"
