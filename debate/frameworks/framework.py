"""A framework as the solvers see it: arguments are the numbers from 0, each with its attackers and those it attacks."""

from collections.abc import Iterable, Sequence

Extension = frozenset[int]


class Framework:
    """An argumentation framework (Dung 1995): whom each argument attacks, and who attacks it. An attack stands once in each.

    Who attacks is made when it is first asked for: what the grounded labelling settles alone does not need it.
    """

    __slots__ = ("_attackers", "attacked")

    def __init__(self, attacked: Sequence[Sequence[int]]) -> None:
        self.attacked = attacked
        self._attackers: list[list[int]] | None = None

    @property
    def attackers(self) -> Sequence[Sequence[int]]:
        """By argument, those that attack it."""
        if self._attackers is None:
            found: list[list[int]] = [[] for _ in self.attacked]
            for attacker, targets in enumerate(self.attacked):
                for target in targets:
                    found[target].append(attacker)
            self._attackers = found
        return self._attackers

    @property
    def size(self) -> int:
        """How many arguments there are."""
        return len(self.attacked)


def from_attacks(size: int, attacks: Iterable[tuple[int, int]]) -> Framework:
    """The framework of arguments 0 to size - 1 with these attacks (attacker, attacked).

    An attack that is given twice stands twice, which changes no answer.
    """
    attacked: list[list[int]] = [[] for _ in range(size)]
    for attacker, target in attacks:
        attacked[attacker].append(target)
    return Framework(attacked)


def restrict(framework: Framework, members: Sequence[int], barred: Iterable[int] = ()) -> Framework:
    """The framework among members, renumbered by their places; barred members attack themselves, so are never in."""
    place = {member: number for number, member in enumerate(members)}
    find = place.get
    attacked = [
        [number for other in framework.attacked[member] if (number := find(other)) is not None] for member in members
    ]
    for member in barred:
        attacked[place[member]].append(place[member])
    return Framework(attacked)


def cone(framework: Framework, argument: int) -> list[int]:
    """What can reach the argument by attacks, and the argument itself: nothing outside it attacks it."""
    attackers = framework.attackers
    reached = {argument}
    waiting = [argument]
    while waiting:
        for attacker in attackers[waiting.pop()]:
            if attacker not in reached:
                reached.add(attacker)
                waiting.append(attacker)
    return sorted(reached)
