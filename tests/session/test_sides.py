"""Which side a sentence takes is asked wherever the words do not tell."""

import pytest

from debate.session.proposal import propose
from debate.understand.matcher import Match, Ranked


def asks(session, text):
    return any("cannot tell whether you are for it or against it" in note for note in session.say(text).notes)


def test_a_plain_restatement_is_not_asked_about(start):
    assert not asks(start(side="for"), "free buses make the air cleaner")


def test_a_point_of_its_own_is_asked_about(start):
    assert asks(
        start(side="for"), "cleaner air from free buses would be lost again to noise, crowds, delays and vandalism"
    )


class Torn:
    """A matcher that finds a claim and, so much less likely, what the map has against it."""

    kind = "lexical"

    def __init__(self, share):
        self.share = share

    def match(self, text, limit=3):
        first = Ranked("costs-too-much", "The town cannot pay for free buses.", 0.6, tuple(text.split()))
        return Match((first, Ranked("reserves", "The town has money.", 0.6 * self.share, ())), 0.1)


@pytest.mark.parametrize(("share", "asked"), [(0.9, True), (0.1, False)])
def test_where_an_objection_is_nearly_as_likely_meant_the_side_is_asked(start, share, asked):
    session = start(side="against")
    proposal = propose("the town cannot pay for free buses now", session.state, session.side, Torn(share))
    assert any("cannot tell whether you are for it or against it" in note for note in proposal.notes) is asked
