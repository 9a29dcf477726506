"""Labellings as clauses. For an argument a of n: variable a + 1 says that it is in, n + a + 1 out, 2n + a + 1 in range.

Source: Besnard and Doutre, "Checking the acceptability of a set of arguments" (2004); for labellings Cerutti et al.,
"Computing preferred extensions in abstract argumentation: a SAT-based approach" (2013).
"""

from collections.abc import Iterable

from debate.frameworks.framework import Extension, Framework
from debate.frameworks.sat import SatSolver


def accepted(model: Iterable[int], framework: Framework) -> Extension:
    """The arguments that are in, in a model."""
    size = framework.size
    return frozenset(variable - 1 for variable in model if variable <= size)


def in_variables(framework: Framework) -> range:
    """The variables that say of each argument that it is in."""
    return range(1, framework.size + 1)


def range_variables(framework: Framework) -> range:
    """The variables that say of each argument that it is in or attacked by one that is in."""
    return range(2 * framework.size + 1, 3 * framework.size + 1)


def add_conflict_free(solver: SatSolver, framework: Framework) -> None:
    """No two that are in attack each other. Out is not used."""
    for argument, attackers in enumerate(framework.attackers):
        for attacker in attackers:
            solver.add([-(argument + 1), -(attacker + 1)])


def add_stable(solver: SatSolver, framework: Framework) -> None:
    """Conflict-free, and whatever is not in is attacked by one that is. Out is not used."""
    add_conflict_free(solver, framework)
    for argument, attackers in enumerate(framework.attackers):
        solver.add([argument + 1, *[attacker + 1 for attacker in attackers]])


def add_admissible(solver: SatSolver, framework: Framework) -> None:
    """In only if all attackers are out; out only if some attacker is in; never both."""
    size = framework.size
    for argument, attackers in enumerate(framework.attackers):
        inside, outside = argument + 1, size + argument + 1
        solver.add([-inside, -outside])
        solver.add([-outside, *[attacker + 1 for attacker in attackers]])
        for attacker in attackers:
            solver.add([-inside, size + attacker + 1])


def add_complete(solver: SatSolver, framework: Framework) -> None:
    """Admissible, and the other way round: in if all attackers are out, out if some attacker is in."""
    add_admissible(solver, framework)
    size = framework.size
    for argument, attackers in enumerate(framework.attackers):
        inside, outside = argument + 1, size + argument + 1
        solver.add([inside, *[-(size + attacker + 1) for attacker in attackers]])
        for attacker in attackers:
            solver.add([-(attacker + 1), outside])


def add_range(solver: SatSolver, framework: Framework) -> None:
    """In range exactly if in or attacked by one that is in."""
    size = framework.size
    for argument, attackers in enumerate(framework.attackers):
        covered = 2 * size + argument + 1
        covering = [argument + 1, *[attacker + 1 for attacker in attackers]]
        solver.add([-covered, *covering])
        for variable in covering:
            solver.add([-variable, covered])
