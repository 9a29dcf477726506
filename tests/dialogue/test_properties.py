"""What holds of every debate, however it is played: random players over random arenas."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue import protocol as protocols
from debate.dialogue.arena import Arena, Argument
from debate.dialogue.engine import apply, legal, preview, refusal, replay, start
from debate.dialogue.legality import lasting_replies
from debate.dialogue.literals import argument_of, speaks_against
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.scene import Scene
from debate.dialogue.state import Player, Seat, State
from debate.dialogue.status import status
from debate.model.map import Map
from tests.dialogue.small_arenas import airbag

SEATS = (Seat(Side.PROPONENT, Player.PROGRAM, "p"), Seat(Side.OPPONENT, Player.PROGRAM, "o"))
EXAMPLES = settings(max_examples=20, deadline=None, derandomize=True)


@st.composite
def arenas(draw: st.DrawFn) -> Arena:
    """Small arenas over the claims a-d, with citations, circles and any pattern of defeat among contraries."""
    if draw(st.booleans()):
        return airbag()
    literals = ["a", "b", "c", "d", "-a", "-b", "-c"]
    arguments = []
    for number in range(draw(st.integers(1, 7))):
        premises = tuple(draw(st.lists(st.sampled_from("abcd"), max_size=2, unique=True)))
        arguments.append(Argument(f"r{number}", premises, draw(st.sampled_from(literals)), "reason"))
    defeats = {
        one.id: frozenset(
            other.id
            for other in arguments
            if any(
                one.conclusion in (f"-{x}", x.removeprefix("-")) and one.conclusion != x
                for x in (other.conclusion, *other.premises)
            )
            and draw(st.integers(0, 3))
        )
        for one in arguments
    }
    contraries = {"a": frozenset({"-a", "d"})} if draw(st.booleans()) else {}
    return Arena(Map("m"), "", "a", tuple(arguments), defeats, contraries, frozenset(draw(st.sampled_from(["", "c"]))))


VARIANTS = st.sampled_from(["liberal", "relevant", "strict"])


def played(arena: Arena, variant: str, seed: int, most: int = 60) -> list[State]:
    """The states of a random debate."""
    draw = random.Random(seed)
    state = start(arena, f"persuasion/{variant}", SEATS, seed)
    states = [state]
    while state.outcome is None and len(states) <= most:
        side = state.to_move or draw.choice(list(Side))
        options = legal(state, side)
        lively = [move for move in options if move.act in ("claim", "why", "argue", "deny")]
        move = draw.choice(lively if lively and draw.random() < 0.9 else options)
        if move.act == "argue" and draw.random() < 0.15:
            content = draw.choice(["own", "own-against", "own-undercut"])
            own = Move("argue", content, move.target, f"Words of mine, {len(states)}.")
            move = own if refusal(state, side, own) is None else move
        state = apply(state, side, move)
        states.append(state)
    return states


@EXAMPLES
@given(arenas(), VARIANTS, st.integers(0, 10**6))
def test_random_play_ends_within_the_cap(arena, variant, seed):
    states = played(arena, variant, seed, most=500)
    assert states[-1].outcome is not None
    assert len(states[-1].turns) <= protocols.load("persuasion").cap


@EXAMPLES
@given(arenas(), VARIANTS, st.integers(0, 10**6))
def test_every_legal_move_can_be_applied_and_previewed_and_no_other_is_listed(arena, variant, seed):
    for state in played(arena, variant, seed, most=12):
        for side in Side:
            for move in legal(state, side):
                assert refusal(state, side, move) is None
                after = apply(state, side, move)
                assert after.turns[:-1] == state.turns
                assert preview(state, side, move).ahead is after.ahead


@EXAMPLES
@given(
    arenas(),
    VARIANTS,
    st.integers(0, 10**6),
    st.sampled_from(["why", "argue", "concede", "retract", "deny", "claim", "pass", "shout"]),
)
def test_whatever_refusal_allows_from_the_map_is_listed(arena, variant, seed, act):
    state = played(arena, variant, seed, most=10)[-1]
    contents = [None, *"abcd", "-a", "-b", *arena.argument_by_id]
    for side in Side:
        listed = set(legal(state, side))
        for content in contents:
            for target in (None, 0, *range(1, len(state.turns) + 2)):
                move = Move(act, content, target)
                assert (refusal(state, side, move) is None) == (move in listed), (side, move)


@EXAMPLES
@given(arenas(), VARIANTS, st.integers(0, 10**6))
def test_replay_gives_the_same_state(arena, variant, seed):
    state = played(arena, variant, seed)[-1]
    assert replay(state, state.turns) == state


@settings(max_examples=60, deadline=None, derandomize=True)
@given(arenas(), VARIANTS, st.integers(0, 10**6))
def test_what_is_kept_from_move_to_move_is_what_the_definitions_say(arena, variant, seed):
    for state in played(arena, variant, seed):
        assert state.status == status(state.arena, state.turns)
        assert state.standing == state.status.is_in
        assert state.offered == tuple(lasting_replies(Scene(state), turn) for turn in state.turns)


@EXAMPLES
@given(arenas(), VARIANTS, st.integers(0, 10**6))
def test_status_is_what_the_definition_says(arena, variant, seed):
    state = played(arena, variant, seed)[-1]
    assert state.standing == tuple(is_in(state.arena, state.turns, turn) for turn in state.turns)


@EXAMPLES
@given(arenas(), VARIANTS, st.integers(0, 10**6))
def test_a_turn_is_relevant_exactly_if_one_more_attack_on_it_changes_who_is_ahead(arena, variant, seed):
    state = played(arena, variant, seed, most=25)[-1]
    relevant = Scene(state).relevant_targets
    for turn in state.turns:
        extra = Turn(len(state.turns) + 1, turn.side.other, Move("why", "something else", turn.number))
        turns = (*state.turns, extra)
        flipped = is_in(state.arena, turns, turns[0]) != state.standing[0]
        assert (turn.number in relevant) == flipped


def is_in(arena: Arena, turns: tuple[Turn, ...], turn: Turn) -> bool:
    """The definition, read aloud: surrendered, or every attack on it is out; out if its speaker took it back."""
    replies = [other for other in turns if other.move.target == turn.number]
    beside = [other for other in turns if other.move.target == turn.move.target and other.side is turn.side]
    argument = argument_of(arena, turn)
    for other in beside:
        if turn.move.target is None or other.move.act != "concede" or other.number < turn.number:
            continue
        attacks_it = (
            speaks_against(arena, argument.conclusion, other.move.content or "")
            if argument
            else turn.move.act in ("why", "deny") and turn.move.content == other.move.content
        )
        if attacks_it:
            return False
    for reply in replies:
        given_up = {"claim": turn.move.content, "deny": f"-{turn.move.content}".removeprefix("--")}.get(turn.move.act)
        if argument:
            given_up = argument.conclusion
        if turn.move.act == "why" and reply.move.act == "retract":
            return True
        if reply.move.act == "concede" and reply.move.content == given_up:
            return True
    return not any(is_in(arena, turns, reply) for reply in replies if reply.move.act in ("why", "argue", "deny"))
