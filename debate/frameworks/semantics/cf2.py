"""CF2 extensions: naive ones, component by component (Baroni, Giacomin and Guida 2005). No SAT is needed.

In a framework that is one strongly connected component they are the naive extensions. Else each component is taken
after those that attack it, and what is accepted outside it first removes what it attacks inside. Acceptance is decided
by going through the extensions of what can reach the argument, which can take long.
"""

from collections.abc import Iterator

from debate.frameworks.components import strong_components
from debate.frameworks.framework import Extension, Framework, cone, restrict
from debate.frameworks.semantics import naive
from debate.frameworks.workbench import NoAnswerError, Workbench

DEEPEST = 100
"""How deep components may be nested in components."""


def one(framework: Framework, bench: Workbench) -> Extension:
    """The first."""
    return next(every(framework, bench))


def every(framework: Framework, bench: Workbench) -> Iterator[Extension]:
    """All CF2 extensions."""
    return _every(framework, bench, 0)


def _every(framework: Framework, bench: Workbench, depth: int) -> Iterator[Extension]:
    if depth > DEEPEST:
        raise NoAnswerError(f"components are nested more than {DEEPEST} deep")
    components = strong_components(framework)
    if not components:
        yield frozenset()
        return
    if len(components) == 1:
        yield from naive.every(framework, bench)
        return
    chosen: list[Extension] = []  # of the components up to now
    accepted: set[int] = set()
    choices: list[Iterator[Extension]] = []
    while True:
        bench.check()
        if len(choices) < len(components):
            choices.append(_of_component(framework, bench, components[len(choices)], accepted, depth))
        else:
            yield frozenset(accepted)
            accepted -= chosen.pop()
        choice = next(choices[-1], None)
        while choice is None:
            choices.pop()
            if not choices:
                return
            accepted -= chosen.pop()
            choice = next(choices[-1], None)
        chosen.append(choice)
        accepted |= choice


def _of_component(
    framework: Framework, bench: Workbench, component: list[int], accepted: set[int], depth: int
) -> Iterator[Extension]:
    """The extensions of a component, of those that nothing accepted before attacks."""
    members = [argument for argument in component if accepted.isdisjoint(framework.attackers[argument])]
    if len(members) == 1:
        alone = members[0] not in framework.attackers[members[0]]
        yield frozenset(members) if alone else frozenset()
        return
    for found in _every(restrict(framework, members), bench, depth + 1):
        yield frozenset(members[number] for number in found)


def witness(framework: Framework, bench: Workbench, argument: int, contained: bool) -> Extension | None:
    """A CF2 extension that contains (or lacks) the argument, or None.

    Nothing outside the cone of the argument attacks it, so that each extension of the cone is part of one of the whole.
    """
    members = cone(framework, argument)
    place = members.index(argument)
    for found in every(restrict(framework, members), bench):
        if (place in found) is contained:
            return _whole(framework, bench, frozenset(members[number] for number in found), set(members))
    return None


def _whole(framework: Framework, bench: Workbench, start: Extension, decided: set[int]) -> Extension:
    """An extension that is this one on arguments that nothing else attacks."""
    accepted = set(start)
    for component in strong_components(framework):
        if component[0] not in decided:
            accepted |= next(_of_component(framework, bench, component, accepted, 0))
    return frozenset(accepted)
