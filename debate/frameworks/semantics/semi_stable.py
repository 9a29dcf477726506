"""Semi-stable extensions: complete ones of maximal range (Caminada 2006)."""

from collections.abc import Iterator

from debate.frameworks import ranges
from debate.frameworks.encoding import add_complete
from debate.frameworks.framework import Extension, Framework
from debate.frameworks.workbench import Workbench


def one(framework: Framework, bench: Workbench) -> Extension:
    """An extension; there always is one."""
    return ranges.one(framework, bench, add_complete)


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """All extensions."""
    return ranges.every(framework, bench, add_complete)


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """An extension that contains (or lacks) the argument, or None."""
    return ranges.witness(framework, bench, add_complete, argument, contained)
