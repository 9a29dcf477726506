"""The engine as its callers see it: refusals that help, previews, undo, own arguments, outcomes."""

import pytest

from debate.dialogue.engine import (
    IllegalMoveError,
    apply,
    hint_refusal,
    hinted,
    legal,
    preview,
    refusal,
    replay,
    start,
    undo,
    undo_refusal,
)
from debate.dialogue.move import Move, Side
from debate.dialogue.state import Origin, Player, Seat, State
from tests.dialogue.small_arenas import airbag

P, O = Side.PROPONENT, Side.OPPONENT  # noqa: E741
SEATS = (Seat(P, Player.USER, "paul"), Seat(O, Player.PROGRAM, "olga"))


def play(*moves: tuple[Side, Move], variant: str = "liberal", practice: bool = True) -> State:
    state = start(airbag(), f"persuasion/{variant}", SEATS, practice=practice)
    for side, move in moves:
        state = apply(state, side, move)
    return state


OPENING = (
    (P, Move("claim", "safe")),
    (O, Move("why", "safe", 1)),
    (P, Move("argue", "A", 2)),
)


def test_a_refusal_names_the_rule_says_why_and_offers_what_is_legal():
    state = play(*OPENING)
    refused = refusal(state, O, Move("why", "fast", 3))
    assert refused is not None
    assert refused.rule == "R2"
    assert "move 3" in refused.message
    assert refused.nearest
    assert refused.nearest[0] == Move("why", "airbag", 3)
    assert all(move in legal(state, O) for move in refused.nearest)


def test_an_unchecked_illegal_move_raises_with_the_refusal():
    with pytest.raises(IllegalMoveError) as caught:
        apply(play(), O, Move("claim", "safe"))
    assert caught.value.refusal.rule == "R1"


def test_a_preview_says_what_one_becomes_committed_to_and_who_would_be_ahead():
    state = play(*OPENING[:2])
    seen = preview(state, P, Move("argue", "A", 2))
    assert seen.ahead is P
    assert seen.commits == ("airbag",)
    assert [owed.content for owed in seen.settles] == ["safe"]
    assert seen.owes == ()
    taken_back = preview(state, P, Move("retract", "safe", 2))
    assert taken_back.gives_up == ("safe",)
    assert taken_back.outcome is not None
    assert taken_back.outcome.winner is O
    challenge = preview(play(*OPENING), O, Move("why", "airbag", 3))
    assert [(owed.side, owed.content) for owed in challenge.owes] == [(P, "airbag")]


def test_what_rested_on_a_retracted_premise_alone_is_marked_unsupported():
    state = play(*OPENING, (O, Move("why", "airbag", 3)), (P, Move("retract", "airbag", 4)))
    assert {held.content: held.unsupported for held in state.store(P)} == {"safe": True}
    assert state.ahead is O
    assert state.outcome is None


def test_conceding_what_one_challenged_takes_the_challenge_back():
    state = play(*OPENING, (O, Move("why", "airbag", 3)), (O, Move("concede", "airbag", 3)))
    assert state.ahead is P
    assert state.obligations == ()
    assert [held.origin for held in state.store(O)] == [Origin.CONCEDED]


def test_the_opponent_wins_nothing_by_accepting_the_claim():
    state = play(*OPENING, (O, Move("concede", "safe", 1)))
    assert state.outcome is not None
    assert (state.outcome.winner, state.outcome.basis) == (P, "concession")
    assert legal(state) == ()


def test_both_passing_ends_the_debate_and_the_burden_is_the_proponents():
    state = play(*OPENING, (O, Move("argue", "B", 3)), (P, Move("pass")), (O, Move("pass")))
    assert state.outcome is not None
    assert (state.outcome.winner, state.outcome.basis) == (O, "status")
    assert "burden" in state.outcome.text


def test_undo_goes_back_to_the_users_last_decision_and_is_recorded():
    state = play(*OPENING, (O, Move("argue", "B", 3)))
    back = undo(state)
    assert len(back.turns) == 2
    assert back.undos == 1
    assert back.to_move is None
    assert undo(back).turns == ()
    refused = undo_refusal(play())
    assert refused is not None


def test_outside_practice_there_is_neither_undo_nor_hint():
    state = play(*OPENING, practice=False)
    assert undo_refusal(state) is not None
    assert hint_refusal(state) is not None
    with pytest.raises(IllegalMoveError):
        undo(state)
    with pytest.raises(IllegalMoveError):
        hinted(state)
    assert hinted(play(*OPENING)).hints == 1


def own(content: str, target: int, text: str = "It has five stars.") -> Move:
    return Move("argue", content, target, text)


def test_an_own_reason_answers_a_challenge_and_can_be_challenged_itself():
    state = play(*OPENING[:2], (P, own("own", 2)))
    assert state.ahead is P
    assert state.arena.argument_by_id["own-3"].conclusion == "safe"
    assert refusal(state, O, Move("argue", "B", 3)) is None  # the map has an answer
    state = apply(state, O, Move("why", "own-3", 3))
    assert state.ahead is O
    state = apply(state, P, own("own", 4, "The test institute says so."))
    assert state.ahead is P
    state = apply(state, P, Move("pass"))
    state = apply(state, O, Move("pass"))
    assert state.outcome is not None
    assert state.outcome.winner is P
    assert "move 3" in state.outcome.text
    assert "cannot judge" in state.outcome.text


@pytest.mark.parametrize(
    ("content", "conclusion"),
    [
        ("own", "-safe"),
        ("own-against", "-safe"),
        ("own-against:airbag", "-airbag"),
        ("own-undercut", "-A"),
    ],
)
def test_an_own_argument_attacks_what_its_content_says(content, conclusion):
    state = play(*OPENING, (O, own(content, 3)))
    assert state.arena.argument_by_id["own-4"].conclusion == conclusion
    assert state.ahead is O


@pytest.mark.parametrize(
    ("move", "rule"),
    [
        (own("own-against:fast", 3), "R2"),
        (own("own", 3, ""), "T1"),
        (own("own", 3, "   "), "T1"),
        (own("own", 3, "x" * 501), "T1"),
        (own("own", 9), "R2"),
        (own("owner", 3), "R2"),
    ],
)
def test_an_own_argument_that_says_nothing_or_answers_nothing_is_refused(move, rule):
    state = play(*OPENING)
    refused = refusal(state, O, move)
    assert refused is not None
    assert refused.rule == rule


def test_an_own_answer_that_the_result_does_not_rest_on_is_not_named():
    state = play(*OPENING, (O, own("own", 3)), (P, Move("retract", "safe", 2)))
    assert state.outcome is not None
    assert "cannot judge" not in state.outcome.text


def test_undo_takes_an_own_argument_out_of_the_arena():
    state = play(*OPENING[:2], (P, own("own", 2)))
    back = undo(state)
    assert "own-3" not in back.arena.argument_by_id
    assert back.arena.defeats == airbag().defeats


def test_replay_of_own_arguments_gives_the_same_state():
    state = play(*OPENING, (O, own("own-undercut", 3)), (P, own("own", 4, "It does follow.")))
    assert replay(state, state.turns) == state


def test_other_words_do_not_make_a_repeated_move_a_new_one():
    state = play(*OPENING, (O, Move("argue", "B", 3, "They explode.")))
    refused = refusal(state, O, Move("argue", "B", 3, "Airbags do explode."))
    assert refused is not None
    assert refused.rule == "R4"
    state = play(*OPENING, (O, own("own", 3)))
    assert refusal(state, O, own("own", 3, "It has no stars at all.")) is None
    refused = refusal(state, O, own("own", 3))
    assert refused is not None
    assert refused.rule == "R4"
