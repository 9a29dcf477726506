"""The state of a debate from its log: the opening, and what each entry makes of it."""

from dataclasses import replace
from typing import Any

from debate.dialogue import engine
from debate.dialogue.build import arena as build_arena
from debate.dialogue.move import Move, Side
from debate.dialogue.state import Outcome, State
from debate.language.load import Loaded
from debate.session.setup import Setup, seats


def opening(setup: Setup, loaded: Loaded) -> State:
    """The state before the first move."""
    arena = build_arena(loaded.map, setup.root, loaded.digest)
    return engine.start(arena, setup.protocol, seats(setup, loaded.map), setup.seed, setup.practice)


def replayed(state: State, event: dict[str, Any]) -> State:
    """The state after an entry of the log. Raises IllegalMoveError, KeyError, TypeError or ValueError for one that does not fit."""
    kind = event["type"]
    if kind == "turn":
        move = Move(event["act"], event["content"], event["target"], event["text"])
        return engine.apply(state, Side(event["side"]), move, event["voice"])
    if kind == "undo":
        return engine.undo(state)
    if kind == "hint":
        return engine.hinted(state)
    if kind == "stop":
        return stopped(state)
    raise ValueError(f"an entry of the unknown type {kind!r}")


def stopped(state: State) -> State:
    """The debate ended by the user: nobody has won, and the text says who was ahead."""
    names = {
        Side.PROPONENT: "the claim stands so far",
        Side.OPPONENT: "the claim does not stand so far",
        None: "nobody is ahead",
    }
    outcome = Outcome(None, "stopped", f"The debate was stopped: {names[state.ahead]}.")
    return replace(state, to_move=None, outcome=outcome)
