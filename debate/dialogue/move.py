"""Moves: what a debater does, and why a move may be refused."""

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Who bears the burden on the root claim, and who tests it."""

    PROPONENT = "proponent"
    OPPONENT = "opponent"

    @property
    def other(self) -> "Side":
        """The side across the table."""
        return Side.OPPONENT if self is Side.PROPONENT else Side.PROPONENT


@dataclass(frozen=True, slots=True)
class Move:
    """One move, before it is played.

    ``act`` is a move of the protocol (claim, why, argue, concede, retract, deny, pass, …). ``content`` is what it is about: a
    claim id, a literal (``-claim``), or an argument id. ``target`` is the number of the turn that it answers. ``text`` holds the
    user's own words where the content is the user's own (an argument or answer that is not on the map).
    """

    act: str
    content: str | None = None
    target: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a move is refused: the rule's id, a sentence for the debater, and the nearest moves that are legal."""

    rule: str
    message: str
    nearest: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A move that was played: its number (from 1), and who played it. ``voice`` is the author in whose name a program spoke."""

    number: int
    side: Side
    move: Move
    voice: str | None = None
