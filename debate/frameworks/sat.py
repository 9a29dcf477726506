"""What the semantics ask of a SAT solver."""

from collections.abc import Iterable, Sequence

from debate.frameworks.light_typing import Protocol


class SatSolver(Protocol):
    """A SAT solver that keeps its clauses between calls. Variables are numbers from 1, literals they or their minus."""

    def add(self, clause: Sequence[int]) -> None:
        """Add a clause for good; the empty one makes everything unsatisfiable."""

    def prefer(self, literals: Iterable[int]) -> None:
        """Make these literals true wherever the choice is free."""

    def solve(self, assumptions: Sequence[int] = ()) -> set[int] | None:
        """The variables that are true in some model of the clauses and assumptions, or None if there is none.

        Raises NoAnswerError when time or means run out.
        """

    def clash(self, assumptions: Sequence[int]) -> Sequence[int]:
        """Some of the assumptions for which the last search found no model that cannot hold together; none if nothing can."""
