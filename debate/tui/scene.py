"""A debate at one moment as the screen shows it: taken from the session in a thread, immutable from then on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debate.dialogue.move import Move, Side
from debate.dialogue.state import Player, State, is_panel
from debate.dialogue.wording import status_text
from debate.picture.steps import text_of
from debate.tui.widgets.moves import Offer
from debate.tui.widgets.readings import Reading
from debate.tui.widgets.transcript import Entry

if TYPE_CHECKING:
    from debate.session.proposal import Proposal
    from debate.session.session import Session

GROUPS = {
    "claim": "State your claim",
    "argue": "Argue",
    "deny": "Deny",
    "why": "Ask for a reason",
    "concede": "Grant",
    "retract": "Take back",
    "pass": "Pass",
    "agree": "Your stand",
    "disagree": "Your stand",
    "unsure": "Your stand",
    "because": "Give a reason",
    "undermine": "Answer the attack",
    "undercut": "Answer the attack",
    "rebut": "Answer the attack",
    "accept": "Answer the attack",
    "no-view": "Answer the attack",
    "who-agrees": "Ask the authors",
    "another-reason": "Ask the authors",
    "show-attack": "Ask the authors",
    "jump": "Go on",
    "save": "Go on",
    "stop": "Go on",
}
"""The heading in the list of moves for each act of the protocols."""

_ORDER = {group: number for number, group in enumerate(dict.fromkeys(GROUPS.values()))}
_STANCE = {Side.PROPONENT: "defend", Side.OPPONENT: "test"}


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to show. ``claim`` is what the last turn was about."""

    state: State
    title: str
    entries: tuple[Entry, ...]
    choices: tuple[Offer, ...]
    status: tuple[str, ...]
    claim: str | None

    def about(self, move: Move) -> str | None:
        """The claim that a move is about: its content; for an argument, the premise that it rests on first."""
        return about(self.state, move)


def look(session: "Session") -> Scene:
    """The debate as it stands now."""
    state = session.state
    entries = tuple(
        Entry(
            speaker=f"{said.line.speaker} ({said.side})" if said.by_user else said.line.speaker,
            text=said.line.text,
            place=said.line.place or "",
            number=said.number,
            standing=said.stands,
            own=said.by_user,
        )
        for said in session.lines
    )
    choices = [
        Offer(choice.move, choice.label, GROUPS.get(choice.group, choice.group), choice.preview)
        for choice in session.choices()
    ]
    choices.sort(key=lambda offer: _ORDER.get(offer.group, len(_ORDER)))
    motion = text_of(state.arena.map, state.arena.root)
    last = next((claim for turn in reversed(state.turns) if (claim := about(state, turn.move))), state.arena.root)
    return Scene(
        state,
        f"{'You walk the panel' if is_panel(state) else f'You {_STANCE[session.side]}'}: {motion}",
        entries,
        tuple(choices),
        status(state),
        last,
    )


def about(state: State, move: Move) -> str | None:
    """The claim that a move is about, None if it is about none."""
    if move.content is None:
        return None
    argument = state.arena.argument_by_id.get(move.content)
    name = move.content if argument is None else argument.premises[0] if argument.premises else argument.conclusion
    name = name.removeprefix("-")
    known = name in state.arena.map.claim_by_id or name in state.arena.map.motion_by_id
    return name if known else None


def status(state: State) -> tuple[str, ...]:
    """Who is ahead and why, what is owed, whose turn it is: short sentences, the most urgent first."""
    if state.outcome is not None:
        return (status_text(state),)
    user = next((seat.side for seat in state.seats if seat.player is Player.USER), None)
    turn = (
        "either side may speak"
        if state.to_move is None
        else "your turn"
        if state.to_move is user
        else "the other side's turn"
    )
    mine = sorted({obligation.turn for obligation in state.obligations if obligation.side is user})
    theirs = sorted({obligation.turn for obligation in state.obligations if obligation.side is not user})
    sign = "" if state.ahead is None else "▲ " if state.ahead is user else "▼ "
    parts = [sign + status_text(state)]
    parts += [f"you owe an answer to {_numbers(mine)}"] if mine else []
    parts += [f"they owe an answer to {_numbers(theirs)}"] if theirs else []
    parts += [] if state.practice else ["in earnest: no hints"]
    return (*parts, turn)


def _numbers(turns: list[int]) -> str:
    return ", ".join(str(turn) for turn in turns)


SURE = ((0.9, "almost certainly"), (0.7, "probably"), (0.4, "perhaps"), (0.0, "unlikely"))
"""How a confidence is put in words, from its lower bound."""


def sure(confidence: float) -> str:
    """A confidence in words and per cent."""
    words = next(words for least, words in SURE if confidence >= least)
    return f"{words} ({confidence:.0%})"


def readings(proposal: "Proposal") -> list[tuple[Reading, Move]]:
    """What a sentence may mean, as lines to choose from: moves on the map with how sure that is, then the user's own
    argument.
    """
    found = [
        (Reading(reading.label, sure(reading.confidence), reading.why), reading.move) for reading in proposal.readings
    ]
    record = "None of these: record it" if found else "Record it"
    return found + [
        (Reading(f"{record} {reading.label[:1].lower()}{reading.label[1:]}"), reading.move) for reading in proposal.own
    ]
