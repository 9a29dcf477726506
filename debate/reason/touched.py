"""What a change of a theory touches in its program."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Touched:
    """Literals and rules of the theory, atoms and clauses of the program. ``literals`` are those whose rules are others,
    ``rules`` the new ones, ``removed`` the head and body of each that is gone, ``circles`` the literals in whose copies other
    literals are to be avoided now, and ``forgotten`` those of them whose copies are not needed any more."""

    literals: set[int] = field(default_factory=set)
    rules: set[int] = field(default_factory=set)
    removed: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)
    denied: set[str] = field(default_factory=set)
    circles: set[int] = field(default_factory=set)
    forgotten: set[int] = field(default_factory=set)
    heads: set[int] = field(default_factory=set)
    dropped: set[int] = field(default_factory=set)
