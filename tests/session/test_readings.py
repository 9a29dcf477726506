"""Which moves a sentence may be, and what of it can be the user's own argument."""

import pytest

from debate.dialogue.wording_arguments import MAKES_ARGUMENT
from debate.session.proposal import propose
from debate.understand.matcher import Match, Ranked


def acts(found):
    return [reading.move.act for reading in found]


def test_a_bare_no_at_a_why_is_no_reason_for_anything(start):
    session = start(side="for")
    assert session.lines[-1].line.kind == "question"
    proposal = session.say("no")
    assert (proposal.readings, proposal.own) == ((), ())
    assert proposal.notes == ("Saying no is not enough here: say why not.",)


@pytest.mark.parametrize("text", ["no", "nope", "that's not true", "I disagree"])
def test_a_bare_no_to_a_claim_denies_it(start, text):
    session = start(side="against")
    proposal = session.say(text)
    assert "deny" in acts(proposal.readings)
    assert not set(acts(proposal.readings)) & set(MAKES_ARGUMENT)
    assert proposal.own == ()


@pytest.mark.parametrize(
    "text",
    [
        "Nobody can deny that free buses make the air of the town cleaner",
        "There is no doubt that free buses make the air of the town cleaner",
    ],
)
def test_what_nobody_can_deny_is_put_forward_where_nothing_can_be_granted(start, text):
    proposal = start(side="for").say(text)
    assert acts(proposal.readings)[0] == "argue"
    assert proposal.readings[0].move.content.endswith("because-1")
    assert proposal.own[0].move.text == text


def test_what_can_be_granted_is_granted_first(start):
    proposal = start(side="against").say("Nobody can deny that buses in the town should be free")
    assert acts(proposal.readings)[0] == "concede"
    assert proposal.own == ()


def test_an_own_argument_keeps_its_denial(start):
    proposal = start(side="for").say("I don't think that volcanoes emit sulphur")
    assert proposal.own[0].move.text == "I don't think that volcanoes emit sulphur"


@pytest.mark.parametrize(("text", "act"), [("fair enough", "concede"), ("no, that's rubbish", "deny")])
def test_a_bare_answer_to_an_argument_means_what_it_says_before_what_it_is_for(start, text, act):
    session = start(side="for", level=1)
    session.play(session.say("free buses make the air of the town cleaner").readings[0].move)
    argument = session.state.turns[-1]
    assert argument.move.act == "argue"
    first, second = [reading for reading in session.say(text).readings if reading.move.act == act][:2]
    assert first.move.content == "costs-too-much"
    assert first.confidence == 0.9
    assert second.move.content == "-free-buses"
    assert second.confidence == 0.45


def test_an_argument_made_twice_is_answered_where_it_was_made_last(start):
    session = start(side="for", level=1)
    session.play(session.say("free buses make the air of the town cleaner").readings[0].move)
    for words in ("Volcanoes emit sulphur", "Cats sleep all day"):
        session.play(session.say(words).own[0].move)
    made = [turn.number for turn in session.state.turns if turn.move.content == session.state.turns[3].move.content]
    assert len(made) > 1
    answered = [reading.move.target for reading in session.say("Dogs bark at night").own]
    assert made[-1] in answered
    assert not set(made[:-1]) & set(answered)


def test_what_is_granted_to_nobody_does_not_hide_what_follows(start):
    proposal = start(side="for").say("fair enough, but free buses make the air of the town cleaner")
    assert acts(proposal.readings)[0] == "argue"
    assert proposal.rest is None


AIR = "Free buses make the air of the town cleaner."
SMOG = "Less smog hangs over the streets when nobody pays a fare."


class Finds:
    """A matcher that has found one claim."""

    kind = "lexical"

    def __init__(self, ranked):
        self.ranked = ranked

    def match(self, text, limit=3):
        return Match((self.ranked,), 0.05)


@pytest.mark.parametrize(
    ("ranked", "why"),
    [
        (Ranked("cleaner-air", AIR, 0.9, ("air",)), "your words: air"),
        (Ranked("cleaner-air", AIR, 0.9, ("air",), "The air is better.", ("air",)), "your words: air"),
        (Ranked("cleaner-air", AIR, 0.9, ("smog",), SMOG), f"your words: smog; nearest to “{SMOG}”"),
        (Ranked("cleaner-air", AIR, 0.9, (), SMOG), f"nearest to “{SMOG}”"),
        (Ranked("cleaner-air", AIR, 0.9, ()), ""),
    ],
)
def test_the_wording_is_shown_where_the_claim_does_not_say_why_it_is_offered(start, ranked, why):
    session = start(side="for")
    reading = propose("smog in the air", session.state, session.side, Finds(ranked)).readings[0]
    assert AIR.rstrip(".") in reading.label
    assert reading.why == why


def test_a_claim_that_the_label_leaves_out_is_named(start):
    session = start(side="for")
    thesis = Ranked("free-buses", "Buses in the town should be free.", 0.9, ("free",))
    reading = propose("free rides", session.state, session.side, Finds(thesis)).readings[0]
    assert "in the town should be" not in reading.label
    assert reading.why == "your words: free; nearest to “Buses in the town should be free.”"


def test_a_long_wording_is_cut(start):
    session = start(side="for")
    long = Ranked("cleaner-air", AIR, 0.9, (), "smog " * 400)
    why = propose("smog", session.state, session.side, Finds(long)).readings[0].why
    assert len(why) < 200
    assert why.endswith("smog…”")


class FindsSeveral:
    """A matcher that has found these claims, each with how likely it is."""

    kind = "lexical"

    def __init__(self, **found):
        self.found = tuple(Ranked(name.replace("_", "-"), name, likely, ("so",)) for name, likely in found.items())

    def match(self, text, limit=3):
        return Match(self.found, 0.05)


def test_beside_what_is_plainly_meant_no_noise_is_offered(start):
    session = start(side="against")
    for likely, offered in ((0.2, True), (0.02, False)):
        found = FindsSeveral(cleaner_air=0.9, costs_too_much=likely)
        acts_found = acts(propose("it is so dear", session.state, session.side, found).readings)
        assert ("argue" in acts_found) is offered


def test_words_of_the_users_own_are_not_offered_again_as_something_recognised(start):
    session = start(side="for", level=1)
    session.play(session.say("Volcanoes emit sulphur").own[0].move)
    own = session.state.turns[2].number
    for text in ("buses in the town should be free", "Volcanoes emit sulphur"):
        assert not any(reading.move.content == f"own-{own}" for reading in session.say(text).readings)


def test_a_bare_i_take_it_back_means_what_was_said_last_if_that_can_be_taken_back(start):
    session = start(side="for")
    session.play(session.say("Volcanoes emit sulphur").own[0].move)
    said, asked = session.state.turns[-2:]
    assert (asked.move.act, asked.move.content) == ("why", f"own-{said.number}")
    proposal = session.say("I take it back")
    assert proposal.readings[0].move.content == asked.move.content
    assert proposal.readings[0].confidence == 0.9
    assert proposal.likely


def test_a_bare_i_take_it_back_only_guesses_at_the_claim_of_the_debate(start):
    session = start(side="for", level=1)
    session.play(session.say("free buses make the air of the town cleaner").readings[0].move)
    proposal = session.say("I take it back")
    assert [reading.move.content for reading in proposal.readings] == ["free-buses"]
    assert not proposal.likely


def test_a_bare_no_that_can_only_mean_one_thing_means_it(start, map_file):
    text = map_file.read_text(encoding="utf-8").replace("  but reserves\n", "")
    map_file.write_text(text, encoding="utf-8")
    session = start(side="for", level=1)
    session.play(session.say("free buses make the air of the town cleaner").readings[0].move)
    (only,) = session.say("no").readings
    assert (only.move.act, only.move.content, only.confidence) == ("deny", "-free-buses", 0.9)


def test_a_fair_enough_to_something_else_does_not_give_up_the_debate(start):
    session = start(side="against", level=1)
    session.play(session.say("the town cannot pay for free buses").readings[0].move)
    assert session.state.turns[-1].number > 2
    offered = [reading.move.content for reading in session.say("fair enough").readings]
    assert offered
    assert "free-buses" not in offered


def test_on_the_panel_to_go_on_is_to_see_an_attack_and_no_change_of_mind(start):
    session = start(protocol="panel", side="for")
    session.play(session.say("I agree").readings[0].move)
    offered = acts(session.say("next").readings)
    assert offered[0] == "show-attack"
