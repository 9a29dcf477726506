"""The grounded labelling: the most cautious one, in linear time.

Source: Dung, Artificial Intelligence 77 (1995); labellings after Caminada, JELIA 2006.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from enum import StrEnum

from debate.frameworks.framework import Framework
from debate.frameworks.light_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any, TypeVar

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
    left = dict.fromkeys(labels, 0)
    for attacker, target in attacks:
        if attacker in labels and target in labels:
            attacked[attacker].append(target)
            left[target] += 1
    _spread(labels, attacked, left, [argument for argument, count in left.items() if not count])
    return labels


def labelling(framework: Framework, accepted: Iterable[int] = ()) -> list[Label]:
    """The least labelling in which these arguments, an admissible set, are in; what is in is a complete extension.

    Without any it is the grounded labelling.
    """
    labels = [Label.UNDECIDED] * framework.size
    left = [0] * framework.size
    for targets in framework.attacked:
        for target in targets:
            left[target] += 1
    unattacked = [argument for argument, count in enumerate(left) if not count]
    _spread(labels, framework.attacked, left, [*unattacked, *accepted])
    return labels


def _spread(labels: Any, attacked: Any, left: Any, waiting: list[Any]) -> None:
    """Label what waits IN, and whatever follows. All go by argument; left counts attackers that are not out."""
    inside, out = Label.IN, Label.OUT  # members of an enumeration take long to look up
    while waiting:
        argument = waiting.pop()
        if labels[argument] is inside:
            continue
        labels[argument] = inside
        for target in attacked[argument]:
            if labels[target] is out:
                continue
            labels[target] = out
            for freed in attacked[target]:
                left[freed] -= 1
                if not left[freed]:
                    waiting.append(freed)


def labelled(labels: list[Label], wanted: Label) -> list[int]:
    """The arguments that have this label, in order."""
    return [argument for argument, label in enumerate(labels) if label is wanted]
