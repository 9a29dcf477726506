"""What the rules look at: a state with the facts that follow from it, each worked out once and only if asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from debate.dialogue import protocol as protocols
from debate.dialogue.arena import Arena
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.protocol import Protocol, Variant
from debate.dialogue.state import State


@dataclass(frozen=True)
class Scene:
    """A state as the rules see it."""

    state: State

    @property
    def arena(self) -> Arena:
        """What the debate is fought over."""
        return self.state.arena

    @cached_property
    def protocol(self) -> Protocol:
        """The format that is played."""
        return protocols.load(self.state.protocol)

    @cached_property
    def variant(self) -> Variant:
        """Its variant."""
        return protocols.variant(self.state.protocol)

    @cached_property
    def attacks(self) -> frozenset[str]:
        """The acts that attack."""
        return self.protocol.acts("attack")

    def replies(self, number: int) -> tuple[Turn, ...]:
        """The replies to the turn of this number, in order; none if there is no such turn."""
        return self.state.status.replies[number - 1] if 1 <= number <= len(self.state.turns) else ()

    @cached_property
    def relevant_targets(self) -> frozenset[int]:
        """The turns on which an attack would change who is ahead."""
        return self.state.status.relevant_targets()

    def target(self, move: Move) -> Turn | None:
        """The turn that a move answers, if there is one of that number."""
        if move.target is None or not 1 <= move.target <= len(self.state.turns):
            return None
        return self.state.turns[move.target - 1]

    def line(self, turn: Turn) -> Iterator[Turn]:
        """The turn, what it answers, what that answers, up to the opening."""
        current: Turn | None = turn
        while current is not None:
            yield current
            current = self.target(current.move)

    @cached_property
    def _held(self) -> dict[Side, frozenset[str]]:
        return {side: frozenset(held.content for held in self.state.store(side)) for side in Side}

    def holds(self, side: Side, content: str | None) -> bool:
        """Is the side committed to this literal?"""
        return content in self._held[side]

    def open_challenges(self, side: Side) -> int:
        """How many challenges of this side wait for an answer."""
        return sum(obligation.side is not side for obligation in self.state.obligations)


Predicate = Callable[[Scene, Side, Move], bool]
"""What protocols name: something that holds, or not, of a side's move in a scene."""
