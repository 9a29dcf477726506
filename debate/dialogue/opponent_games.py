"""Programs against programs: one debate to its end. The balance of a motion is another thing: ``debate.dialogue.balance``."""

from debate.dialogue.arena import Arena
from debate.dialogue.engine import apply, start
from debate.dialogue.move import Side
from debate.dialogue.opponent import choose, speaker, wants_to_move
from debate.dialogue.state import Player, Seat, State

NOBODY: frozenset[str] = frozenset()


def self_play(
    arena: Arena,
    protocol: str,
    seed: int,
    levels: tuple[int, int] = (1, 1),
    voices: tuple[frozenset[str], frozenset[str]] = (NOBODY, NOBODY),
) -> State:
    """A debate between two programs (proponent, opponent), played to its end. The protocol's cap bounds its length."""
    seats = (
        Seat(Side.PROPONENT, Player.PROGRAM, "Proponent", levels[0], voices[0]),
        Seat(Side.OPPONENT, Player.PROGRAM, "Opponent", levels[1], voices[1]),
    )
    state = start(arena, protocol, seats, seed, practice=False)
    while state.outcome is None:
        side = next_to_speak(state)
        move = choose(state, side)
        state = apply(state, side, move, speaker(state, side, move))
    return state


def next_to_speak(state: State) -> Side:
    """Which of two programs goes on: whose turn it is; where either may move, the one that is behind if it has
    something to say.
    """
    if state.to_move is not None:
        return state.to_move
    behind = state.ahead.other if state.ahead is not None else Side.PROPONENT
    return behind if wants_to_move(state, behind) or not wants_to_move(state, behind.other) else behind.other
