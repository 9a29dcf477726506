"""What a typed sentence is taken for. Nothing is played until it is confirmed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from debate.dialogue import engine
from debate.dialogue.move import Move


def test_a_paraphrase_finds_the_move(start):
    session = start(side="for")
    proposal = session.say("because the air gets cleaner when buses are free")
    best = proposal.readings[0]
    assert best.move.content.endswith("because-1")
    assert best.confidence > 0.5


def test_a_bare_why_asks_about_the_latest_turn(start):
    session = start(side="against")
    assert session.say("why?").readings[0].move.act == "why"


def test_what_is_not_on_the_map_can_be_the_users_own(start):
    session = start(side="for")
    proposal = session.say("Volcanoes emit sulphur")
    assert proposal.readings == ()
    assert "Nothing on the map" in proposal.notes[0]
    mine = proposal.own[0]
    assert mine.move.text == "Volcanoes emit sulphur"
    reply = session.play(mine.move)
    assert reply.refusal is None
    assert reply.lines[0].line.own
    assert "Volcanoes emit sulphur" in reply.lines[0].line.text


def test_saying_changes_nothing(start, log):
    session = start()
    before, events = session.state, log.events(session.number)
    session.say("the town has reserves")
    assert (session.state, log.events(session.number)) == (before, events)


def test_two_thoughts_are_taken_up_one_by_one(start):
    session = start(side="against")
    proposal = session.say("fair enough, but the town cannot pay for free buses")
    assert proposal.rest is not None
    assert "cannot pay" in proposal.rest


@pytest.mark.parametrize(("text", "command"), [("give me a hint", "hint"), ("who agrees with that?", "who-agrees")])
def test_requests_are_told_from_moves(start, text, command):
    proposal = start().say(text)
    assert proposal.command == command
    assert proposal.own == ()


def test_a_greeting_is_no_argument(start):
    proposal = start().say("hello")
    assert (proposal.readings, proposal.own) == ((), ())
    assert proposal.notes


def test_after_the_end_nothing_is_proposed(start):
    session = start()
    session.stop()
    assert session.say("the town has reserves").readings == ()


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_any_text_is_answered(start, text):
    session = start()
    proposal = session.say(text)
    for reading in (*proposal.readings, *proposal.own):
        assert session.play(reading.move).refusal is None
        break


def test_a_debate_can_be_warmed_up_in_the_background(start):
    session = start(side="for")
    assert session.reading == ""
    session.warm_up()
    session.warm_up()  # once is enough
    assert (
        session.say("because the air gets cleaner when buses are free").readings[0].move.content.endswith("because-1")
    )
    assert session.matcher.wait(30)
    assert session.reading == ""
    assert session.matcher.kind == "encoded"
    assert (
        session.say("because the air gets cleaner when buses are free").readings[0].move.content.endswith("because-1")
    )


def test_what_waits_for_an_answer_is_meant_before_what_was_said_last(start):
    session = start(side="for")
    proposal = session.say("the air of the town gets cleaner")
    owed = {owing.turn for owing in session.state.obligations if owing.side is session.side}
    assert owed
    assert proposal.readings[0].move.target in owed


@pytest.mark.parametrize("text", ["fair enough", "I take that back", "That makes sense", "I was wrong there"])
def test_conceding_and_retracting_are_never_done_without_confirmation(start, log, text):
    session = start(side="against")
    before, events = session.state, log.events(session.number)
    proposal = session.say(text)
    assert {reading.move.act for reading in proposal.readings} <= {"concede", "retract"}
    assert (session.state, log.events(session.number)) == (before, events)


def test_a_reading_names_the_words_that_made_the_match_as_they_were_typed(start):
    text = "The AIR of the town gets Cleaner"
    proposal = start(side="for").say(text)
    assert "AIR" in proposal.readings[0].words
    typed = text.split()
    assert all(word in typed for reading in proposal.readings for word in reading.words)
    assert not any(reading.words for reading in start(side="against").say("why?").readings)


def test_who_agrees_names_the_claim_that_it_is_about(start):
    answer = start(side="for").say("who agrees that the air is cleaner with free buses?").answer
    assert answer.startswith("About “Free buses make the air of the town cleaner”: The mayor says so")


def test_what_is_left_of_a_line_is_taken_apart_again_where_it_was(start):
    session = start(side="against")
    proposal = session.say(
        "fair enough, but cats sleep a lot, and I think volcanoes emit sulphur, and the town cannot pay"
    )
    assert "One thing at a time: first “fair enough”." in proposal.notes
    parts = []
    while proposal.rest:
        parts.append(proposal.rest)
        proposal = session.say(proposal.rest)
    assert len(parts) >= 2
    assert proposal.text.endswith("the town cannot pay")


def test_what_is_granted_in_full_after_a_bare_fair_enough_is_granted_at_once(start):
    proposal = start(side="against").say("fair enough, buses in the town should be free, but the town cannot pay")
    assert proposal.readings[0].move.act == "concede"
    assert "buses" in proposal.readings[0].words, "by what was said, not by the bare cue"
    assert "cannot pay" in proposal.rest


def test_on_the_panel_a_bare_disagreement_is_taken_before_its_reason(start):
    proposal = start(protocol="panel").say("I disagree, the town cannot pay for free buses")
    assert [reading.move.act for reading in proposal.readings] == ["disagree"]
    assert proposal.rest == "the town cannot pay for free buses"


def test_what_is_granted_in_passing_is_not_offered_as_the_users_own(start):
    session = start(side="against")
    proposal = session.say("The town has money in its reserves, but volcanoes emit sulphur")
    assert proposal.own[0].move.text == "volcanoes emit sulphur"
    assert any("speaks for the other side" in note for note in proposal.notes)
    assert "The rest: “volcanoes emit sulphur”." in proposal.notes


def test_what_is_granted_in_so_many_words_is_not_recorded_as_an_objection(start):
    session = start(side="against")
    proposal = session.say("I agree with you that volcanoes emit sulphur, but cats sleep all day")
    assert proposal.own[0].move.text == "cats sleep all day"
    assert proposal.rest is None


def test_who_says_so_is_the_reason_where_one_is_asked_for(start, map_file):
    text = map_file.read_text(encoding="utf-8").replace("  but reserves\n", "")
    map_file.write_text(text, encoding="utf-8")
    session = start(side="against")
    session.play(session.say("the town cannot pay for free buses").readings[0].move)
    session.state = engine.apply(session.state, session.side.other, Move("why", "costs-too-much", 2))
    for said in ("the press says so", "because the press said that too"):
        (reading,) = session.say(said).readings
        assert reading.move.content == "@press.costs-too-much"
        assert session.say(said).notes == ()
    wrong = session.say("the mayor says so")
    assert wrong.readings == ()
    assert "The mayor does not say “The town cannot pay for free buses.” on the map" in wrong.notes[0]


def test_where_nobody_asks_for_a_reason_it_takes_more_than_who_says_so(start):
    proposal = start(side="against").say("the mayor says so")
    assert (proposal.readings, proposal.notes) == ((), ("Nobody has asked you for a reason now: say what they say.",))


def test_a_pass_that_may_lose_the_debate_says_so(start):
    session = start(side="for", level=1)
    session.play(session.say("free buses make the air of the town cleaner").readings[0].move)
    assert session.state.ahead is session.side.other
    assert "you have lost" in session.say("I have nothing to add").notes[0]
