"""Stable extensions: conflict-free sets that attack everything else. There may be none."""

from collections.abc import Iterator

from debate.frameworks.encoding import accepted, add_stable, in_variables
from debate.frameworks.framework import Extension, Framework
from debate.frameworks.sat import SatSolver
from debate.frameworks.workbench import Workbench


def _solver(framework: Framework, bench: Workbench) -> SatSolver:
    # No literals are preferred: nothing is maximised, and forced phases made the search up to eight times as long.
    solver = bench.solver()
    add_stable(solver, framework)
    return solver


def _found(model: set[int] | None, framework: Framework) -> Extension | None:
    return None if model is None else accepted(model, framework)


def one(framework: Framework, bench: Workbench) -> Extension | None:
    """A stable extension, or None."""
    return _found(_solver(framework, bench).solve(), framework)


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
    literal = argument + 1 if contained else -(argument + 1)
    return _found(_solver(framework, bench).solve([literal]), framework)


def witness_or_any(
    framework: Framework, bench: Workbench, argument: int, contained: bool
) -> tuple[Extension | None, bool]:
    """The same, and whether there is any stable extension."""
    solver = _solver(framework, bench)
    model = solver.solve([argument + 1 if contained else -(argument + 1)])
    return _found(model, framework), model is not None or solver.solve() is not None
