"""The author panel walk: stands, reasons, who agrees, attacks shown once each, replies, and what stands in the end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.engine import apply, legal, refusal, start
from debate.dialogue.move import Move, Side
from debate.dialogue.panel import MOST_CLAIMS, choose, focus
from debate.dialogue.panel_attacks import attacks, loss, open_attacks, unseen
from debate.dialogue.state import Origin, Player, Seat, State
from debate.model.elements import Claim
from debate.model.map import Map
from tests.dialogue.small_arenas import buses


def walk(*moves: Move, seed: int = 0, voices: frozenset[str] = frozenset()) -> State:
    """The walk after these moves of the user, the panel answering in between."""
    seats = Seat(Side.PROPONENT, Player.USER, "You"), Seat(Side.OPPONENT, Player.PROGRAM, "The panel", voices=voices)
    state = start(buses(), "panel", seats, seed)
    for move in moves:
        state = apply(state, state.to_move or Side.PROPONENT, move)
        if state.to_move is Side.OPPONENT:
            state = apply(state, Side.OPPONENT, choose(state))
    return state


def test_an_attack_is_shown_once_on_a_position() -> None:
    asked = walk(Move("agree", "free"), Move("show-attack"), Move("no-view", None, 3), Move("show-attack"))
    shown = [turn.move.content for turn in asked.turns if turn.move.act == "attack"]
    assert sorted(shown) == ["cost", "crowd"]
    assert not unseen(asked)
    refused = refusal(asked, Side.PROPONENT, Move("show-attack"))
    assert refused is not None
    assert refused.rule == "W6"


def test_a_reply_must_meet_the_attack_in_the_way_it_says() -> None:
    state = walk(Move("agree", "free"), Move("show-attack"))
    number = len(state.turns)
    if state.turns[-1].move.content != "cost":
        state = walk(Move("agree", "free"), Move("show-attack"), Move("no-view", None, number), Move("show-attack"))
        number = len(state.turns)
    assert refusal(state, Side.PROPONENT, Move("undercut", "paid", number)) is None
    wrong = refusal(state, Side.PROPONENT, Move("rebut", "paid", number))
    assert wrong is not None
    assert wrong.rule == "W5"
    answered = apply(state, Side.PROPONENT, Move("undercut", "paid", number))
    assert not answered.standing[number - 1]


def test_accepting_an_attack_gives_up_the_position() -> None:
    state = walk(Move("agree", "free"), Move("show-attack"))
    given_up = apply(state, Side.PROPONENT, Move("accept", "-free", 3))
    assert [(held.content, held.origin) for held in given_up.store(Side.PROPONENT)] == [("-free", Origin.CONCEDED)]
    assert not given_up.standing[0]


def test_changing_ones_mind_replaces_the_stand() -> None:
    state = walk(Move("agree", "free"), Move("disagree", "free"))
    assert [held.content for held in state.store(Side.PROPONENT)] == ["-free"]
    assert {attack.argument for attack in attacks(state)} == {"cars", "@green.free"}
    assert not attacks(walk(Move("agree", "free"), Move("unsure", "free")))


def test_own_words_are_taken_as_a_reply_and_as_a_reason() -> None:
    state = walk(Move("agree", "free"), Move("because", None, 1, "It is simply fair."), Move("show-attack"))
    answered = apply(state, Side.PROPONENT, Move("rebut", None, len(state.turns), "That is not so."))
    assert all(answered.standing[:2])
    assert refusal(state, Side.PROPONENT, Move("rebut", None, 1, "That is not so.")) is not None


def test_the_panel_speaks_only_for_its_voices() -> None:
    assert {attack.argument for attack in attacks(walk(Move("agree", "free"), voices=frozenset({"green"})))} == set()


def test_the_walk_goes_where_the_user_jumps() -> None:
    state = walk(Move("jump", "costly"))
    assert focus(state) == "costly"
    assert refusal(state, Side.PROPONENT, Move("agree", "free")) is not None
    assert refusal(state, Side.PROPONENT, Move("agree", "costly")) is None


def test_stop_ends_the_walk_without_a_winner() -> None:
    state = walk(Move("agree", "free"), Move("stop"))
    assert state.outcome is not None
    assert (state.outcome.winner, state.outcome.basis) == (None, "stopped")
    assert legal(state) == ()
    refused = refusal(state, Side.PROPONENT, Move("agree", "free"))
    assert refused is not None
    assert refused.rule == "W0"


def test_an_illegal_move_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="W2"):
        apply(walk(), Side.PROPONENT, Move("agree", "costly"))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.integers(0, 10_000), max_size=40), st.integers(0, 5))
def test_any_walk_shows_nothing_twice_and_never_gets_stuck(choices: list[int], seed: int) -> None:
    state = walk(seed=seed)
    for choice in choices:
        moves = legal(state)
        if not moves:
            break
        usable = [move for move in moves if move.act != "stop"] or list(moves)
        move = choose(state) if state.to_move is Side.OPPONENT else usable[choice % len(usable)]
        if move.act == "attack":
            harm = {(attack.argument, attack.target): loss(state, attack) for attack in unseen(state)}
            if state.turns[-1].move.content is None:
                assert harm[move.content or "", move.target or 0] == max(harm.values())
        state = apply(state, state.to_move or Side.PROPONENT, move)
    assert state.outcome is not None or legal(state)
    shown = [(turn.move.content, turn.move.target) for turn in state.turns if turn.move.act == "attack"]
    assert len(shown) == len(set(shown))
    assert len(open_attacks(state)) <= len(shown)
    again = start(state.arena, state.protocol, state.seats, state.seed)
    for turn in state.turns:
        again = apply(again, turn.side, turn.move, turn.voice)
    assert again == state


def test_on_a_large_map_the_claims_nearby_are_listed_and_all_can_be_visited() -> None:
    steps = tuple(Argument(f"r{n}", (f"c{n + 1}",), f"c{n}", "reason") for n in range(400))
    claims = tuple(Claim(f"c{n}", f"Claim {n}.") for n in range(401))
    far = Arena(Map("m", claims=claims), "d", "c0", steps, {}, {})
    seats = Seat(Side.PROPONENT, Player.USER, "You"), Seat(Side.OPPONENT, Player.PROGRAM, "The panel")
    state = start(far, "panel", seats)
    listed = [move.content for move in legal(state) if move.act == "jump"]
    assert listed == [f"c{n}" for n in range(1, MOST_CLAIMS)]
    assert refusal(state, Side.PROPONENT, Move("jump", "c400")) is None
    there = apply(state, Side.PROPONENT, Move("jump", "c400"))
    assert focus(there) == "c400"
    assert "c399" in [move.content for move in legal(there) if move.act == "jump"]
    assert refusal(there, Side.PROPONENT, Move("jump", "c400")) is not None
    assert refusal(there, Side.PROPONENT, Move("jump", "nowhere")) is not None
