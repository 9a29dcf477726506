"""The door: a problem about a framework in, a proven answer out, or UNKNOWN and why."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from itertools import islice, product

from debate.frameworks.framework import Extension, Framework
from debate.frameworks.light_typing import TYPE_CHECKING
from debate.frameworks.problem import GROUNDED_FIRST, Answer, Problem, Semantics, Task, Verdict
from debate.frameworks.split import Split, split
from debate.frameworks.workbench import NoAnswerError, Workbench

if TYPE_CHECKING:
    from typing import Any

MOST_EXTENSIONS = 100_000
"""Extensions that are listed; where there are more the answer is UNKNOWN."""


def solve(
    framework: Framework, problem: Problem, argument: int | None = None, bench: Workbench | None = None
) -> Answer:
    """The answer to a problem; the argument is the one that DC and DS ask about (ValueError if it is no argument)."""
    if problem.about_argument and (argument is None or not 0 <= argument < framework.size):
        raise ValueError(f"{problem} asks about an argument, and there is none with the number {argument}")
    bench = bench or Workbench()
    try:
        bench.check()
        problem, divided = _divided(framework, problem, bench)
        if problem.task is Task.SOME_EXTENSION:
            return _some(_one(divided, problem.semantics, bench))
        if problem.task is Task.EVERY_EXTENSION:
            return _every(divided, problem.semantics, bench)
        assert argument is not None
        contained = problem.task is Task.CREDULOUS
        found = _witness(divided, problem.semantics, bench, argument, contained)
        if contained:
            return _some(found)
        return Answer(Verdict.YES) if found is None else Answer(Verdict.NO, (found,))
    except NoAnswerError as reason:
        return Answer(Verdict.UNKNOWN, (), str(reason))


def _divided(framework: Framework, problem: Problem, bench: Workbench) -> tuple[Problem, Split]:
    """The problem, or one that has the same answers, and what it is about in parts.

    Where there is a stable extension the stage extensions are the stable ones, which are quicker to find: the grounded
    labelling comes first there.
    """
    divided = split(framework, problem.semantics in GROUNDED_FIRST or problem.semantics is Semantics.STAGE)
    if problem.semantics is Semantics.STAGE and divided.settled:
        if _one(divided, Semantics.STABLE, bench) is not None:
            return Problem(problem.task, Semantics.STABLE), divided
        divided = split(framework, False)
    return problem, divided


def _some(extension: Extension | None) -> Answer:
    return Answer(Verdict.NO) if extension is None else Answer(Verdict.YES, (extension,))


def _module(semantics: Semantics) -> Any:
    return import_module(f"debate.frameworks.semantics.{semantics.name.lower()}")


def _one(
    divided: Split, semantics: Semantics, bench: Workbench, instead: dict[int, Extension] | None = None
) -> Extension | None:
    """An extension; for the parts whose places are given, these extensions."""
    module = _module(semantics)
    whole = set(divided.settled)
    for place, part in enumerate(divided.parts):
        bench.check()
        found = instead[place] if instead and place in instead else module.one(part.framework, bench)
        if found is None:
            return None
        whole |= part.lift(found)
    return frozenset(whole)


def _witness(
    divided: Split, semantics: Semantics, bench: Workbench, argument: int, contained: bool
) -> Extension | None:
    """An extension that contains (or lacks) the argument, or None."""
    for place, part in enumerate(divided.parts):
        if argument in part.members:
            found = _module(semantics).witness(part.framework, bench, part.members.index(argument), contained)
            return None if found is None else _one(divided, semantics, bench, {place: found})
    # The grounded labelling has settled it, one way or the other.
    return _one(divided, semantics, bench) if (argument in divided.settled) is contained else None


def _every(divided: Split, semantics: Semantics, bench: Workbench) -> Answer:
    found = tuple(islice(_combined(divided, semantics, bench), MOST_EXTENSIONS + 1))
    if len(found) > MOST_EXTENSIONS:
        return Answer(Verdict.UNKNOWN, (), f"there are more than {MOST_EXTENSIONS:,} extensions")
    return Answer(Verdict.YES if found else Verdict.NO, found)


def _combined(divided: Split, semantics: Semantics, bench: Workbench) -> Iterator[Extension]:
    """All extensions: every choice of one for each part. Those of a part are asked for only up to the limit."""
    module = _module(semantics)
    choices = []
    for part in divided.parts:
        of_part = [part.lift(found) for found in islice(module.every(part.framework, bench), MOST_EXTENSIONS + 1)]
        if not of_part:
            return
        choices.append(of_part)
    for choice in product(*choices):
        bench.check()
        yield divided.settled.union(*choice)
