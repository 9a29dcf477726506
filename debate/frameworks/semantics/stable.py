"""Stable extensions: conflict-free sets that attack everything else. There may be none."""

from collections.abc import Iterator, Sequence

from debate.frameworks.encoding import accepted, add_stable, in_variables
from debate.frameworks.framework import Extension, Framework
from debate.frameworks.sat import SatSolver
from debate.frameworks.workbench import Workbench

SMALL = 500
"""Arguments up to which Glucose has a long first try."""

TRIES = 20_000
"""Its conflicts: 0.1 to 0.7 s at 200 dense arguments, where CaDiCaL takes up to five times as long."""


def _solver(framework: Framework, bench: Workbench) -> SatSolver:
    # No literals are preferred: nothing is maximised, and forced phases made the search up to eight times as long.
    solver = bench.solver()
    add_stable(solver, framework)
    return solver


def _found(model: set[int] | None, framework: Framework) -> Extension | None:
    return None if model is None else accepted(model, framework)


def _search(framework: Framework, bench: Workbench, literals: Sequence[int] = ()) -> Extension | None:
    if framework.size > SMALL:
        return _found(_solver(framework, bench).solve(literals), framework)
    return _found(bench.decide(framework, add_stable, literals, TRIES), framework)


def one(framework: Framework, bench: Workbench) -> Extension | None:
    """A stable extension, or None."""
    return _search(framework, bench)


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """All stable extensions. None contains another, so that each is ruled out by what it lacks."""
    solver = _solver(framework, bench)
    model = solver.solve()
    while model is not None:
        yield accepted(model, framework)
        solver.add([variable for variable in in_variables(framework) if variable not in model])
        model = solver.solve()


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """A stable extension that contains (or lacks) the argument, or None."""
    return _search(framework, bench, [argument + 1 if contained else -(argument + 1)])


def witness_or_any(
    framework: Framework, bench: Workbench, argument: int, contained: bool
) -> tuple[Extension | None, bool]:
    """The same, and whether there is any stable extension."""
    found = witness(framework, bench, argument, contained)
    return found, found is not None or one(framework, bench) is not None
