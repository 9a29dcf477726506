"""Components of a framework: weakly connected ones, and strongly connected ones in the order of attack."""

from debate.frameworks.framework import Framework


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
    """The strongly connected components, each after those that attack it.

    Source: Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion.
    """
    found: list[list[int]] = []
    unseen, done = 0, framework.size + 1
    order = [unseen] * framework.size  # when an argument was met, from 1; `done` once its component is out
    lowest = [0] * framework.size
    open_arguments: list[int] = []
    met = 0
    attackers_of = framework.attackers
    for start in range(framework.size):
        if order[start]:
            continue
        met += 1
        order[start] = lowest[start] = met
        open_arguments.append(start)
        path = [(start, iter(attackers_of[start]))]
        while path:
            argument, attackers = path[-1]
            for attacker in attackers:
                if not order[attacker]:
                    met += 1
                    order[attacker] = lowest[attacker] = met
                    open_arguments.append(attacker)
                    path.append((attacker, iter(attackers_of[attacker])))
                    break
                lowest[argument] = min(lowest[argument], order[attacker])
            else:
                path.pop()
                if path:
                    before = path[-1][0]
                    lowest[before] = min(lowest[before], lowest[argument])
                if lowest[argument] == order[argument]:
                    component: list[int] = []
                    while not component or component[-1] != argument:
                        component.append(open_arguments.pop())
                        order[component[-1]] = done
                    component.sort()
                    found.append(component)
    return found
