"""Extensions of maximal range: semi-stable over complete ones, stage over conflict-free ones.

If there is a stable extension, its range is everything, and exactly the stable ones are maximal: they are tried first.
"""

from collections.abc import Iterator

from debate.frameworks.encoding import accepted, add_range, in_variables, range_variables
from debate.frameworks.framework import Extension, Framework
from debate.frameworks.maximal import Objectives
from debate.frameworks.semantics import stable
from debate.frameworks.workbench import Encoding, Workbench


def of_ranges(framework: Framework, bench: Workbench, encoding: Encoding) -> Objectives:
    """The sets that an encoding describes, with their ranges as the objectives."""
    solver = bench.solver()
    encoding(solver, framework)
    add_range(solver, framework)
    return Objectives(solver, range_variables(framework), 3 * framework.size + 1)


def one(framework: Framework, bench: Workbench, encoding: Encoding) -> Extension:
    """An extension of maximal range."""
    found = stable.one(framework, bench)
    if found is not None:
        return found
    model = of_ranges(framework, bench, encoding).some()
    assert model is not None  # the empty set is conflict-free and admissible
    return accepted(model, framework)


def every(framework: Framework, bench: Workbench, encoding: Encoding) -> Iterator[Extension]:
    """All extensions of maximal range: for each maximal range those that have it."""
    if stable.one(framework, bench) is not None:
        yield from stable.every(framework, bench)
        return
    objectives = of_ranges(framework, bench, encoding)
    inside = in_variables(framework)
    for top in objectives.every():
        # Of two conflict-free sets of one range none contains the other, so that each is ruled out by what it lacks,
        # as long as this range is looked at; afterwards the whole range is.
        switch = objectives.switch()
        model: set[int] | None = top
        while model is not None:
            yield accepted(model, framework)
            objectives.solver.add([-switch, *[variable for variable in inside if variable not in model]])
            model = objectives.with_same(top, [switch])
        objectives.solver.add([-switch])


def witness(
    framework: Framework, bench: Workbench, encoding: Encoding, argument: int, contained: bool
) -> Extension | None:
    """An extension of maximal range that contains (or lacks) the argument, or None."""
    found, any_stable = stable.witness_or_any(framework, bench, argument, contained)
    if any_stable:
        return found
    literal = argument + 1 if contained else -(argument + 1)
    model = of_ranges(framework, bench, encoding).witness(literal)
    return None if model is None else accepted(model, framework)
