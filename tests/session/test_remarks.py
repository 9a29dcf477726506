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
        ("the town does not have money in its reserves", "This sounds like the opposite of “"),
        ("I don't think the town has money in its reserves", "This sounds like the opposite of “"),
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


@pytest.mark.parametrize(("confidence", "opening"), [(0.6, "This sounds like “"), (0.3, "This seems to be about “")])
def test_a_sentence_sounds_like_a_claim_only_where_that_is_probably_meant(start, confidence, opening):
    told = notes(start(side="for"), "the town has money in its reserves", confidence=confidence, **UNPLAYABLE)
    assert told[0].startswith(opening)


def test_a_denial_of_what_is_offered_is_pointed_out(start):
    told = notes(start(side="for"), "free buses do not make the air of the town cleaner")
    assert told == (
        "This sounds like the opposite of “Free buses make the air of the town cleaner.”: please check before you confirm.",
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
