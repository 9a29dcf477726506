"""A typed sentence as the user's own argument, which the map cannot judge: what it could answer, the likeliest first."""

from collections.abc import Iterator
from itertools import islice

from debate.dialogue import engine, wording
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.state import State, is_panel
from debate.session.readings import MOST, Reading

LOOKED_BACK = 6
"""How many of the latest turns an argument of the user's own may answer, besides those that wait for an answer."""


def own_arguments(text: str, state: State, side: Side) -> tuple[Reading, ...]:
    """The ways to bring the text in as the user's own argument: in answer to an open challenge, then to the latest turn."""
    return tuple(islice(_own_arguments(text, state, side), MOST))


def _own_arguments(text: str, state: State, side: Side) -> Iterator[Reading]:
    for target in _worth_answering(state, side):
        for content, act in _ways(state, target):
            move = Move(act, content, target.number, text)
            if engine.allowed(state, side, move):
                yield Reading(move, _label(state, target, content, act), 0.0)


def _label(state: State, target: Turn, content: str | None, act: str) -> str:
    """What the user's own words would be taken as: 'As your own objection to 7: “…”'."""
    about = wording.say(state, target).text
    if target.move.act == "why" or act == "because":
        taken = "reason, in answer to"
    elif content == "own-undercut" or act == "undercut":
        taken = "doubt about the step in"
    elif act == "undermine":
        taken = "doubt about the premise of"
    else:
        taken = "objection to"
    return f"As your own {taken} {target.number}: “{wording.short(about)}”"


def _ways(state: State, target: Turn) -> tuple[tuple[str | None, str], ...]:
    if is_panel(state):
        return ((None, "because"), (None, "rebut"), (None, "undercut"), (None, "undermine"))
    return (("own", "argue"),) if target.move.act == "why" else (("own-against", "argue"), ("own-undercut", "argue"))


def _worth_answering(state: State, side: Side) -> Iterator[Turn]:
    owed = [state.turn(obligation.turn) for obligation in state.obligations if obligation.side is side]
    yield from owed
    recent = [turn for turn in reversed(state.turns) if (is_panel(state) or turn.side is not side) and turn not in owed]
    yield from recent[:LOOKED_BACK]
