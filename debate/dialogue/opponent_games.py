"""Programs against programs: one debate to its end. The balance of a motion is another thing: ``debate.dialogue.balance``."""

from debate.dialogue.arena import Arena
from debate.dialogue.engine import apply, start
from debate.dialogue.move import Move, Side
from debate.dialogue.opponent import choose, speaker, wanted_move
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
        side, move = next_move(state)
        state = apply(state, side, move, speaker(state, side, move))
    return state


def next_move(state: State) -> tuple[Side, Move]:
    """Which of two programs goes on, and how: the one whose turn it is; where either may move, the one that is behind
    if it has something to say, else the other if it has, else the first with what is left to it.
    """
    if state.to_move is not None:
        return state.to_move, choose(state, state.to_move)
    behind = state.ahead.other if state.ahead is not None else Side.PROPONENT
    for side in (behind, behind.other):
        move = wanted_move(state, side)
        if move is not None:
            return side, move
    return behind, choose(state, behind)
