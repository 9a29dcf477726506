"""Explanations, beyond those of docs/verdicts.md."""

import pytest

from debate.reason.plain import as_text
from debate.reason.verdicts import evaluate
from debate.reason.why import why
from tests.reason.maps_as_text import read


def explained(map_, claim, view="author"):
    return as_text(map_, why(map_, evaluate(map_, view), claim))


PEOPLE = """
map m "M"
  view ham
source bmj "A comment"
  outlet "The BMJ"
source news "An interview"
voice ham "Chris Ham"
voice pair "Two authors"
  kind group
"""


def test_voices_attitudes_and_places_are_named():
    map_ = read(PEOPLE, a="because b and c", b="ham asserts at bmj p7 and p9", c="ham relies on pair at news p2-3")
    assert explained(map_, "a").splitlines()[1:] == [
        "It stands:",
        '  Because "b."',
        "    Asserted by Chris Ham (The BMJ, p7; p9).",
        '  And "c."',
        "    Taken on trust by Chris Ham, from Two authors (An interview, p2-3).",
        "Nothing in this view speaks against it.",
    ]


def test_a_report_is_not_mistaken_for_the_word_behind_a_claim():
    map_ = read(PEOPLE, a="ham reports pair asserts at bmj p1|ham endorses at bmj p2")
    assert "  Endorsed by Chris Ham (The BMJ, p2)." in explained(map_, "a").splitlines()


def test_the_view_is_said():
    map_ = read(PEOPLE, a="ham reports pair asserts at bmj p1")
    assert "is accepted in the view of Two authors." in explained(map_, "a", "pair")
    assert "Asserted by Two authors, as reported by Chris Ham (The BMJ, p1)." in explained(map_, "a", "pair")
    assert "is accepted when every voice counts." in explained(map_, "a", "all")


def test_the_shortest_winning_argument_is_shown():
    map_ = read("", a="because b|because e", b="because c", c="because d", d="", e="")
    assert '"e."' in explained(map_, "a")
    assert '"b."' not in explained(map_, "a")


def test_a_rejected_claim_shows_each_argument_and_its_defeat():
    text = explained(read("", a="because b|  unless c|because d|  unless c", b="", c="", d=""), "a")
    assert text.splitlines() == [
        '"a." is rejected in this map.',
        "There is an argument for it, but it is defeated:",
        '  Because "b."',
        "    Asserted by the map itself.",
        "Against this last step:",
        '  But "c."',
        "    Asserted by the map itself.",
        "There is another argument for it, also defeated:",
        '  Because "d."',
        "    Asserted by the map itself.",
        "Against this last step:",
        '  But "c."',
        "    Asserted by the map itself.",
    ]


def test_a_weaker_objection_is_shown_as_such():
    text = explained(read("", a="because b|but c|  strength weak", b="", c=""), "a")
    assert '  But "c."' in text
    assert "This is weaker than what it speaks against, so it defeats nothing." in text


def test_a_conflict_is_spelled_out():
    text = explained(read("conflict a with b", a="", b=""), "a")
    assert 'But "b."' in text
    assert 'This cannot stand together with "a."' in text


def test_a_reason_that_lacks_a_premise_says_which():
    text = explained(read('voice ham "Ham"', a="because b and c", b="ham doubts", c=""), "a")
    assert 'The step from "b." and "c." to "a." needs "b.".' in text
    assert "In this view there is no argument for that." in text


def test_reasons_that_do_not_count_in_a_view_are_named():
    map_ = read(PEOPLE, a="because b|because c|  by pair", b="pair asserts", c="ham asserts")
    assert explained(map_, "a").splitlines()[1:] == [
        "In this view nobody asserts it, and none of the map's reasons for it counts.",
        '  The reason from "b." does not count, for nobody in this view holds that.',
        '  The reason from "c." is taken by Two authors alone.',
    ]


def test_relations_and_motions_can_be_asked_about():
    map_ = read('motion pay "We should pay."\n  for a\n', a="", b="because a|  named step")
    assert explained(map_, "pay").startswith('"We should pay." is accepted')
    assert explained(map_, "step").startswith('The step from "a." to "b." is accepted in this map.\nIt holds:')


def test_width_is_bounded_and_what_is_left_out_is_counted():
    objections = {f"o{number}": "" for number in range(8)}
    under = "because b|" + "|".join(f"but o{number}|  unless good" for number in range(8))
    text = explained(read("", a=under, b="", good="", **objections), "a")
    assert text.count("This fails:") == 3
    assert text.endswith("And 5 more arguments against it.\n")


def test_a_long_line_of_reasons_is_cut():
    claims = {f"c{number}": f"because c{number + 1}" for number in range(3000)}
    text = explained(read("", **claims, c3000=""), "c0")
    assert text.count("Because") == 5
    assert "For reasons of its own …" in text


def test_an_unknown_name_is_refused():
    with pytest.raises(KeyError, match="nothing-such"):
        explained(read("", a=""), "nothing-such")
