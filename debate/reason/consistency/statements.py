"""A map as statements: who holds or denies which claims, and which claims strictly exclude or imply which.

Only what is strict is read: deductive steps, conflicts, contradictions, alternatives and common ground (with `same` already
resolved, as in every linked map); formulas, where there are any, are added to these (formulas.py). Defeasible steps exclude
nothing; neither does a one-way contrary, which says what speaks against what, and not that both cannot be true.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from debate.model.elements import Attitude, ConflictKind, Occurrence, RelationKind
from debate.model.map import Map
from debate.model.span import Span
from debate.reason.views import chain, holders

MAP = ""
"""Stands for the map's own, nameless voice."""

MOST_MEMBERS = 200
"""So many claims of one conflict are compared with each other."""


class Kind(StrEnum):
    """What sort of statement it is."""

    HELD = "held"
    DENIED = "denied"
    COMMON_GROUND = "common ground"
    DEDUCTIVE = "deductive"
    CONFLICT = "conflict"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True)
class Statement:
    """Something stated on a map: a stance to a claim, a strict relation between claims, or what a claim says by its formula.

    ``element`` is the claim, step or conflict; ``voices`` those who state it (none for what counts for everybody).
    ``spans`` are its places, one for each voice of a stance. ``clauses`` says it in propositional logic: every clause
    has a true literal. Literals are numbers of claims from 1, or their minus; formulas bring in further numbers, of their
    letters and of their parts.
    """

    kind: Kind
    element: str
    voices: tuple[str, ...]
    spans: tuple[Span, ...]
    clauses: tuple[tuple[int, ...], ...]


def numbers(argument_map: Map) -> dict[str, int]:
    """The numbers of claims and motions in clauses."""
    return {name: place for place, name in enumerate((*argument_map.claim_by_id, *argument_map.motion_by_id), start=1)}


def statements(argument_map: Map, voices: Collection[str] | None = None) -> list[Statement]:
    """Everything that these voices state, with what counts for everybody; None: all voices, and the map itself."""
    return list(_Reader(argument_map, voices).read())


class _Reader:
    def __init__(self, argument_map: Map, voices: Collection[str] | None) -> None:
        self.map, self.voices = argument_map, voices
        self.number = numbers(argument_map)
        self.asked: dict[str, tuple[Occurrence, ...]] = {}
        for question in argument_map.questions:
            if question.rhetorical is not None:
                made = tuple(
                    Occurrence(one.voice, Attitude.ASSERTS, one.anchors, span=one.span)
                    for one in question.occurrences
                    if one.attitude is Attitude.ASKS
                )
                self.asked[question.rhetorical] = (*self.asked.get(question.rhetorical, ()), *made)

    def read(self) -> Iterator[Statement]:
        for ground in self.map.common_ground:
            for name in ground.claims:
                yield Statement(Kind.COMMON_GROUND, name, (), (ground.span,), ((self.number[name],),))
        yield from self._stances()
        for relation in self.map.relations:
            if relation.deductive and relation.target in self.number and relation.kind is not RelationKind.UNDERCUT:
                target = self.number[relation.target]
                head = target if relation.kind is RelationKind.REASON else -target
                clause = (*(-self.number[premise.claim] for premise in relation.premises), head)
                yield from self._relation(Kind.DEDUCTIVE, relation.id, relation.by, relation.span, (clause,))
        for conflict in self.map.conflicts:
            members = [self.number[name] for name in dict.fromkeys(conflict.members)][:MOST_MEMBERS]
            clauses: list[tuple[int, ...]] = [(-first, -second) for first, second in combinations(members, 2)]
            if conflict.kind is ConflictKind.CONTRADICTION:
                clauses.append(tuple(members))
            if conflict.kind is not ConflictKind.ONE_WAY:
                yield from self._relation(Kind.CONFLICT, conflict.id, conflict.by, conflict.span, tuple(clauses))

    def _stances(self) -> Iterator[Statement]:
        unasserted = {name for scope in self.map.suppositions for name in (*scope.assumes, *scope.follows)}
        # Whoever gives reasons for a claim asserts it by these, not besides.
        unasserted |= {relation.target for relation in self.map.relations if relation.kind is RelationKind.REASON}
        for claim in self.map.claims:
            spoken = (*claim.occurrences, *self.asked.get(claim.id, ()))
            held = self._counted(holders(spoken))
            if not spoken and (claim.basic or claim.id not in unasserted):
                held = self._own(claim.reconstructed)
            number = self.number[claim.id]
            if held:
                spans = tuple(_place(spoken, voice, claim.span) for voice in held)
                yield Statement(Kind.HELD, claim.id, held, spans, ((number,),))
            parts = [part for one in spoken for part in chain(one)]
            gone = {part.voice for part in parts if part.attitude is Attitude.RETRACTS}
            denied = self._counted({part.voice for part in parts if part.attitude is Attitude.DENIES} - gone)
            if denied:
                spans = tuple(_place(spoken, voice, claim.span, denying=True) for voice in denied)
                yield Statement(Kind.DENIED, claim.id, denied, spans, ((-number,),))

    def _own(self, reconstructed: bool) -> tuple[str, ...]:
        """Who holds a claim that nobody is named for: the map itself; or those whose view it presents, if it is
        reconstructed for them."""
        presented = self._counted(set(self.map.view)) if reconstructed else ()
        return presented or ((MAP,) if self.voices is None else ())

    def _counted(self, voices: Collection[str]) -> tuple[str, ...]:
        return tuple(sorted(voice for voice in voices if self.voices is None or voice in self.voices))

    def _relation(
        self, kind: Kind, name: str, by: tuple[Occurrence, ...], span: Span, clauses: tuple[tuple[int, ...], ...]
    ) -> Iterator[Statement]:
        takers = self._counted({part.voice for one in by for part in chain(one)})
        if takers or not by:
            yield Statement(kind, name, takers, (span,), clauses)


def _place(spoken: tuple[Occurrence, ...], voice: str, otherwise: Span, denying: bool = False) -> Span:
    for one in spoken:
        for part in chain(one):
            if part.voice == voice and (part.attitude is Attitude.DENIES) is denying:
                return one.span
    return otherwise
