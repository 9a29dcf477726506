"""Opponents: deterministic, honest about what they owe and have lost, within their voices, and at level 3 winning
where v says so.
"""

from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.engine import apply, legal, start
from debate.dialogue.move import Move, Side
from debate.dialogue.opponent import choose, hint, speaker, wanted_move
from debate.dialogue.opponent_games import next_move, self_play
from debate.dialogue.state import Player, Seat, State
from debate.dialogue.value import value, winning
from debate.model.elements import Claim
from debate.model.map import Map
from tests.dialogue.small_arenas import airbag, arenas, buses, contraries_of

P, O = Side.PROPONENT, Side.OPPONENT  # noqa: E741 - the names that the literature gives the two
VARIANTS = ("persuasion/liberal", "persuasion/relevant", "persuasion/strict")
modest = settings(max_examples=40, deadline=None, derandomize=True)


def facing(arena: Arena, *moves: tuple[Side, Move], level: int = 1, voices: frozenset[str] = frozenset()) -> State:
    seats = Seat(P, Player.USER, "You"), Seat(O, Player.PROGRAM, "Program", level, voices)
    state = start(arena, "persuasion/liberal", seats, seed=5)
    for side, move in moves:
        state = apply(state, side, move)
    return state


@modest
@given(arenas(), st.sampled_from(VARIANTS), st.integers(1, 3), st.integers(0, 3))
def test_level_3_wins_whatever_can_be_won(arena: Arena, protocol: str, level: int, seed: int) -> None:
    state = self_play(arena, protocol, seed, (3, level))
    if winning(start(arena, protocol, state.seats)) is P:
        assert state.outcome is not None
        assert state.outcome.winner is P
    state = self_play(arena, protocol, seed, (level, 3))
    if winning(start(arena, protocol, state.seats)) is O:
        assert state.outcome is not None
        assert state.outcome.winner is O


@modest
@given(arenas(), st.sampled_from(VARIANTS), st.integers(0, 3), st.integers(0, 3))
def test_the_same_debate_gets_the_same_moves(arena: Arena, protocol: str, level: int, seed: int) -> None:
    assert self_play(arena, protocol, seed, (level, level)) == self_play(arena, protocol, seed, (level, level))


@modest
@given(arenas(), st.integers(1, 3), st.integers(0, 5))
def test_from_level_1_a_program_answers_what_it_owes_and_never_passes_a_useful_attack(
    arena: Arena, level: int, seed: int
) -> None:
    final = self_play(arena, "persuasion/liberal", seed, (level, level))
    state = start(arena, "persuasion/liberal", final.seats, seed, practice=False)
    for turn in final.turns:
        owed = [one.turn for one in state.obligations if one.side is turn.side]
        if owed:
            assert turn.move.act in ("argue", "retract")
            assert turn.move.target in owed
        if turn.move.act == "pass" and state.ahead is turn.side.other:
            played = {earlier.move.content for earlier in state.turns if earlier.side is turn.side}
            fresh = [move for move in legal(state, turn.side) if move.act == "argue" and move.content not in played]
            said = {earlier.move.content for earlier in state.turns if earlier.side is not turn.side}
            assert all(said & set(arena.defeated_by.get(move.content or "", ())) for move in fresh)
        state = apply(state, turn.side, turn.move, turn.voice)


def test_it_asks_for_reasons_first_and_then_attacks_with_what_the_map_has() -> None:
    state = facing(buses(), (P, Move("claim", "free")))
    assert choose(state, O) == Move("why", "free", 1)
    argued = facing(buses(), (P, Move("claim", "free")), (O, Move("why", "free", 1)), (P, Move("argue", "cars", 2)))
    reply = choose(argued, O)
    assert reply.act == "argue"
    assert reply.content in ("cost", "crowd")


def test_level_3_prefers_the_attack_that_cannot_be_met() -> None:
    argued = facing(
        buses(), (P, Move("claim", "free")), (O, Move("why", "free", 1)), (P, Move("argue", "cars", 2)), level=3
    )
    assert choose(argued, O) == Move("argue", "crowd", 3)  # 'cost' is undercut, 'crowd' is not


def test_an_opponent_with_one_authors_voice_says_only_what_that_author_says() -> None:
    argued = facing(
        buses(),
        (P, Move("claim", "free")),
        (O, Move("why", "free", 1)),
        (P, Move("argue", "cars", 2)),
        voices=frozenset({"green"}),
    )
    assert choose(argued, O) == Move("concede", "free", 1)  # Ann Green has nothing against her own reasons


def test_every_argument_is_made_in_an_authors_name() -> None:
    argued = facing(buses(), (P, Move("claim", "free")), (O, Move("why", "free", 1)), (P, Move("argue", "cars", 2)))
    assert speaker(argued, O, Move("argue", "cost", 3)) == "brown"
    assert speaker(facing(buses(), (P, Move("claim", "free"))), O, Move("why", "free", 1)) == "brown"
    assert speaker(facing(airbag(), (P, Move("claim", "safe"))), O, Move("why", "safe", 1)) is None


def test_it_grants_a_reply_that_it_cannot_meet_and_goes_on_elsewhere() -> None:
    moves = (
        (P, Move("claim", "free")),
        (O, Move("why", "free", 1)),
        (P, Move("argue", "cars", 2)),
        (O, Move("argue", "cost", 3)),
        (P, Move("argue", "paid", 4)),
    )
    state = facing(buses(), *moves)
    granted = choose(state, O)
    assert granted == Move("concede", "-cost", 5)
    assert choose(apply(state, O, granted), O) == Move("argue", "crowd", 3)


def test_where_either_side_may_move_it_waits_while_it_is_ahead() -> None:
    argued = facing(
        buses(),
        (P, Move("claim", "free")),
        (O, Move("why", "free", 1)),
        (P, Move("argue", "cars", 2)),
        (O, Move("argue", "crowd", 3)),
    )
    assert wanted_move(argued, O) is None
    assert choose(argued, O) == Move("pass")


def test_level_0_lets_the_other_side_speak_after_each_of_its_moves() -> None:
    said = facing(buses(), (P, Move("claim", "free")), (O, Move("why", "free", 1)), level=0)
    assert wanted_move(said, O) is None
    assert wanted_move(apply(said, P, Move("argue", "cars", 2)), O) is not None


def test_level_0_does_not_give_the_debate_away_at_once() -> None:
    claimed = facing(buses(), (P, Move("claim", "free")), level=0)
    replies = {choose(replace(claimed, seed=seed), O) for seed in range(50)}
    assert Move("concede", "free", 1) in legal(claimed, O)
    assert replies == {move for move in legal(claimed, O) if move.act in ("why", "deny", "argue")}


def test_a_hint_says_what_to_do_and_why() -> None:
    argued = facing(
        buses(),
        (P, Move("claim", "free")),
        (O, Move("why", "free", 1)),
        (P, Move("argue", "cars", 2)),
        (O, Move("argue", "cost", 3)),
    )
    found = hint(argued, P)
    assert found is not None
    assert found.move == Move("argue", "paid", 4)
    assert "defend it against everything" in found.why
    first = hint(facing(buses()), P)
    assert first is not None
    assert first.move.act == "claim"


@pytest.mark.parametrize(("reasons", "said"), [
    ((), "You owe an answer to move 3 and have no reason left to give"),
    (("r", "s"), "You owe an answer to move 3 and have no reason left that would help"),
])  # fmt: skip
def test_a_hint_to_take_back_what_is_owed_says_whether_a_reason_is_left(reasons: tuple[str, ...], said: str) -> None:
    state = facing(
        opposed(*reasons),
        (P, Move("claim", "root")),
        (O, Move("argue", "o", 1)),
        (O, Move("why", "root", 1)),
    )
    found = hint(state, P)
    assert found is not None
    assert found.move == Move("retract", "root", 3)
    assert said in found.why


def test_a_hint_to_give_up_does_not_say_that_a_reason_is_owed_or_that_none_is_left() -> None:
    state = facing(
        opposed("r", "s"),
        (P, Move("claim", "root")),
        (O, Move("why", "root", 1)),
        (P, Move("argue", "r", 2)),
        (O, Move("argue", "o", 3)),
    )
    found = hint(state, P)
    assert found is not None
    assert found.move == Move("retract", "root", 2)
    assert (
        found.why
        == "On the map your opponent can answer everything that you could still say; taking it back is honest."
    )


def opposed(*reasons: str) -> Arena:
    """Some reasons for the root, and one against it that none of them answers."""
    arguments = (*(Argument(name, (), "root", "reason") for name in reasons), Argument("o", (), "-root", "objection"))
    return Arena(Map(id="m"), "digest", "root", arguments, {"o": frozenset(reasons)}, contraries_of("root"))


def test_a_program_without_a_legal_move_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no legal move"):
        choose(facing(buses()), O)


def test_level_3_moves_within_200_milliseconds_on_200_claims() -> None:
    """A comb of 200 claims: every reason is attacked, every attack undercut. Best of three, for the machine is
    shared.
    """
    names = ["root", *(f"c{n}" for n in range(199))]
    steps = [Argument(f"r{n}", (names[n],), names[n // 3], "reason") for n in range(1, 120)]
    steps += [Argument(f"o{n}", (names[199 - n],), f"-{names[n]}", "objection") for n in range(1, 60)]
    steps += [Argument(f"u{n}", (names[150],), f"-o{n}", "undercut") for n in range(1, 60, 2)]
    steps += [Argument(f"@ann.{name}", (), name, "citation", frozenset({"ann"})) for name in names[60:]]
    defeats = {}
    for one in steps:
        against = one.conclusion[1:] if one.conclusion.startswith("-") else f"-{one.conclusion}"
        hit = frozenset(other.id for other in steps if against in (other.id, other.conclusion, *other.premises))
        defeats[one.id] = hit
    claims = tuple(Claim(name, f"Claim {name}.") for name in names)
    arena = Arena(Map("m", claims=claims), "d", "root", tuple(steps), defeats, contraries_of(*names))
    seats = Seat(P, Player.PROGRAM, "P", 3), Seat(O, Player.PROGRAM, "O", 3)
    state = start(arena, "persuasion/liberal", seats)
    slowest = 0.0
    while state.outcome is None and len(state.turns) < 60:
        side, _ = next_move(state)
        times = []
        for _ in range(3):
            began = perf_counter()
            move = choose(state, side)
            times.append(perf_counter() - began)
        slowest = max(slowest, min(times))
        state = apply(state, side, move)
    assert len(state.turns) > 10
    assert slowest < 0.2, f"{slowest:.3f} s"


@modest
@given(arenas(), st.sampled_from(VARIANTS), st.integers(0, 5))
def test_a_move_of_level_3_never_throws_a_win_away(arena: Arena, protocol: str, seed: int) -> None:
    final = self_play(arena, protocol, seed, (3, 1))
    state = start(arena, protocol, final.seats, seed, practice=False)
    for turn in final.turns:
        before = value(state, turn.side)
        state = apply(state, turn.side, turn.move, turn.voice)
        if turn.side is P and before:
            assert value(state, P)


OWN = (
    (P, Move("claim", "free")),
    (O, Move("why", "free", 1)),
    (P, Move("argue", "cars", 2)),
    (O, Move("argue", "cost", 3)),
    (P, Move("argue", "own-against", 4, "The state can pay.")),
    (O, Move("argue", "crowd", 5)),
    (P, Move("argue", "own-against", 6, "More buses can run.")),
)


@pytest.mark.parametrize("level", [1, 2, 3])
def test_own_words_are_asked_for_one_reason_before_an_argument_is_repeated_to_them(level: int) -> None:
    state = facing(buses(), *OWN, level=level)
    asked = choose(state, O)
    assert (asked.act, asked.content in ("own-5", "own-7")) == ("why", True)
    state = apply(state, O, asked)
    state = apply(state, P, Move("argue", "own", 8, "They have run before."))
    assert choose(state, O) != Move("why", "own-9", 9), "reasons of reasons are not asked for"


def test_what_is_new_is_said_before_own_words_are_asked_about() -> None:
    assert choose(facing(buses(), *OWN[:5]), O).content == "crowd"


def test_a_hint_at_own_words_that_wait_for_a_reason_offers_both_ways_out() -> None:
    state = apply(facing(buses(), *OWN), O, Move("why", "own-7", 7))
    found = hint(state, P)
    assert found is not None
    assert found.move == Move("retract", "own-7", 8)
    assert "give one of yours, or take them back" in found.why
