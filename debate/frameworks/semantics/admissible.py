"""Admissible sets: conflict-free, and attacking back whatever attacks them. What the other semantics are made of."""

from collections.abc import Iterable

from debate.frameworks.encoding import accepted, add_admissible
from debate.frameworks.framework import Extension, Framework, cone, restrict
from debate.frameworks.workbench import Workbench


def containing(framework: Framework, bench: Workbench, argument: int) -> Extension | None:
    """An admissible set that contains the argument, or None. Only what can reach the argument matters."""
    members = cone(framework, argument)
    near = framework if len(members) == framework.size else restrict(framework, members)
    model = bench.decide(near, add_admissible, [members.index(argument) + 1])
    return None if model is None else frozenset(members[number] for number in accepted(model, near))


def attacking(framework: Framework, bench: Workbench, argument: int) -> Extension | None:
    """An admissible set that attacks the argument, or None."""
    model = bench.decide(framework, add_admissible, [framework.size + argument + 1])
    return None if model is None else accepted(model, framework)


def largest_within(framework: Framework, candidates: Iterable[int]) -> Extension:
    """The largest admissible set inside a conflict-free one: what is not defended from inside goes, until all is."""
    inside = set(candidates)
    attackers = framework.attackers
    defenders = [0] * framework.size  # how many of the set attack an argument
    for member in inside:
        for target in framework.attacked[member]:
            defenders[target] += 1
    waiting = [member for member in inside if any(not defenders[attacker] for attacker in attackers[member])]
    while waiting:
        member = waiting.pop()
        if member not in inside:
            continue
        inside.remove(member)
        for target in framework.attacked[member]:
            defenders[target] -= 1
            if not defenders[target]:
                waiting += [left for left in framework.attacked[target] if left in inside]
    return frozenset(inside)
