"""The moves that keep a won debate won."""

from debate.dialogue.engine import apply, legal
from debate.dialogue.move import Move, Side
from debate.dialogue.state import State
from debate.dialogue.value import value


def saving_moves(state: State, side: Side) -> tuple[Move, ...]:
    """The legal moves of a side after which it is still winning (v stays 1), in the engine's order. Empty if it is
    losing now.
    """
    if not value(state, side):
        return ()
    return tuple(move for move in legal(state, side) if value(apply(state, side, move), side))
