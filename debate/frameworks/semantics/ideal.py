"""The ideal extension: the largest admissible set inside every preferred extension (Dung, Mancarella and Toni 2007).

It is also the largest admissible set that no admissible set attacks. So it is found by shrinking a preferred extension,
after Thimm, Cerutti and Vallati, "Skeptical reasoning with preferred semantics in abstract argumentation without
computing preferred extensions" (2021).
"""

from collections.abc import Iterable, Iterator

from debate.frameworks.encoding import add_admissible
from debate.frameworks.framework import Extension, Framework
from debate.frameworks.semantics import preferred
from debate.frameworks.semantics.admissible import largest_within
from debate.frameworks.workbench import Workbench

FIRST = 32
"""Candidates that are asked about at once, at first and at least."""

SCATTER = 2_654_435_761
"""Multiples of it lie all over the numbers below 2**32 (Knuth's multiplicative hashing)."""


def one(framework: Framework, bench: Workbench) -> Extension:
    """The ideal extension.

    Whether an admissible set attacks a candidate is asked of many at once, since a search takes as long for many as for
    one. Where not all can be attacked together fewer are asked about, and more the next time.
    """
    inside = preferred.one(framework, bench)
    if not inside:
        return inside
    solver = bench.solver()
    add_admissible(solver, framework)
    out = framework.size + 1  # the first variable that says out
    solver.prefer(out + argument for argument in inside)
    safe: set[int] = set()  # what no admissible set attacks
    most = FIRST
    while not inside <= safe:
        asked = [out + argument for argument in _sample(inside - safe, most)]
        model = solver.solve(asked)
        while model is None and asked:
            clash = solver.clash(asked)
            if len(clash) == 1:
                safe.add(clash[0] - out)
                asked.remove(clash[0])
            else:
                gone = set(clash[1:])
                asked = [literal for literal in asked if literal not in gone][: max(1, len(asked) * 7 // 8)]
            model = solver.solve(asked) if asked else None
        if model is not None:
            attacked = {argument for argument in inside if any(y + 1 in model for y in framework.attackers[argument])}
            inside = largest_within(framework, inside - attacked)
        most = max(FIRST, 2 * len(asked))
    return inside


def _sample(arguments: Iterable[int], most: int) -> list[int]:
    """So many of the arguments, from all over the framework: neighbours are often in each other's way."""
    return sorted(arguments, key=lambda argument: argument * SCATTER % 2**32)[:most]


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """The one there is."""
    yield one(framework, bench)


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """The ideal extension, if it contains (or lacks) the argument."""
    found = one(framework, bench)
    return found if (argument in found) is contained else None
