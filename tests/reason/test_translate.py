"""What each construct of a map does to verdicts."""

import pytest

from debate.reason.translate import translate
from debate.reason.verdicts import Verdict, evaluate
from debate.reason.views import UnknownViewError, views
from tests.reason.maps_as_text import read

ACCEPTED, CONTESTED, REJECTED, UNSUPPORTED = Verdict


def verdicts(map_, view="author"):
    found = evaluate(map_, view)
    return {claim.id: found.of(claim.id) for claim in map_.claims}


VOICES = """
voice ann "Ann"
voice bob "Bob"
voice cyd "Cyd"
"""
ANNS = 'map m "M"\n  view ann\n' + VOICES


# Who says it, and whether that counts


def test_a_claim_that_nobody_is_named_for_is_the_maps_own():
    assert verdicts(read('map m "M"', a="")) == {"a": ACCEPTED}


def test_in_anothers_view_only_reconstructed_claims_count_without_a_voice():
    assert verdicts(read(ANNS, a="", b="reconstructed")) == {"a": UNSUPPORTED, "b": ACCEPTED}


@pytest.mark.parametrize("attitude", ["asserts", "endorses", "concedes"])
def test_these_attitudes_stand_behind_a_claim(attitude):
    assert verdicts(read(ANNS, a=f"ann {attitude}"))["a"] is ACCEPTED


@pytest.mark.parametrize("attitude", ["doubts", "asks", "denies"])
def test_these_attitudes_do_not(attitude):
    assert verdicts(read(ANNS, a=f"ann {attitude}"))["a"] is UNSUPPORTED


def test_a_denial_speaks_against_the_claim():
    map_ = read(VOICES, a="ann asserts|bob denies")
    assert evaluate(map_, "all").of("a") is CONTESTED
    assert evaluate(map_, "bob").of("-a") is ACCEPTED


def test_a_retraction_takes_only_that_voices_word_away():
    map_ = read(VOICES, a="ann asserts|ann retracts|bob asserts")
    assert evaluate(map_, "ann").of("a") is UNSUPPORTED
    assert evaluate(map_, "bob").of("a") is ACCEPTED


def test_a_report_is_no_endorsement():
    map_ = read(ANNS, a="ann reports bob asserts")
    assert verdicts(map_)["a"] is UNSUPPORTED
    assert evaluate(map_).of("says(bob,a)") is ACCEPTED
    assert verdicts(map_, "bob")["a"] is ACCEPTED
    assert verdicts(map_, "all")["a"] is ACCEPTED


def test_to_rely_on_a_word_makes_it_a_reason_that_can_be_undercut():
    relying = "ann relies on bob|  named bobs-word"
    assert verdicts(read(ANNS, a=relying))["a"] is ACCEPTED
    map_ = read(ANNS, a=relying + "|  unless paid", paid="ann asserts")
    assert verdicts(map_) == {"a": REJECTED, "paid": ACCEPTED}
    assert evaluate(map_).of("bobs-word") is REJECTED
    assert verdicts(map_, "bob")["a"] is ACCEPTED


def test_who_asks_a_rhetorical_question_asserts_the_answer():
    map_ = read(ANNS + 'question who "Who would pay?"\n  ann asks\n  rhetorical nobody\n', nobody="")
    assert verdicts(map_)["nobody"] is ACCEPTED
    assert verdicts(map_, "bob")["nobody"] is UNSUPPORTED


def test_views_are_listed_and_an_unknown_one_is_refused():
    map_ = read(ANNS, a="ann asserts")
    assert views(map_) == ("author", "all", "ann", "bob", "cyd")
    with pytest.raises(UnknownViewError, match="no view dan"):
        evaluate(map_, "dan")


def test_neither_a_motion_nor_what_is_only_supposed_is_asserted():
    text = 'motion pay "Pay."\n  for good\nsuppose what-if\n  assume idle\n  then doom\n'
    found = evaluate(read(text, good="", idle="", doom=""))
    assert [found.of(name) for name in ("good", "idle", "doom")] == [ACCEPTED, UNSUPPORTED, UNSUPPORTED]


# Reasons and objections


def test_who_gives_reasons_does_not_also_assert():
    """So a claim falls with its reasons, unless it is basic."""
    assert verdicts(read("", a="because b|  unless c", b="", c=""))["a"] is REJECTED
    assert verdicts(read("", a="basic|because b|  unless c", b="", c=""))["a"] is ACCEPTED


def test_a_reason_is_given_by_who_holds_its_premises():
    map_ = read(VOICES, a="ann asserts|bob asserts|because b|  unless c", b="ann asserts", c="cyd asserts")
    names = {rule.name for rule in translate(map_, "all").rules}
    assert "@bob.a" in names
    assert "@ann.a" not in names


def test_a_step_taken_by_others_does_not_count_in_a_view():
    map_ = read(ANNS, a="because b|  by bob", b="ann asserts")
    assert verdicts(map_)["a"] is UNSUPPORTED
    assert evaluate(map_).of("a/because-1") is UNSUPPORTED
    assert evaluate(map_, "all").of("a/because-1") is ACCEPTED


def test_a_voice_takes_only_steps_from_what_it_holds():
    """That b follows for ann does not mean that she argues from it; the map's own voice argues from anything."""
    text = VOICES + "on a\n  but b\n"
    map_ = read(text, a="ann asserts", b="bob asserts|because c", c="ann asserts")
    assert verdicts(map_, "ann") == {"a": ACCEPTED, "b": ACCEPTED, "c": ACCEPTED}
    assert verdicts(map_, "all")["a"] is CONTESTED


def test_what_bears_on_a_step_that_does_not_count_is_left_out_with_it():
    map_ = read(ANNS, a="because b|  by bob|  named step|  because b", b="ann asserts")
    assert evaluate(map_).of("step") is UNSUPPORTED


def test_an_unanswered_objection_leaves_both_sides_open():
    found = evaluate(read("", a="because b|but c", b="", c=""))
    assert [found.of(n) for n in ("a", "-a", "a/because-1", "a/but-1", "b", "c")] == [CONTESTED] * 4 + [ACCEPTED] * 2


def test_strength_settles_a_rebuttal():
    assert verdicts(read("", a="because b|  strength strong|but c", b="", c=""))["a"] is ACCEPTED
    assert verdicts(read("", a="because b|but c|  strength strong", b="", c=""))["a"] is REJECTED


def test_a_concession_is_open_until_it_is_outweighed_or_answered():
    assert verdicts(read("", a="because b|though c", b="", c=""))["a"] is CONTESTED
    assert verdicts(read("", a="because b|  strength weak|though c|  outweighed", b="", c=""))["a"] is ACCEPTED
    assert verdicts(read("", a="because b|though c|  unless d", b="", c="", d=""))["a"] is ACCEPTED


def test_an_undercut_needs_no_rank_and_can_be_undercut():
    undercut = "because b|  strength strong|  unless c|    strength weak"
    assert verdicts(read("", a=undercut, b="", c=""))["a"] is REJECTED
    assert verdicts(read("", a=undercut + "|    unless d", b="", c="", d=""))["a"] is ACCEPTED


def test_a_reason_for_a_step_meets_its_undercut():
    assert verdicts(read("", a="because b|  unless c|  because d", b="", c="", d=""))["a"] is CONTESTED
    assert (
        verdicts(read("", a="because b|  unless c|  because d|    strength strong", b="", c="", d=""))["a"] is ACCEPTED
    )


def test_linked_premises_stand_or_fall_together_and_convergent_ones_alone():
    assert verdicts(read("", a="because b and c", b="", c="but d", d="certainty certain"))["a"] is not ACCEPTED
    assert verdicts(read("", a="because b|because c", b="", c="but d", d=""))["a"] is ACCEPTED


def test_a_deductive_step_turns_against_its_premises():
    map_ = read("", a="because b|  deductive|but c|  strength strong", b="certainty possible", c="")
    assert evaluate(map_).of("a") is REJECTED
    assert evaluate(map_).of("b") is REJECTED


def test_an_undercut_of_a_deductive_step_is_said_to_have_no_effect():
    found = evaluate(read("", a="because b|  deductive|  unless c", b="", c=""))
    assert found.of("a") is ACCEPTED
    assert "cannot be undercut" in found.notes[0]


def test_common_ground_cannot_be_attacked():
    map_ = read("common-ground a\n", a="but b|  strength strong", b="")
    assert verdicts(map_)["a"] is ACCEPTED


def test_a_motion_has_reasons_and_objections():
    found = evaluate(read('motion pay "Pay."\n  for b, c and d\n  against e\n', b="", c="", d="", e=""))
    assert [found.of(name) for name in ("pay", "-pay")] == [CONTESTED] * 2
    names = [rule.name for rule in found.theory.rules if rule.name.startswith("pay/")]
    assert names == ["pay/for-1", "pay/for-2", "pay/against-1"]


# Conflicts and preferences


@pytest.mark.parametrize("line", ["conflict a with b", "contradiction a with b", "alternatives a, b"])
def test_conflicting_claims_contest_each_other_until_one_is_stronger(line):
    assert verdicts(read(line, a="", b="")) == {"a": CONTESTED, "b": CONTESTED}
    assert verdicts(read(line, a="certainty certain", b="")) == {"a": ACCEPTED, "b": REJECTED}


def test_a_named_conflict_can_be_undercut():
    text = "conflict a with b\n  named rivals\non rivals\n  unless c\n"
    map_ = read(text, a="", b="", c="")
    assert verdicts(map_) == {"a": ACCEPTED, "b": ACCEPTED, "c": ACCEPTED}
    assert evaluate(map_).of("rivals") is REJECTED


def test_a_one_way_contrary_wins_whatever_the_ranks():
    assert verdicts(read("contrary a to b", a="certainty possible", b="certainty certain")) == {
        "a": ACCEPTED,
        "b": REJECTED,
    }


def test_a_preference_lifts_a_claim_or_a_step():
    assert verdicts(read("conflict a with b\nprefer a over b", a="", b="certainty certain"))["a"] is ACCEPTED
    text = "prefer weak over strong"
    under = "because b|  strength weak|  named weak|but c|  strength strong|  named strong"
    assert verdicts(read(text, a=under, b="", c=""))["a"] is ACCEPTED


def test_preferences_chain():
    text = "alternatives a, b, c\nprefer a over b\nprefer b over c"
    assert verdicts(read(text, a="", b="", c="")) == {"a": ACCEPTED, "b": REJECTED, "c": REJECTED}


def test_a_preference_counts_in_the_views_of_those_who_hold_it():
    map_ = read(VOICES + "conflict a with b\nprefer a over b\n  by ann\n", a="ann asserts", b="ann asserts|bob asserts")
    assert verdicts(map_, "ann")["a"] is ACCEPTED
    assert evaluate(map_, "bob").of("b") is ACCEPTED


def test_preferences_in_a_circle_are_left_out_and_listed():
    map_ = read("conflict a with b\nprefer a over b\nprefer b over a\n", a="", b="")
    found = evaluate(map_)
    assert [found.of(name) for name in "ab"] == [CONTESTED] * 2
    assert "runs in a circle" in found.notes[0]
    assert evaluate(read("conflict a with b\nprefer a over b\n", a="", b="")).notes == ()


def test_very_many_alternatives_are_cut_with_a_note():
    names = [f"c{number}" for number in range(205)]
    found = evaluate(read(f"alternatives {', '.join(names)}", **dict.fromkeys(names, "")))
    assert (found.of("c0"), found.of("c204")) == (CONTESTED, ACCEPTED)
    assert "only the first 200" in found.notes[0]
