"""What moves do to the commitments and the obligations: the effects that protocols name.

Each takes the scene before the move (in an arena that already holds the argument of the user's own, if the turn
brings one), the turn, and the ledger; it returns the new ledger.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from debate.dialogue.literals import argument_of, negate
from debate.dialogue.move import Side, Turn
from debate.dialogue.scene import Scene
from debate.dialogue.state import Commitment, Obligation, Origin


class Ledger(NamedTuple):
    """The commitments of the proponent and of the opponent, and what is owed."""

    stores: tuple[tuple[Commitment, ...], tuple[Commitment, ...]]
    obligations: tuple[Obligation, ...]

    def store(self, side: Side) -> tuple[Commitment, ...]:
        """The commitments of a side."""
        return self.stores[0] if side is Side.PROPONENT else self.stores[1]

    def with_store(self, side: Side, store: tuple[Commitment, ...]) -> "Ledger":
        """The ledger with other commitments for a side."""
        return self._replace(stores=(store, self.stores[1]) if side is Side.PROPONENT else (self.stores[0], store))


Effect = Callable[[Scene, Turn, Ledger], Ledger]


def _commit(ledger: Ledger, side: Side, content: str, origin: Origin, turn: int) -> Ledger:
    """Add a commitment. One that was there keeps its origin, and is supported again if it had lost its support."""
    store = ledger.store(side)
    if any(held.content == content for held in store):
        renewed = tuple(replace(held, unsupported=False) if held.content == content else held for held in store)
        return ledger.with_store(side, renewed)
    return ledger.with_store(side, (*store, Commitment(content, origin, turn)))


def commit_stated(scene: Scene, turn: Turn, ledger: Ledger) -> Ledger:
    """What is claimed is stated by the side."""
    return _commit(ledger, turn.side, turn.move.content or "", Origin.STATED, turn.number)


def commit_contrary(scene: Scene, turn: Turn, ledger: Ledger) -> Ledger:
    """The negation of what is denied is stated by the side."""
    return _commit(ledger, turn.side, negate(turn.move.content or ""), Origin.STATED, turn.number)


def commit_conceded(scene: Scene, turn: Turn, ledger: Ledger) -> Ledger:
    """What is accepted is conceded by the side."""
    return _commit(ledger, turn.side, turn.move.content or "", Origin.CONCEDED, turn.number)


def commit_argument(scene: Scene, turn: Turn, ledger: Ledger) -> Ledger:
    """The premises and the conclusion of the argument are stated by the side."""
    argument = argument_of(scene.arena, turn)
    for literal in (*argument.premises, argument.conclusion) if argument else ():
        ledger = _commit(ledger, turn.side, literal, Origin.STATED, turn.number)
    return ledger


def owe_an_answer(scene: Scene, turn: Turn, ledger: Ledger) -> Ledger:
    """The other side owes an argument or a retraction, if it is still committed to what is challenged."""
    content = turn.move.content or ""
    if not any(held.content == content for held in ledger.store(turn.side.other)):
        return ledger
    owed = Obligation(turn.side.other, turn.number, content)
    return ledger._replace(obligations=(*ledger.obligations, owed))


def settle_the_challenge(scene: Scene, turn: Turn, ledger: Ledger) -> Ledger:
    """The challenge that the turn answers is met."""
    return ledger._replace(obligations=tuple(owed for owed in ledger.obligations if owed.turn != turn.move.target))


def settle_all_on_content(scene: Scene, turn: Turn, ledger: Ledger) -> Ledger:
    """Nothing is owed any more for what is taken back, wherever it was challenged."""
    return ledger._replace(
        obligations=tuple(
            owed for owed in ledger.obligations if (owed.side, owed.content) != (turn.side, turn.move.content)
        )
    )


def withdraw_the_challenge(scene: Scene, turn: Turn, ledger: Ledger) -> Ledger:
    """Whoever concedes what they challenged at the same turn no longer waits for an answer."""

    def withdrawn(owed: Obligation) -> bool:
        challenge = scene.state.turn(owed.turn)
        same = (challenge.move.target, challenge.move.content) == (turn.move.target, turn.move.content)
        return same and challenge.side is turn.side

    return ledger._replace(obligations=tuple(owed for owed in ledger.obligations if not withdrawn(owed)))


def drop(scene: Scene, turn: Turn, ledger: Ledger) -> Ledger:
    """What is taken back leaves the store; what rested on it alone is marked unsupported, and so on from there."""
    side = turn.side
    played = [argument_of(scene.arena, earlier) for earlier in scene.state.turns if earlier.side is side]
    arguments = [argument for argument in played if argument is not None]
    gone = {turn.move.content}
    store = tuple(held for held in ledger.store(side) if held.content not in gone)
    challenged = {turn.move.content}
    while challenged:
        lost = {argument.conclusion for argument in arguments if challenged & {*argument.premises}} - gone
        challenged = {
            conclusion
            for conclusion in lost
            if not any(a.conclusion == conclusion and not gone & {*a.premises} for a in arguments)
        }
        gone |= challenged
    store = tuple(replace(held, unsupported=True) if held.content in gone else held for held in store)
    return ledger.with_store(side, store)


EFFECTS: dict[str, Effect] = {
    effect.__name__: effect
    for effect in (
        commit_stated,
        commit_contrary,
        commit_conceded,
        commit_argument,
        owe_an_answer,
        settle_the_challenge,
        settle_all_on_content,
        withdraw_the_challenge,
        drop,
    )
}
"""Every effect that a protocol can name."""

WRITES_STORE = frozenset({"commit_stated", "commit_contrary", "commit_conceded", "commit_argument", "drop"})
"""The effects that change the commitments."""
