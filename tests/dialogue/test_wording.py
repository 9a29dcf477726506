"""The words a debater reads: who speaks, where it comes from, natural sentences, and never a name from the file."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue.arena import Argument
from debate.dialogue.build import arena
from debate.dialogue.engine import apply, legal, refusal, start
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.opponent import speaker
from debate.dialogue.state import Player, Seat, State
from debate.dialogue.wording import (
    claim_text,
    describe,
    obligation_text,
    outcome_text,
    preview_text,
    refusal_text,
    say,
    stances,
    stances_text,
    standing_text,
    status_text,
    step_text,
)
from debate.dialogue.wording_claims import inner
from debate.language.load import load_text
from tests.dialogue.small_arenas import airbag, buses

P, O = Side.PROPONENT, Side.OPPONENT  # noqa: E741 - the names that the literature gives the two

OPENING = (
    (P, Move("claim", "free")),
    (O, Move("why", "free", 1)),
    (P, Move("argue", "cars", 2)),
    (O, Move("argue", "cost", 3)),
    (P, Move("argue", "paid", 4)),
)


def debate(*moves: tuple[Side, Move], protocol: str = "persuasion/liberal") -> State:
    seats = Seat(P, Player.USER, "You"), Seat(O, Player.PROGRAM, "The authors")
    state = start(buses(), protocol, seats)
    for side, move in moves:
        voice = speaker(state, side, move) if side is O else None
        state = apply(state, side, move, voice)
    return state


def test_a_debate_reads_as_a_conversation() -> None:
    state = debate(*OPENING, (O, Move("concede", "grant", 5)))
    assert [say(state, turn).text for turn in state.turns] == [
        "I claim that buses in the town should be free.",
        "Why do you say that buses in the town should be free?",
        "Because free buses would take cars off the road.",
        "But the town cannot pay for it. That speaks against the claim that buses in the town should be free.",
        "That does not follow: the state pays a grant for buses.",
        "I grant that the state pays a grant for buses.",
    ]
    assert [say(state, turn).kind for turn in state.turns] == [
        "claim",
        "question",
        "reason",
        "objection",
        "undercut",
        "concession",
    ]


def test_each_reply_names_its_author_and_the_place() -> None:
    line = say(debate(*OPENING), debate(*OPENING).turn(4))
    assert (line.speaker, line.place) == ("Bob Brown", "Who pays?, paragraph 3: “not a penny left”")
    assert say(debate(*OPENING), Turn(1, P, Move("claim", "free"))).speaker == "You"


@pytest.mark.parametrize(
    ("literal", "text"),
    [
        ("free", "Buses in the town should be free."),
        ("-free", "It is not the case that buses in the town should be free."),
        (
            "-cars",
            "Even if free buses would take cars off the road, it does not follow "
            "that buses in the town should be free.",
        ),
        (
            "-cost",
            "Even if the town cannot pay for it, that does not count against “Buses in the town should be free”.",
        ),
        ("-@brown.costly", "What Bob Brown says is not enough to accept that the town cannot pay for it."),
    ],
)
def test_literals_are_sentences(literal: str, text: str) -> None:
    assert claim_text(buses(), literal) == text


def test_a_name_keeps_its_capital_inside_a_sentence() -> None:
    arena = buses()
    voices = arena.map.voices
    assert (
        step_text(arena, arena.argument_by_id["@green.grant"])
        == "Ann Green says that the state pays a grant for buses."
    )
    assert voices[0].name == "Ann Green"


def test_own_words_are_said_as_they_were_typed_and_marked() -> None:
    state = debate(*OPENING[:4], (P, Move("argue", "own-undercut", 4, "Grants could [b]pay[/b].")))
    line = say(state, state.turn(5))
    assert (line.text, line.own) == ("That does not follow: Grants could [b]pay[/b].", True)


def test_the_status_says_who_is_ahead_and_what_is_unanswered() -> None:
    behind = status_text(debate(*OPENING[:4]))
    assert behind.startswith("You are behind: you have not answered move 4, “But the town cannot pay for it.")
    ahead = status_text(debate(*OPENING))
    assert ahead.startswith("You are ahead: your opponent has not answered move 5, “That does not follow: the state")
    assert status_text(debate(*OPENING), O).startswith("You are behind: you have not answered move 5")
    assert status_text(debate()) == "The debate has not begun."


def test_a_preview_says_what_a_move_would_cost_and_bring() -> None:
    asked = debate(*OPENING[:2])
    text = preview_text(asked, Move("argue", "cars", 2), P)
    assert "You would be held to: “Free buses would take cars off the road”." in text
    assert "It would settle what you owe." in text
    assert text.endswith("You would be ahead.")
    assert "The debate would end: You have lost." in preview_text(asked, Move("retract", "free", 2), P)


def test_debts_refusals_and_outcomes_are_worded_for_the_reader() -> None:
    asked = debate(*OPENING[:2])
    (owed,) = asked.obligations
    assert obligation_text(asked, owed).startswith("You owe a reason")
    assert obligation_text(asked, owed, O).startswith("Your opponent owes a reason")
    refused = refusal(asked, P, Move("pass"))
    assert refused is not None
    assert "You could play: " in refusal_text(asked, refused)
    ended = apply(asked, P, Move("retract", "free", 2))
    assert ended.outcome is not None
    assert outcome_text(ended, ended.outcome) == "You have lost. The claim was taken back."
    assert outcome_text(ended, ended.outcome, O) == "You have won. The claim was taken back."


def test_who_agrees_names_author_stance_and_place() -> None:
    said = stances_text(buses(), "free")
    assert said.startswith("Ann Green says so (A case for free buses, paragraph 1: “free for all”).")
    assert said.endswith("Bob Brown gives a reason against it.")
    assert stances_text(airbag(), "safe").startswith("No author")


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.sampled_from(["persuasion/liberal", "persuasion/relevant", "panel"]), st.lists(st.integers(0, 999), max_size=12)
)
def test_no_name_from_the_file_reaches_a_debater(protocol: str, choices: list[int]) -> None:
    """Names that are no words of the texts: the map is read with its names disguised."""
    state = debate(protocol=protocol)
    hidden = ("fewer-cars", "costly", "@green", "@brown", "cost,", "free-", "-free", "green-text", "brown-text")
    for choice in choices:
        moves = legal(state)
        if not moves:
            break
        read = [describe(state, move) for move in moves]
        move = moves[choice % len(moves)]
        side = state.to_move or next(side for side in (P, O) if refusal(state, side, move) is None)
        read.append(preview_text(state, move, side))
        state = apply(state, side, move, speaker(state, side, move) if side is O else None)
        line = say(state, state.turns[-1])
        read += [line.text, line.place or "", status_text(state)]
        assert not [text for text in read for name in hidden if name in text]
        assert all(text.strip() == text and "  " not in text and ".." not in text for text in read)


@pytest.mark.parametrize(
    ("motion", "against"),
    [
        ("This house would pool budgets.", "We should not pool budgets."),
        ("This house would not wait.", "We should wait."),
        ("This house would rather wait.", "We would rather not wait."),
        ("This house expects savings.", "We cannot expect savings."),
        ("This house believes that it pays.", "It is not the case that it pays."),
        ("Buses for all!", "The motion “Buses for all!” is wrong."),
    ],
)
def test_the_denial_of_a_motion_is_said_as_its_opponents_would(motion: str, against: str) -> None:
    loaded = load_text(f'motion m "{motion}"\n')
    assert claim_text(arena(loaded.map, "m"), "-m") == against


def test_days_and_months_keep_their_capital_inside_a_sentence() -> None:
    loaded = load_text('claim open\n  "Sunday is the only free day."\n\nclaim late\n  "Buses are late."\n')
    about = arena(loaded.map, "open")
    assert inner(about, "open") == "Sunday is the only free day"
    assert inner(about, "late") == "buses are late"


def test_an_argument_made_again_is_told_as_one_and_why_it_may_be() -> None:
    state = debate(
        *OPENING[:4], (P, Move("argue", "own-against", 4, "The state can pay.")), (O, Move("argue", "cost", 5))
    )
    assert say(state, state.turn(6)).text == (
        "As I said in move 4: the town cannot pay for it. Your reply in move 5 does not outweigh that, so it still stands."
    )
    assert say(state, state.turn(4)).text.startswith("But the town cannot pay for it.")
    state = apply(state, P, Move("argue", "own-against", 6, "The state will pay."))
    third = say(apply(state, O, Move("argue", "cost", 7), "brown"), Turn(8, O, Move("argue", "cost", 7), "brown")).text
    assert third.startswith("As I said in move 4:"), "where it was said first"
    assert "Your reply in move 7 does not outweigh that" in third


def test_an_argument_made_again_elsewhere_still_says_what_it_speaks_against() -> None:
    state = debate(*OPENING[:4], (P, Move("argue", "own", 2, "Everyone likes a bus.")), (O, Move("argue", "cost", 5)))
    assert say(state, state.turn(6)).text == (
        "As I said in move 4: the town cannot pay for it. "
        "That speaks against the claim that buses in the town should be free."
    )


def test_a_reply_to_the_denial_of_an_opposite_speaks_against_what_was_denied() -> None:
    state = debate(*OPENING[:4], (P, Move("deny", "-free", 4)), (O, Move("argue", "cost", 5)))
    assert say(state, state.turn(5)).text == "I insist that buses in the town should be free."
    assert describe(state, Move("deny", "-free", 4)).startswith("Insist: “Buses in the town should be free.”")
    assert "against the claim that buses in the town should be free" in say(state, state.turn(6)).text


def test_before_anything_was_said_against_the_claim_the_status_says_so() -> None:
    assert status_text(debate(*OPENING[:1]), O) == "You are behind: nothing has been said against the claim yet."


def test_after_a_move_nothing_is_told_twice() -> None:
    asked = debate(*OPENING[:2])
    assert standing_text(asked, P, frozenset({1, 2})) == (
        "You are behind: you owe a reason in answer to move 2, or a retraction.",
    )
    status, owed = standing_text(asked, P)
    assert (status, owed) == (status_text(asked, P), obligation_text(asked, asked.obligations[0], P))
    attacked = debate(*OPENING[:4])
    assert standing_text(attacked, P, frozenset({4})) == ("You are behind: you have not answered move 4.",)
    assert standing_text(attacked, P) == (status_text(attacked, P),)


def test_a_side_is_told_when_its_pass_would_end_the_debate() -> None:
    through = "Your opponent has nothing to add: if you pass, the debate ends."
    silent = debate(*OPENING)
    assert standing_text(silent, P)[-1] == through
    passed = debate(*OPENING[:2], (P, Move("argue", "cars", 2)), (O, Move("pass")), protocol="persuasion/strict")
    assert standing_text(passed, P)[-1] == through
    assert apply(passed, P, Move("pass")).outcome is not None
    assert through not in standing_text(debate(*OPENING[:4]), P)


def test_a_report_is_told_once_with_whose_words_it_reports() -> None:
    text = (
        'voice ann "Ann"\nvoice bob "Bob"\nsource talk "A talk"\n\n'
        'claim dear\n  "It is dear."\n  ann reports bob asserts at talk p1\n'
    )
    about = arena(load_text(text).map, "dear")
    assert [(one.name, one.stance) for one in stances(about, "dear")] == [("Bob", "says so, as Ann reports")]


def test_the_same_premises_used_again_are_told_as_said_before() -> None:
    state = debate(*OPENING[:4])
    second = Argument("again", ("costly",), "-free", "objection", frozenset({"brown"}))
    wider = replace(state, arena=replace(state.arena, arguments=(*state.arena.arguments, second)))
    said = say(wider, Turn(5, O, Move("argue", "again", 3), "brown")).text
    assert said.startswith("As I said in move 4: the town cannot pay for it. That speaks against the claim")
    assert say(wider, Turn(5, O, Move("argue", "again", 3), "green")).text.startswith("As was said in move 4:")
    assert say(wider, Turn(5, P, Move("argue", "again", 3))).text.startswith("But the town"), "of the other side's"


def test_what_was_answered_and_not_met_still_stands() -> None:
    granted = debate(*OPENING[:4], (P, Move("concede", "costly", 4)))
    assert status_text(granted).startswith("You are behind: move 4 still stands, “But the town cannot pay for it.")
    assert standing_text(granted, P, frozenset({4}))[0] == "You are behind: move 4 still stands."
