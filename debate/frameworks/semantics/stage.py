"""Stage extensions: conflict-free sets of maximal range (Verheij 1996)."""

from collections.abc import Iterator

from debate.frameworks import ranges
from debate.frameworks.encoding import add_conflict_free
from debate.frameworks.framework import Extension, Framework
from debate.frameworks.workbench import Workbench


def one(framework: Framework, bench: Workbench) -> Extension:
    """An extension; there always is one."""
    return ranges.one(framework, bench, add_conflict_free)


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """All extensions."""
    return ranges.every(framework, bench, add_conflict_free)


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """An extension that contains (or lacks) the argument, or None."""
    return ranges.witness(framework, bench, add_conflict_free, argument, contained)
