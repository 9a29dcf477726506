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
        about = f": “{wording.short(wording.say(state, target).text)}”"
        for content, act in _ways(state, target):
            move = Move(act, content, target.number, text)
            if engine.allowed(state, side, move):
                yield Reading(move, _taken_as(target, content, act) + about, 0.0)
                about = ""  # of one turn, its words are told once


def _taken_as(target: Turn, content: str | None, act: str) -> str:
    """What the user's own words would be taken as: 'As your own objection to 7'."""
    if target.move.act == "why" or act == "because":
        taken = f"reason, in answer to {target.number}"
    elif content == "own-undercut" or act == "undercut":
        taken = f"reply that {target.number} does not follow"
    elif act == "undermine":
        taken = f"objection to the reason given in {target.number}"
    else:
        taken = f"objection to {target.number}"
    return f"As your own {taken}"


def _ways(state: State, target: Turn) -> tuple[tuple[str | None, str], ...]:
    if is_panel(state):
        return ((None, "because"), (None, "rebut"), (None, "undercut"), (None, "undermine"))
    return (("own", "argue"),) if target.move.act == "why" else (("own-against", "argue"), ("own-undercut", "argue"))


def _worth_answering(state: State, side: Side) -> Iterator[Turn]:
    """What waits for an answer, then the latest turns; what was said more than once only where it was said last."""
    owed = [state.turn(obligation.turn) for obligation in state.obligations if obligation.side is side]
    recent = [turn for turn in reversed(state.turns) if (is_panel(state) or turn.side is not side) and turn not in owed]
    last: dict[tuple[str, str | None, str | None], Turn] = {}
    for turn in (*owed, *recent[:LOOKED_BACK]):
        last.setdefault((turn.move.act, turn.move.content, turn.move.text), turn)
    yield from last.values()
