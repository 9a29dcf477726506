"""What the semantics work with: fresh SAT solvers, and the time that is left."""

import time
from collections.abc import Callable, Sequence

from debate.frameworks.framework import Framework
from debate.frameworks.sat import SatSolver

Encoding = Callable[[SatSolver, Framework], None]


class NoAnswerError(Exception):
    """An answer was not reached within the means there are; the message says which means, for the user."""


class Workbench:
    """Hands out SAT solvers that share one limit of time; nothing that was begun on it outlives it.

    seconds: None for no limit. plain: use the solver in Python even where CaDiCaL is there.
    """

    def __init__(
        self, seconds: float | None = None, plain: bool = False, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._seconds = seconds
        self._clock = clock
        self._end = None if seconds is None else clock() + seconds
        self._plain = plain

    def solver(self) -> SatSolver:
        """A solver without clauses."""
        if not self._plain:
            try:
                from debate.frameworks.cadical import Cadical
            except ImportError:
                self._plain = True
            else:
                return Cadical(self.check)
        from debate.frameworks.plain_sat import PlainSolver

        return PlainSolver(self.check)

    def decide(
        self, framework: Framework, encoding: Encoding, literals: Sequence[int], tries: int | None = None
    ) -> set[int] | None:
        """The variables that are true in a model of an encoding in which the literals are true, or None.

        First with a solver that is quick or gives up (after so many conflicts), where there is one.
        """
        solver = self.solver()
        if not self._plain:
            from debate.frameworks.glucose import GaveUpError, Glucose

            quick = Glucose(tries)
            encoding(quick, framework)
            try:
                return quick.solve(literals)
            except GaveUpError:
                self.check()
        encoding(solver, framework)
        return solver.solve(literals)

    def check(self) -> None:
        """Raise NoAnswerError if the time is over."""
        if self._end is not None and self._clock() >= self._end:
            raise NoAnswerError(time_is_over(self._seconds or 0))


def time_is_over(seconds: float) -> str:
    """The reason why there is no answer when a limit of so many seconds was reached."""
    return f"the limit of {seconds:g} seconds was reached"
