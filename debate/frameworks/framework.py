"""A framework as the solvers see it: arguments are the numbers from 0, each with its attackers and those it attacks."""

from collections.abc import Iterable, Sequence

from debate.frameworks.light_typing import NamedTuple

Extension = frozenset[int]


class Framework(NamedTuple):
    """An argumentation framework (Dung 1995). Both lists go by argument; an attack stands once in each."""

    attackers: Sequence[Sequence[int]]
    attacked: Sequence[Sequence[int]]

    @property
    def size(self) -> int:
        """How many arguments there are."""
        return len(self.attackers)


def from_attacks(size: int, attacks: Iterable[tuple[int, int]]) -> Framework:
    """The framework of arguments 0 to size - 1 with these attacks (attacker, attacked).

    An attack that is given twice stands twice, which changes no answer.
    """
    attackers: list[list[int]] = [[] for _ in range(size)]
    attacked: list[list[int]] = [[] for _ in range(size)]
    for attacker, target in attacks:
        attackers[target].append(attacker)
        attacked[attacker].append(target)
    return Framework(attackers, attacked)


def restrict(framework: Framework, members: Sequence[int], barred: Iterable[int] = ()) -> Framework:
    """The framework among members, renumbered by their places; barred members attack themselves, so are never in."""
    place = {member: number for number, member in enumerate(members)}
    find = place.get
    attackers, attacked = [
        [[number for other in near[member] if (number := find(other)) is not None] for member in members]
        for near in (framework.attackers, framework.attacked)
    ]
    for member in barred:
        number = place[member]
        attackers[number].append(number)
        attacked[number].append(number)
    return Framework(attackers, attacked)


def cone(framework: Framework, argument: int) -> list[int]:
    """What can reach the argument by attacks, and the argument itself: nothing outside it attacks it."""
    reached = {argument}
    waiting = [argument]
    while waiting:
        for attacker in framework.attackers[waiting.pop()]:
            if attacker not in reached:
                reached.add(attacker)
                waiting.append(attacker)
    return sorted(reached)
