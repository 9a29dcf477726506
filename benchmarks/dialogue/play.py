"""A debate on a generated map, brought to a given length, and what its next moves cost."""

import gc
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from debate.dialogue import engine, wording
from debate.dialogue import protocol as protocols
from debate.dialogue.build import arena as build_arena
from debate.dialogue.move import Move, Side
from debate.dialogue.state import State, is_panel
from debate.dialogue.value import winning
from debate.language.load import Loaded
from debate.model.map import Map
from debate.session.session import Session
from debate.session.setup import Setup, seats
from debate.store.log import Log
from debate.tui.scene import look
from debate.understand.matcher import Match, Ranked

MOVES = 6
"""Moves of the learner that are measured, one after the other."""


class Costs(NamedTuple):
    """Milliseconds of the processor: the middle one of some moves, and the worst."""

    middle: float
    worst: float

    def __str__(self) -> str:
        return f"{self.middle:.3g} ({self.worst:.3g})"


class Known:
    """A matcher that has its answer ready: claims that are under discussion. What it costs to find them is measured elsewhere."""

    kind = "known"

    def __init__(self, candidates: tuple[Ranked, ...]) -> None:
        self.candidates = candidates

    def match(self, text: str, limit: int = 3) -> Match:
        return Match(self.candidates[:limit], 0.1)


def lengthen_debates(cap: int = 100_000) -> None:
    """Lift the limit on the number of moves (200 and 400 by the rules), so that longer debates can be measured too."""
    load = protocols.load
    raised = {name: load(name).model_copy(update={"cap": cap}) for name in ("persuasion", "panel")}
    protocols.load = lambda name: raised[name.partition("/")[0]]  # type: ignore[assignment]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of the processor."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def setup_of(thesis: str, level: int, protocol: str, side: str = "for") -> Setup:
    return Setup("generated.argmap", thesis, protocol, side, (), level, 1)


def session_of(map_: Map, state: State, setup: Setup) -> Session:
    log = Log(":memory:")
    loaded = Loaded(map_, (), {}, "", {}, {})
    return Session(setup, loaded, log, log.start({}, ""), state)


def opened(map_: Map, setup: Setup) -> State:
    """The debate before its first move, the arena built."""
    return engine.start(build_arena(map_, setup.root, ""), setup.protocol, seats(setup, map_), setup.seed, True)


def drawn(moves: tuple[Move, ...], root: str, dice: random.Random) -> Move | None:
    """A move of a lively learner: of any kind, about what was said lately, never giving the debate away."""
    acts: dict[str, list[Move]] = {}
    for move in moves:
        if move.act not in ("pass", "stop", "save") and not (
            move.act in ("concede", "retract") and move.content == root
        ):
            acts.setdefault(move.act, []).append(move)
    if not acts:
        return None
    weights = [1 if act in ("concede", "retract", "deny") else 4 for act in acts]
    return dice.choice(dice.choices(list(acts.values()), weights)[0][:40])


def lengthened(state: State, turns: int, seed: int = 1) -> State:
    """The debate after so many turns of two players that draw their moves; fewer if they have nothing left to say."""
    dice = random.Random(seed)
    side = Side.PROPONENT
    while len(state.turns) < turns and state.outcome is None:
        move = drawn(engine.legal(state, side), state.arena.root, dice)
        if move is None and drawn(engine.legal(state, side.other), state.arena.root, dice) is None:
            break
        if move is not None:
            state = engine.apply(state, side, move)
        side = side.other if state.to_move is None else state.to_move
    return state


def moves_measured(session: Session, seed: int = 2) -> dict[str, Costs]:
    """What the next moves cost: played and answered, the list of moves, the status, the screen, one preview, a sentence."""
    dice = random.Random(seed)
    spent: dict[str, list[float]] = {}
    for _ in range(MOVES + 1):
        choices = session.choices()
        move = drawn(tuple(choice.move for choice in choices), session.state.arena.root, dice)
        if move is None or session.state.outcome is not None:
            break
        picked = next(choice for choice in choices if choice.move == move)
        gc.collect()
        state = session.state
        spent.setdefault("preview", []).append(timed(picked.preview))
        spent.setdefault("play", []).append(timed(lambda m=move: session.play(m)))  # type: ignore[misc]
        spent.setdefault("moves", []).append(timed(session.choices))
        spent.setdefault("status", []).append(timed(lambda: wording.status_text(session.state)))
        spent.setdefault("screen", []).append(timed(lambda: look(session)))
        _know(session, state)
        if session.state.outcome is None:
            spent.setdefault("sentence", []).append(timed(lambda: session.say("It costs too much, I think.")))
    return {what: Costs(statistics.median(found[1:]), max(found[1:])) for what, found in spent.items() if found[1:]}


def _know(session: Session, state: State) -> None:
    """Let the session's matcher find what the latest turns are about."""
    arena = session.state.arena
    about: dict[str, None] = {}
    for turn in reversed(session.state.turns[-8:]):
        step = arena.argument_by_id.get(turn.move.content or "")
        about |= dict.fromkeys(step.premises if step else ((turn.move.content or "").removeprefix("-"),))
    known = [arena.map.claim_by_id[name] for name in about if name in arena.map.claim_by_id]
    session._matcher = Known(tuple(Ranked(claim.id, claim.text, 0.6, ("costs",)) for claim in known))


def undone(session: Session) -> float:
    """What taking back the last move costs."""
    return timed(session.undo)


def harder_side(state: State) -> str:
    """The side that loses if both play their best: against a learner there, a program does not give up."""
    return "against" if not is_panel(state) and winning(state) is Side.PROPONENT else "for"


def seated(state: State, setup: Setup) -> State:
    """The same debate with the seats of another setup."""
    return replace(state, seats=seats(setup, state.arena.map))
