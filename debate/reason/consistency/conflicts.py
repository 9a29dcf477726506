"""The smallest sets of statements on a map that cannot all be true, and who would have to hold them."""

from collections.abc import Collection
from dataclasses import dataclass

from debate.frameworks.workbench import Workbench
from debate.model.map import Map
from debate.reason.consistency.minimal import minimal_subsets
from debate.reason.consistency.statements import Kind, Statement, statements

MOST_SETS = 100
MOST_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class ConflictingSet:
    """Statements that cannot all be true, though all but any one of them can.

    ``within`` are the voices each of whom states all of them, and so contradicts herself. None, with no stance among the
    statements, means that it is the map's relations and common ground that contradict each other.
    """

    statements: tuple[Statement, ...]
    within: tuple[str, ...]

    @property
    def stated_by_nobody(self) -> bool:
        """Whether it holds whoever speaks: only relations that count for everybody, and common ground."""
        return not any(statement.voices for statement in self.statements)


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The conflicting sets, the smallest first. ``complete``: there are no others; else ``reason`` says what ended the
    search, and there may be more."""

    sets: tuple[ConflictingSet, ...]
    complete: bool
    reason: str = ""


def conflicts(
    argument_map: Map,
    voices: Collection[str] | None = None,
    most: int = MOST_SETS,
    bench: Workbench | None = None,
) -> Conflicts:
    """What of all that these voices state cannot be true together; None: all voices, and the map itself."""
    bench = bench if bench is not None else Workbench(MOST_SECONDS)
    stated = statements(argument_map, voices)
    if argument_map.formulas:
        from debate.reason.consistency.formulas import with_formulas  # few maps have any

        stated = with_formulas(argument_map, stated, bench)
    found = minimal_subsets([statement.clauses for statement in stated], most, bench)
    sets = tuple(_attributed(tuple(stated[number] for number in subset)) for subset in found.found)
    return Conflicts(sets, found.complete, found.reason)


_ORDER = [Kind.HELD, Kind.DENIED, Kind.COMMON_GROUND, Kind.DEDUCTIVE, Kind.CONFLICT, Kind.FORMULA]


def _attributed(stated: tuple[Statement, ...]) -> ConflictingSet:
    ordered = tuple(sorted(stated, key=lambda statement: _ORDER.index(statement.kind)))
    by = [frozenset(statement.voices) for statement in ordered if statement.voices]
    return ConflictingSet(ordered, tuple(sorted(frozenset.intersection(*by))) if by else ())
