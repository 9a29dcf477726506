"""The ideal extension: the largest admissible set inside every preferred extension (Dung, Mancarella and Toni 2007).

It is also the largest admissible set that no admissible set attacks. So it is found by shrinking a preferred extension,
after Thimm, Cerutti and Vallati, "Skeptical reasoning with preferred semantics in abstract argumentation without
computing preferred extensions" (2021).
"""

from collections.abc import Iterator

from debate.frameworks.encoding import accepted, add_admissible
from debate.frameworks.framework import Extension, Framework
from debate.frameworks.semantics import preferred
from debate.frameworks.semantics.admissible import largest_within
from debate.frameworks.workbench import Workbench


def one(framework: Framework, bench: Workbench) -> Extension:
    """The ideal extension."""
    inside = preferred.one(framework, bench)
    if not inside:
        return inside
    solver = bench.solver()
    add_admissible(solver, framework)
    size = framework.size
    solver.prefer(size + argument + 1 for argument in inside)
    switch = 2 * size
    while inside:
        switch += 1
        solver.add([-switch, *[size + argument + 1 for argument in inside]])
        model = solver.solve([switch])
        if model is None:
            break
        solver.add([-switch])
        attacked = {target for argument in accepted(model, framework) for target in framework.attacked[argument]}
        inside = largest_within(framework, inside - attacked)
    return inside


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """The one there is."""
    yield one(framework, bench)


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """The ideal extension, if it contains (or lacks) the argument."""
    found = one(framework, bench)
    return found if (argument in found) is contained else None
