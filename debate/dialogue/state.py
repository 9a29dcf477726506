"""The state of a debate: everything that the rules look at, derived from the turns played so far."""

from dataclasses import dataclass
from enum import StrEnum

from debate.dialogue.arena import Arena
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.status import Status


class Player(StrEnum):
    """Who moves for a seat."""

    USER = "user"
    PROGRAM = "program"


class Origin(StrEnum):
    """How a commitment came about."""

    STATED = "stated"
    CONCEDED = "conceded"


@dataclass(frozen=True, slots=True)
class Seat:
    """One side of the table. ``voices`` limits a program to what these authors say (empty: all); ``level`` is its
    strength, 0-3.
    """

    side: Side
    player: Player
    name: str
    level: int = 1
    voices: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Commitment:
    """A literal that a side is held to. ``unsupported`` once what it rested on was retracted."""

    content: str
    origin: Origin
    turn: int
    unsupported: bool = False


@dataclass(frozen=True, slots=True)
class Obligation:
    """What a side owes: an answer to the challenge ``turn`` on claim ``content``."""

    side: Side
    turn: int
    content: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a debate ended: who won (None: nobody), on what basis (status, retraction, concession, cap, stopped), and in
    words.
    """

    winner: Side | None
    basis: str
    text: str


@dataclass(frozen=True, slots=True)
class State:
    """A debate at one moment. Replaying ``turns`` over the same arena, protocol, seats and seed gives an equal state.

    All that follows from the turns is kept, and changed by each move where the move touches it; by definition it is what
    ``debate.dialogue.status.status`` and ``debate.dialogue.legality.lasting_replies`` give. ``attitudes`` is used by the panel
    walk: the user's stand on each claim asked about ('agree', 'disagree', 'unsure').
    """

    arena: Arena
    protocol: (
        str  # name of the protocol, with its variant: persuasion/liberal, persuasion/relevant, persuasion/strict, panel
    )
    seats: tuple[Seat, Seat]  # proponent, opponent
    seed: int = 0
    practice: bool = True  # hints and undo allowed
    turns: tuple[Turn, ...] = ()
    to_move: Side | None = Side.PROPONENT  # None: either side may (liberal) or nobody (ended)
    stores: tuple[tuple[Commitment, ...], tuple[Commitment, ...]] = ((), ())  # proponent's, opponent's
    obligations: tuple[Obligation, ...] = ()
    standing: tuple[bool, ...] = ()  # per turn: is it in (True) or out
    status: Status = Status()  # noqa: RUF009 - as frozen as the state; what `standing` rests on. Not used by the panel walk
    offered: tuple[tuple[Move, ...], ...] = ()  # per turn: the replies to it that no rule forbids for good
    ahead: Side | None = None  # who the root's status favours now
    attitudes: tuple[tuple[str, str], ...] = ()
    outcome: Outcome | None = None  # set when the debate has ended
    hints: int = 0
    undos: int = 0

    def seat(self, side: Side) -> Seat:
        """The seat of a side."""
        return self.seats[0] if side is Side.PROPONENT else self.seats[1]

    def store(self, side: Side) -> tuple[Commitment, ...]:
        """The commitments of a side."""
        return self.stores[0] if side is Side.PROPONENT else self.stores[1]

    def turn(self, number: int) -> Turn:
        """The turn with this number, from 1."""
        return self.turns[number - 1]


def is_panel(state: State) -> bool:
    """Is this an author panel walk?"""
    return state.protocol.partition("/")[0] == "panel"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a move would do, before it is made. ``ahead`` is who would then be ahead.

    ``commits`` is what the mover would newly be held to, ``gives_up`` what leaves the mover's store or loses its
    support there; ``owes`` and ``settles`` are the obligations that would arise and be met; ``outcome`` is set if the
    debate would end.
    """

    ahead: Side | None
    commits: tuple[str, ...] = ()
    gives_up: tuple[str, ...] = ()
    owes: tuple[Obligation, ...] = ()
    settles: tuple[Obligation, ...] = ()
    outcome: Outcome | None = None
