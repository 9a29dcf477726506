"""Components of a framework: weakly connected ones, and strongly connected ones in the order of attack."""

from debate.frameworks.framework import Framework
from debate.frameworks.strongly_connected import components


def weak_components(framework: Framework) -> list[list[int]]:
    """The parts with no attack between them, each in order of number."""
    found: list[list[int]] = []
    near_all = (framework.attackers, framework.attacked)
    seen = [False] * framework.size
    for start in range(framework.size):
        if seen[start]:
            continue
        seen[start] = True
        component = [start]
        for argument in component:  # grows while it is walked
            for near in near_all:
                for neighbour in near[argument]:
                    if not seen[neighbour]:
                        seen[neighbour] = True
                        component.append(neighbour)
        component.sort()
        found.append(component)
    return found


def strong_components(framework: Framework) -> list[list[int]]:
    """The strongly connected components, each in order of number, and after those that attack it."""
    numbers = components(framework.attackers)
    found: list[list[int]] = [[] for _ in range(max(numbers, default=-1) + 1)]
    for argument, number in enumerate(numbers):
        found[number].append(argument)
    return found
