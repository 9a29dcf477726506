"""The SAT solver CaDiCaL 1.5.3, through the C extension of python-sat alone: `import pysat` takes ten times as long."""

from collections.abc import Callable, Iterable, Sequence

import pysolvers  # type: ignore[import-not-found, unused-ignore]

SLICE = 3_000
"""Conflicts after which a search hands back control, so that a limit of time or Ctrl-C is heard: about 0.2 s at some thousand arguments,
2 to 4 s at 50,000."""


class Cadical:
    """A SatSolver; `check` is called now and then during a search, and ends it by raising."""

    def __init__(self, check: Callable[[], None]) -> None:
        self._check = check
        self._solver = pysolvers.cadical153_new()
        # Lucky phases would overrule those that `prefer` asks for. The solver takes options before clauses only.
        pysolvers.cadical153_set(self._solver, "lucky", 0)

    def __del__(self) -> None:
        pysolvers.cadical153_del(self._solver, None)

    def add(self, clause: Sequence[int]) -> None:
        """Add a clause for good."""
        pysolvers.cadical153_add_cl(self._solver, clause)

    def prefer(self, literals: Iterable[int]) -> None:
        """Force the phase of these literals."""
        pysolvers.cadical153_setphases(self._solver, list(literals))

    def solve(self, assumptions: Sequence[int] = ()) -> set[int] | None:
        """The variables that are true in some model, or None; raises what `check` raises."""
        assumed = list(assumptions)
        while True:
            self._check()
            pysolvers.cadical153_cbudget(self._solver, SLICE)
            found = pysolvers.cadical153_solve_lim(self._solver, assumed, 0)
            if found > 0:
                return {literal for literal in pysolvers.cadical153_model(self._solver) or () if literal > 0}
            if found < 0:
                return None

    def clash(self, assumptions: Sequence[int]) -> Sequence[int]:
        """Those of the assumptions of the last search, which found no model, that cannot hold together."""
        found: list[int] = pysolvers.cadical153_core(self._solver, list(assumptions)) or []
        return found
