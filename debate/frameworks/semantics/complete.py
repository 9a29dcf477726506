"""Complete extensions: admissible sets that contain whatever they defend. The grounded one is the smallest."""

from collections.abc import Iterator

from debate.frameworks.encoding import accepted, add_complete, in_variables
from debate.frameworks.framework import Extension, Framework
from debate.frameworks.grounded import Label, labelled, labelling
from debate.frameworks.semantics.admissible import containing
from debate.frameworks.workbench import Workbench


def one(framework: Framework, bench: Workbench) -> Extension:
    """The smallest."""
    return frozenset(labelled(labelling(framework), Label.IN))


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """All of them."""
    solver = bench.solver()
    add_complete(solver, framework)
    model = solver.solve()
    while model is not None:
        yield accepted(model, framework)
        solver.add([-variable if variable in model else variable for variable in in_variables(framework)])
        model = solver.solve()


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """One that contains (or lacks) the argument, or None. If any lacks it, the grounded one does."""
    if not contained:
        smallest = one(framework, bench)
        return None if argument in smallest else smallest
    found = containing(framework, bench, argument)
    return None if found is None else frozenset(labelled(labelling(framework, found), Label.IN))
