"""A whole map: its elements in order, and look-up by name."""

from dataclasses import field, fields
from functools import cached_property

from debate.model.elements import (
    Addition,
    Claim,
    CommonGround,
    Conflict,
    Expectation,
    Extra,
    Formula,
    Import,
    Issue,
    Motion,
    Preference,
    Question,
    Relation,
    Rephrase,
    Same,
    Section,
    Source,
    Supposition,
    Term,
    Voice,
)
from debate.model.quick import dataclass
from debate.model.span import NOWHERE, Span


@dataclass(frozen=True)
class Map:
    """An argument map: one file's, or, once linked, that of a file and everything it imports.

    ``view`` names the voices whose own view the map presents (none: everyone's). ``language`` is the version of the argument
    language. A linked map has no imports, no ``same`` and no additions left, and its names are canonical (see ``debate.model.elements``).
    """

    id: str
    title: str = ""
    thesis: tuple[str, ...] = ()
    view: tuple[str, ...] = ()
    language: int = 1
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    imports: tuple[Import, ...] = ()
    sections: tuple[Section, ...] = ()
    sources: tuple[Source, ...] = ()
    voices: tuple[Voice, ...] = ()
    terms: tuple[Term, ...] = ()
    claims: tuple[Claim, ...] = ()
    additions: tuple[Addition, ...] = ()
    relations: tuple[Relation, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    same: tuple[Same, ...] = ()
    rephrases: tuple[Rephrase, ...] = ()
    preferences: tuple[Preference, ...] = ()
    questions: tuple[Question, ...] = ()
    issues: tuple[Issue, ...] = ()
    motions: tuple[Motion, ...] = ()
    common_ground: tuple[CommonGround, ...] = ()
    suppositions: tuple[Supposition, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        """Claims by name."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def relation_by_id(self) -> dict[str, Relation]:
        """Relations by name."""
        return {relation.id: relation for relation in self.relations}

    @cached_property
    def voice_by_id(self) -> dict[str, Voice]:
        """Voices by name."""
        return {voice.id: voice for voice in self.voices}

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Sources by name."""
        return {source.id: source for source in self.sources}

    @cached_property
    def motion_by_id(self) -> dict[str, Motion]:
        """Motions by name."""
        return {motion.id: motion for motion in self.motions}

    @cached_property
    def formulas(self) -> dict[str, Formula]:
        """The formulas of claims and motions, by name."""
        found = {claim.id: claim.formula for claim in self.claims if claim.formula is not None}
        return found | {motion.id: motion.formula for motion in self.motions if motion.formula is not None}

    @cached_property
    def relations_to(self) -> dict[str, tuple[Relation, ...]]:
        """Relations by the element that they support or attack."""
        grouped: dict[str, list[Relation]] = {}
        for relation in self.relations:
            grouped.setdefault(relation.target, []).append(relation)
        return {target: tuple(group) for target, group in grouped.items()}

    @cached_property
    def relations_from(self) -> dict[str, tuple[Relation, ...]]:
        """Relations by each claim that they use as a premise."""
        grouped: dict[str, list[Relation]] = {}
        for relation in self.relations:
            for premise in relation.premises:
                grouped.setdefault(premise.claim, []).append(relation)
        return {claim: tuple(group) for claim, group in grouped.items()}

    @cached_property
    def common_claims(self) -> frozenset[str]:
        """Every claim on common ground."""
        return frozenset(claim for ground in self.common_ground for claim in ground.claims)


_HEAD = frozenset({"id", "title", "thesis", "view", "language", "notes", "extra", "span"})

ELEMENTS = tuple(each.name for each in fields(Map) if each.name not in _HEAD)
"""The fields of a map that hold its elements, one for each kind."""
