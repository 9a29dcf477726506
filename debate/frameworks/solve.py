"""The door: a problem about a framework in, a proven answer out, or UNKNOWN and why."""

from collections.abc import Iterator
from importlib import import_module
from itertools import islice, product
from typing import Any, NamedTuple

from debate.frameworks.components import weak_components
from debate.frameworks.framework import Extension, Framework, restrict
from debate.frameworks.grounded import Label, labelled, labelling
from debate.frameworks.problem import GROUNDED_FIRST, Answer, Problem, Semantics, Task, Verdict
from debate.frameworks.workbench import NoAnswerError, Workbench

MOST_EXTENSIONS = 100_000
"""Extensions that are listed; where there are more the answer is UNKNOWN."""


class Part(NamedTuple):
    """A connected part of what has to be decided, and the numbers its arguments have in the whole."""

    framework: Framework
    members: list[int]

    def lift(self, extension: Extension) -> Extension:
        """The same arguments, by their numbers in the whole."""
        return frozenset(self.members[number] for number in extension)


class Split(NamedTuple):
    """A framework divided: an extension of the whole is what is settled, with an extension of each part."""

    settled: Extension
    parts: list[Part]


def solve(
    framework: Framework, problem: Problem, argument: int | None = None, bench: Workbench | None = None
) -> Answer:
    """The answer to a problem; the argument is the one that DC and DS ask about (ValueError if it is no argument)."""
    if problem.about_argument and (argument is None or not 0 <= argument < framework.size):
        raise ValueError(f"{problem} asks about an argument, and there is none with the number {argument}")
    bench = bench or Workbench()
    try:
        bench.check()
        split = _split(framework, problem.semantics)
        if problem.task is Task.SOME_EXTENSION:
            return _some(_one(split, problem.semantics, bench))
        if problem.task is Task.EVERY_EXTENSION:
            return _every(split, problem.semantics, bench)
        assert argument is not None
        contained = problem.task is Task.CREDULOUS
        found = _witness(split, problem.semantics, bench, argument, contained)
        if contained:
            return _some(found)
        return Answer(Verdict.YES) if found is None else Answer(Verdict.NO, (found,))
    except NoAnswerError as reason:
        return Answer(Verdict.UNKNOWN, (), str(reason))


def _some(extension: Extension | None) -> Answer:
    return Answer(Verdict.NO) if extension is None else Answer(Verdict.YES, (extension,))


def _module(semantics: Semantics) -> Any:
    return import_module(f"debate.frameworks.semantics.{semantics.name.lower()}")


def _split(framework: Framework, semantics: Semantics) -> Split:
    """Settle what the grounded labelling decides, where the semantics allows that, and divide the rest into parts."""
    settled: Extension = frozenset()
    rest, members = framework, list(range(framework.size))
    if semantics in GROUNDED_FIRST:
        labels = labelling(framework)
        settled = frozenset(labelled(labels, Label.IN))
        if settled:
            members = labelled(labels, Label.UNDECIDED)
            rest = restrict(framework, members)
    components = weak_components(rest)
    if len(components) == 1:
        return Split(settled, [Part(rest, members)])
    parts = [Part(restrict(rest, component), [members[number] for number in component]) for component in components]
    return Split(settled, parts)


def _one(
    split: Split, semantics: Semantics, bench: Workbench, instead: dict[int, Extension] | None = None
) -> Extension | None:
    """An extension; for the parts whose places are given, these extensions."""
    module = _module(semantics)
    whole = set(split.settled)
    for place, part in enumerate(split.parts):
        bench.check()
        found = instead[place] if instead and place in instead else module.one(part.framework, bench)
        if found is None:
            return None
        whole |= part.lift(found)
    return frozenset(whole)


def _witness(split: Split, semantics: Semantics, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """An extension that contains (or lacks) the argument, or None."""
    for place, part in enumerate(split.parts):
        if argument in part.members:
            found = _module(semantics).witness(part.framework, bench, part.members.index(argument), contained)
            return None if found is None else _one(split, semantics, bench, {place: found})
    # The grounded labelling has settled it, one way or the other.
    return _one(split, semantics, bench) if (argument in split.settled) is contained else None


def _every(split: Split, semantics: Semantics, bench: Workbench) -> Answer:
    found = tuple(islice(_combined(split, semantics, bench), MOST_EXTENSIONS + 1))
    if len(found) > MOST_EXTENSIONS:
        return Answer(Verdict.UNKNOWN, (), f"there are more than {MOST_EXTENSIONS:,} extensions")
    return Answer(Verdict.YES if found else Verdict.NO, found)


def _combined(split: Split, semantics: Semantics, bench: Workbench) -> Iterator[Extension]:
    """All extensions: every choice of one for each part. Those of a part are asked for only up to the limit."""
    module = _module(semantics)
    choices = []
    for part in split.parts:
        of_part = [part.lift(found) for found in islice(module.every(part.framework, bench), MOST_EXTENSIONS + 1)]
        if not of_part:
            return
        choices.append(of_part)
    for choice in product(*choices):
        bench.check()
        yield split.settled.union(*choice)
