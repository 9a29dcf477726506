"""Whoever says that a voice says something is told if the map knows better; nothing is blocked."""

import pytest


def notes(session, text):
    return " ".join(session.say(text).notes)


def test_a_wrong_attribution_is_said_plainly_and_blocks_nothing(start):
    session = start(side="for")
    proposal = session.say("As the press says, free buses make the air of the town cleaner")
    told = " ".join(proposal.notes)
    assert "The press does not say “Free buses make the air of the town cleaner.” on the map" in told
    assert "The mayor does." in told
    assert "put it forward as your own" in told
    assert proposal.readings


@pytest.mark.parametrize(
    "text",
    [
        "As the mayor says, free buses make the air of the town cleaner",
        "According to the mayor, free buses make the air cleaner",
        "Free buses make the air of the town cleaner",
        "As Aristotle says, free buses make the air of the town cleaner",
        "The mayor and the mayor say that free buses make the air cleaner",
    ],
)
def test_a_right_attribution_or_none_is_not_remarked_on(start, text):
    assert "on the map" not in notes(start(side="for"), text)


def test_each_of_two_names_is_looked_at(start):
    told = notes(start(side="for"), "The mayor and the press say that free buses make the air of the town cleaner")
    assert "The press does not say" in told
    assert "The mayor does not say" not in told


def test_who_is_said_to_deny_what_they_say(start):
    told = notes(start(side="for"), "The mayor denies that free buses make the air of the town cleaner")
    assert "The mayor does say this on the map" in told
    told = notes(start(side="for"), "The press does not think that free buses make the air of the town cleaner")
    assert "The press says nothing for or against" in told


def test_a_question_can_rest_on_a_wrong_attribution(start):
    told = notes(start(side="for"), "Why does the press say that free buses make the air of the town cleaner?")
    assert "The press does not say" in told


def test_a_voice_that_holds_a_rival_claim(map_file, start):
    map_file.write_text(
        map_file.read_text(encoding="utf-8") + "\nconflict cleaner-air with dirtier-air\n\nclaim dirtier-air\n"
        '  "The big engines of buses spoil the streets."\n  press asserts at speech p5\n',
        encoding="utf-8",
    )
    told = notes(start(side="for"), "As the press says, free buses make the air of the town cleaner")
    assert "but says “The big engines of buses spoil the streets”, which cannot stand with it" in told


def test_of_a_doubtful_match_nobody_is_told_who_says_it(start):
    from debate.session.proposal import propose
    from tests.session.test_remarks import Finds

    session = start(side="for")
    for confidence, told in ((0.9, True), (0.3, False)):
        found = Finds("cleaner-air", "Free buses make the air of the town cleaner.", confidence)
        notes_told = propose("As the press says, the air gets better", session.state, session.side, found).notes
        assert any("does not say" in note for note in notes_told) is told
