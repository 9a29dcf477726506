"""Abstract argumentation frameworks: arguments as bare nodes, attacks as pairs, and their grounded labelling.

Source: Dung, Artificial Intelligence 77 (1995); labellings after Caminada, JELIA 2006.
"""

from collections.abc import Hashable, Iterable
from enum import StrEnum
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


class Label(StrEnum):
    """IN: every attacker is out. OUT: some attacker is in. UNDECIDED: neither can be shown."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


def grounded(arguments: Iterable[Node], attacks: Iterable[tuple[Node, Node]]) -> dict[Node, Label]:
    """The grounded labelling of arguments under attacks (attacker, attacked), in linear time.

    It is the most cautious one: what it leaves undecided, a preferred labelling may still decide. Attacks from or
    on nodes that are no arguments are left out; an attack given twice counts once.
    """
    labels = dict.fromkeys(arguments, Label.UNDECIDED)
    attacked: dict[Node, list[Node]] = {argument: [] for argument in labels}
    attackers = dict.fromkeys(labels, 0)
    for attacker, target in dict.fromkeys(attacks):
        if attacker in labels and target in labels:
            attacked[attacker].append(target)
            attackers[target] += 1
    accepted = [argument for argument, count in attackers.items() if not count]
    while accepted:
        argument = accepted.pop()
        labels[argument] = Label.IN
        for target in attacked[argument]:
            if labels[target] is Label.OUT:
                continue
            labels[target] = Label.OUT
            for freed in attacked[target]:
                attackers[freed] -= 1
                if not attackers[freed]:
                    accepted.append(freed)
    return labels
