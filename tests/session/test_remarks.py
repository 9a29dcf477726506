"""What is said about a sentence beside what is offered: one thing, and true of what the user can do."""

import pytest

from debate.session.proposal import propose
from debate.understand.matcher import Match, Ranked


class Finds:
    """A matcher that is sure which claim is meant."""

    kind = "lexical"

    def __init__(self, claim, text, confidence=0.9):
        self.claim, self.text, self.confidence = claim, text, confidence

    def match(self, text, limit=3):
        return Match((Ranked(self.claim, self.text, self.confidence, tuple(text.lower().split())),), 0.05)


def notes(session, text, claim="cleaner-air", says="Free buses make the air of the town cleaner.", confidence=0.9):
    return propose(text, session.state, session.side, Finds(claim, says, confidence)).notes


UNPLAYABLE = {"claim": "reserves", "says": "The town has money in its reserves."}
"""A claim that no move is about at the start."""


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("the town has money in its reserves", "This sounds like “"),
        ("perhaps the town has money in its reserves", "You sound unsure about “"),
        ("the harbour is dear, dull, distant and draughty", "This seems to be about “"),
        ("does the town have money in its reserves?", "This seems to be about “"),
    ],
)
def test_what_fits_no_move_is_told_once_and_never_as_its_opposite(start, text, opening):
    told = notes(start(side="for"), text, **UNPLAYABLE)
    assert len(told) == 1
    assert told[0].startswith(opening)
    assert told[0].endswith("but the map gives you no move with that now.")


@pytest.mark.parametrize(
    "text", ["the town does not have money in its reserves", "I don't think the town has money in its reserves"]
)
def test_what_helps_the_other_side_alone_is_told_so(start, text):
    sounds = "This sounds like the opposite of “The town has money in its reserves.”"
    assert notes(start(side="for"), text, **UNPLAYABLE) == (f"{sounds}. On the map, that speaks for the other side.",)
    assert notes(start(side="against"), text, **UNPLAYABLE) == (
        f"{sounds}, but the map gives you no move with that now.",
    )


def test_of_a_doubtful_match_no_side_is_told(start):
    for text in ("the town does not have money in its reserves", "perhaps the town has money in its reserves"):
        (told,) = notes(start(side="for"), text, confidence=0.3, **UNPLAYABLE)
        assert told.startswith("This seems to be about “")


def test_what_has_been_said_already_is_told_so(start):
    session = start(side="for", level=1)
    session.play(session.say("free buses make the air of the town cleaner").readings[0].move)
    (told,) = notes(session, "Free buses make the air of the town cleaner.")
    assert told.endswith(", which you have said already.")


@pytest.mark.parametrize(("confidence", "opening"), [(0.6, "This sounds like “"), (0.3, "This seems to be about “")])
def test_a_sentence_sounds_like_a_claim_only_where_that_is_probably_meant(start, confidence, opening):
    told = notes(start(side="for"), "the town has money in its reserves", confidence=confidence, **UNPLAYABLE)
    assert told[0].startswith(opening)


def test_what_the_sentence_denies_is_not_put_forward_for_the_user(start):
    session = start(side="for")
    text = "free buses do not make the air of the town cleaner"
    proposal = propose(
        text, session.state, session.side, Finds("cleaner-air", "Free buses make the air of the town cleaner.")
    )
    assert proposal.readings == ()
    assert proposal.notes == (
        "This sounds like the opposite of “Free buses make the air of the town cleaner.”. On the map, that speaks for the other side.",
    )


def test_a_denial_that_is_offered_as_one_needs_no_remark(start):
    told = notes(
        start(side="against"), "I deny that buses should be free", "free-buses", "Buses in the town should be free."
    )
    assert told == ()


def test_a_hedge_is_called_unsure_and_not_unclear(start):
    told = notes(start(side="for"), "perhaps free buses make the air of the town cleaner")
    assert told == (
        "You sound unsure about “Free buses make the air of the town cleaner.”: please check before you confirm.",
    )


def test_a_question_is_not_asked_which_side_it_is_on(start):
    told = notes(
        start(side="against"),
        "why should the buses be so very free?",
        "free-buses",
        "Buses in the town should be free.",
    )
    assert told == ()


@pytest.mark.parametrize(("text", "told"), [("fair enough", "grant"), ("why?", "ask a reason for"), ("pass", "pass")])
def test_a_bare_cue_that_fits_no_move_is_told_what_it_would_need(start, text, told):
    proposal = start(side="for").say(text)
    assert (proposal.readings, proposal.own) == ((), ())
    assert len(proposal.notes) == 1
    assert told in proposal.notes[0]


def test_a_bare_i_take_it_back_names_undo_where_nothing_can_be_taken_back(start):
    session = start(side="for")
    assert not any("undo" in note for note in session.say("I take it back").notes)
    session.play(session.say("free buses make the air of the town cleaner").readings[0].move)
    assert any("use undo" in note for note in session.say("I take it back").notes)
    in_earnest = start(side="for", practice=False)
    in_earnest.play(in_earnest.say("free buses make the air of the town cleaner").readings[0].move)
    assert not any("undo" in note for note in in_earnest.say("I take it back").notes)


def test_what_would_lose_the_debate_is_told_before_it_is_confirmed(start):
    told = start(side="against").say("fair enough").notes
    assert told == (
        "Careful: the debate is about “Buses in the town should be free.”; whoever gives that up has lost.",
    )
    session = start(side="against")
    session.play(session.say("the town cannot pay for free buses").readings[0].move)
    assert not any("Careful" in note for note in session.say("fair enough").notes)


def test_a_claim_that_answers_a_reason_not_yet_given_names_the_question_to_ask(start, map_file):
    text = map_file.read_text(encoding="utf-8").replace(
        "  press asserts at speech p3\n", "  press asserts at speech p3\n  because empty\n    unless fund\n"
    )
    text += (
        '\nclaim empty\n  "The till of the town is empty."\n\nclaim fund\n  "There is a special fund at the bank."\n'
    )
    map_file.write_text(text, encoding="utf-8")
    session = start(side="for", level=1)
    session.play(session.say("free buses make the air of the town cleaner").readings[0].move)
    assert session.state.turns[-1].move.content == "free-buses/but-1"
    (told,) = notes(session, "there is a special fund at the bank", "fund", "There is a special fund at the bank.")
    assert told.endswith("first ask why “The town cannot pay for free buses.”.")
