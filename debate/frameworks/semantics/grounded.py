"""The grounded extension: the smallest complete one."""

from collections.abc import Iterator

from debate.frameworks.framework import Extension, Framework
from debate.frameworks.grounded import Label, labelled, labelling
from debate.frameworks.workbench import Workbench


def one(framework: Framework, bench: Workbench) -> Extension:
    """The grounded extension."""
    return frozenset(labelled(labelling(framework), Label.IN))


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """The one there is."""
    yield one(framework, bench)


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """The grounded extension, if it contains (or lacks) the argument."""
    found = one(framework, bench)
    return found if (argument in found) is contained else None
