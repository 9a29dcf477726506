"""The eager extension: the largest admissible set inside every semi-stable extension (Caminada 2007)."""

from collections.abc import Iterator

from debate.frameworks.encoding import accepted, add_complete
from debate.frameworks.framework import Extension, Framework
from debate.frameworks.ranges import of_ranges
from debate.frameworks.semantics.admissible import largest_within
from debate.frameworks.workbench import Workbench


def one(framework: Framework, bench: Workbench) -> Extension:
    """The eager extension: what all semi-stable ones share, shrunk to an admissible set."""
    objectives = of_ranges(framework, bench, add_complete)
    shared: Extension | None = None
    for top in objectives.every():
        model: set[int] | None = top
        while model is not None:
            found = accepted(model, framework)
            shared = found if shared is None else largest_within(framework, shared & found)
            if not shared:
                return shared
            # Is there a semi-stable extension of this range that lacks some of what has been shared so far?
            switch = objectives.switch()
            objectives.solver.add([-switch, *[-(argument + 1) for argument in shared]])
            model = objectives.with_same(top, [switch])
            objectives.solver.add([-switch])
    assert shared is not None  # there always is a semi-stable extension
    return shared


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """The one there is."""
    yield one(framework, bench)


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """The eager extension, if it contains (or lacks) the argument."""
    found = one(framework, bench)
    return found if (argument in found) is contained else None
