"""A logic program: clauses over numbered atoms, some of which stand for literals of a theory."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Program:
    """Clauses over atoms 0..size-1. Clause i for i < number of rules is the rule i itself; further ones say which
    rule they copy.

    Atom ``2 * n`` is the n-th atom of the theory, ``2 * n + 1`` its negation; atoms of particular ranks come after
    these. ``cut``: whether there are too many clauses, so that some attacks count whatever their ranks; ``circling``: whether some
    circle of support is large, so that arguments there may come back to their own conclusion.
    """

    atoms: dict[str, int]
    size: int = 0
    heads: list[int] = field(default_factory=list)
    positive: list[tuple[int, ...]] = field(default_factory=list)
    negative: list[tuple[int, ...]] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)  # of each clause, the rule that it stands for; -1 for none
    literals: list[int] = field(default_factory=list)  # of each atom, its literal
    cut: bool = False
    circling: bool = False

    @property
    def exact(self) -> bool:
        """Whether ranks were followed to the end."""
        return not (self.cut or self.circling)

    def literal(self, text: str) -> int | None:
        """The number of a literal; None if the theory does not mention it."""
        if text.startswith("-"):
            atom = self.atoms.get(text[1:])
            return None if atom is None else 2 * atom + 1
        atom = self.atoms.get(text)
        return None if atom is None else 2 * atom

    def names(self) -> list[str]:
        """Every literal by its number; no name for atoms of particular ranks."""
        found = [""] * self.size
        for atom, number in self.atoms.items():
            found[2 * number], found[2 * number + 1] = atom, "-" + atom
        return found

    def add(self, head: int, positive: tuple[int, ...], negative: tuple[int, ...], rule: int) -> None:
        """Append a clause."""
        self.heads.append(head)
        self.positive.append(positive)
        self.negative.append(negative)
        self.rules.append(rule)


def by_head(heads: Sequence[int], size: int) -> list[Sequence[int]]:
    """The clauses for each atom."""
    found: list[Sequence[int]] = [()] * size
    for clause, head in enumerate(heads):
        known = found[head]
        if known:
            known.append(clause)  # type: ignore[attr-defined]  # one that is not empty is a list
        else:
            found[head] = [clause]
    return found


def by_member(bodies: Sequence[tuple[int, ...]], size: int) -> list[Sequence[int]]:
    """The clauses that have each atom in their body."""
    found: list[Sequence[int]] = [()] * size
    for clause, body in enumerate(bodies):
        for atom in body:
            known = found[atom]
            if known:
                known.append(clause)  # type: ignore[attr-defined]
            else:
                found[atom] = [clause]
    return found
