"""The SAT solver Glucose 4.1, through the C extension of python-sat, for a first try that may give up."""

from collections.abc import Iterable, Sequence

import pysolvers  # type: ignore[import-not-found, unused-ignore]

TRIES = 500
"""Conflicts after which it gives up. It looks at them when it restarts only: 0.1 s at 200 dense arguments, up to 5 s at
50,000."""


class GaveUpError(Exception):
    """A first try has found neither a model nor that there is none."""


class Glucose:
    """A SatSolver that raises GaveUpError when a search is not short.

    It decides little by little what a query needs where CaDiCaL looks at the whole first: 0.06 s against 12 s for an
    admissible set around one argument of 50,000.
    """

    def __init__(self, tries: int | None = None) -> None:
        self._tries = tries or TRIES
        self._solver = pysolvers.glucose41_new()

    def __del__(self) -> None:
        pysolvers.glucose41_del(self._solver)

    def add(self, clause: Sequence[int]) -> None:
        """Add a clause for good."""
        pysolvers.glucose41_add_cl(self._solver, clause)

    def prefer(self, literals: Iterable[int]) -> None:
        """Start with the phase of these literals."""
        pysolvers.glucose41_setphases(self._solver, list(literals))

    def solve(self, assumptions: Sequence[int] = ()) -> set[int] | None:
        """The variables that are true in some model, or None. Raises GaveUpError."""
        pysolvers.glucose41_cbudget(self._solver, self._tries)
        found = pysolvers.glucose41_solve_lim(self._solver, list(assumptions), 0, 0)
        if found is None:
            raise GaveUpError
        return {literal for literal in pysolvers.glucose41_model(self._solver) if literal > 0} if found else None

    def clash(self, assumptions: Sequence[int]) -> Sequence[int]:
        """Those of the assumptions of the last search, which found no model, that cannot hold together."""
        found: list[int] = pysolvers.glucose41_core(self._solver) or []
        return found
