"""Preferred extensions: admissible sets that no larger one contains.

One extension is found component by component, since the semantics is recursive over strongly connected components:
Baroni, Giacomin and Guida, "SCC-recursiveness: a general schema for argumentation semantics" (2005).
"""

from collections.abc import Iterator, Sequence

from debate.frameworks.components import strong_components
from debate.frameworks.encoding import accepted, add_admissible, add_complete, in_variables
from debate.frameworks.framework import Extension, Framework, cone, restrict
from debate.frameworks.grounded import Label, labelled, labelling
from debate.frameworks.maximal import Objectives
from debate.frameworks.semantics.admissible import attacking, containing
from debate.frameworks.workbench import Workbench

DEEPEST = 50
"""How often components are split again; below that they are solved whole."""


def one(framework: Framework, bench: Workbench, start: Extension = frozenset()) -> Extension:
    """A preferred extension, one that contains these arguments, an admissible set."""
    return frozenset(labelled(_labels(framework, bench, start, 0), Label.IN))


def _labels(framework: Framework, bench: Workbench, start: Extension, depth: int) -> list[Label]:
    """The labels of a preferred extension that contains an admissible set."""
    labels = labelling(framework, start)
    undecided = labelled(labels, Label.UNDECIDED)
    rest = framework if len(undecided) == framework.size else restrict(framework, undecided)
    components = strong_components(rest)
    if len(components) == 1 or depth == DEEPEST:
        components = []
        _accept(framework, labels, (undecided[number] for number in _grown(rest, bench)))
    for component in components:
        _settle(framework, bench, labels, [undecided[number] for number in component], depth)
    return labels


def _settle(framework: Framework, bench: Workbench, labels: list[Label], component: Sequence[int], depth: int) -> None:
    """Decide a component when all that attack it from outside are decided.

    What an accepted one attacks is out already. What attackers leave undecided that stay undecided can never be
    accepted, though it can be attacked: it is barred.
    """
    undecided = Label.UNDECIDED  # members of an enumeration take long to look up
    members = [argument for argument in component if labels[argument] is undecided]
    inside = set(members)
    attackers = framework.attackers
    barred = [
        argument
        for argument in members
        if any(other not in inside and labels[other] is undecided for other in attackers[argument])
    ]
    if len(barred) == len(members):
        return
    if len(members) == 1:
        if members[0] not in framework.attackers[members[0]]:
            _accept(framework, labels, members)
        return
    found = _labels(restrict(framework, members, barred), bench, frozenset(), depth + 1)
    _accept(framework, labels, (members[number] for number in labelled(found, Label.IN)))


def _accept(framework: Framework, labels: list[Label], arguments: Iterator[int] | Sequence[int]) -> None:
    inside, out = Label.IN, Label.OUT
    attacked = framework.attacked
    for argument in arguments:
        labels[argument] = inside
        for target in attacked[argument]:
            labels[target] = out


def _grown(framework: Framework, bench: Workbench) -> Extension:
    """A preferred extension, by SAT."""
    if not framework.size:
        return frozenset()
    solver = bench.solver()
    add_admissible(solver, framework)
    model = Objectives(solver, in_variables(framework), 2 * framework.size + 1).some()
    assert model is not None  # the empty set is admissible
    return accepted(model, framework)


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """All preferred extensions."""
    solver = bench.solver()
    add_complete(solver, framework)
    for model in Objectives(solver, in_variables(framework), 2 * framework.size + 1).every():
        yield accepted(model, framework)


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """A preferred extension that contains (or lacks) the argument, or None. Only what can reach it matters."""
    if contained:
        found = containing(framework, bench, argument)
    else:
        members = cone(framework, argument)
        near = framework if len(members) == framework.size else restrict(framework, members)
        lacking = _lacking(near, bench, members.index(argument))
        found = None if lacking is None else frozenset(members[number] for number in lacking)
    return None if found is None else one(framework, bench, found)


def _lacking(framework: Framework, bench: Workbench, argument: int) -> Extension | None:
    """An admissible set of which no admissible superset contains the argument, or None.

    First the two cheap cases, an admissible set that attacks the argument, and no admissible set that contains it; then
    by counterexamples.
    """
    against = attacking(framework, bench, argument)
    if against is not None:
        return against
    if containing(framework, bench, argument) is None:
        return frozenset()
    solver = bench.solver()
    add_complete(solver, framework)
    objectives = Objectives(solver, in_variables(framework), 2 * framework.size + 1)
    model = objectives.witness(-(argument + 1))
    return None if model is None else accepted(model, framework)
