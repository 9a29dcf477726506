"""Which elements of a map may have other rules by an edit of it, besides those that are others themselves."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from debate.model.elements import Relation, RelationKind
from debate.reason.edits import Edit, Tables, named_assertions

Ranked = tuple[str, str]
"""What is to be stronger, and than what."""


@dataclass(slots=True)
class Units:
    """Elements that rules are made of, by name, and the pairs that are ranked among them."""

    claims: dict[str, None] = field(default_factory=dict)
    relations: dict[str, None] = field(default_factory=dict)
    motions: dict[str, None] = field(default_factory=dict)
    conflicts: dict[str, None] = field(default_factory=dict)
    ranked: dict[Ranked, None] = field(default_factory=dict)

    def add(self, other: "Units") -> None:
        """Add what is in others."""
        self.claims |= other.claims
        self.relations |= other.relations
        self.motions |= other.motions
        self.conflicts |= other.conflicts
        self.ranked |= other.ranked


class Spreading:
    """A search from changed elements for all that may have other rules by them, as the tables stand now.

    ``about`` holds the pairs that each element is in: of preferences, and those that changes rank.
    """

    def __init__(self, tables: Tables, about: Mapping[str, Sequence[Ranked]], spoken: Collection[str]) -> None:
        self.tables, self.about, self.spoken = tables, about, spoken
        self.units = Units()
        self.pending: list[tuple[Callable[[str], None], str]] = []

    def start(self, made: Edit, elements: Iterable[str], by_word: bool) -> Units:
        """All that may have other rules by an edit, and by other preferences about these elements. ``by_word``: a relation that
        nobody is named for may count by whether its premises are held."""
        for claim in made.claims.both():
            self._claim(claim.id)
            for relation in self.tables.by_premise.get(claim.id, ()):
                self._heard(relation, by_word)
            for relation in self.tables.to.get(claim.id, ()) if by_word else ():
                self._relation(relation.id)
        for relation in made.relations.both():
            self._relation(relation.id)
            self._aim(relation.target)
        for motion in made.motions.both():
            self._motion(motion.id)
        for conflict in made.conflicts.both():
            self.units.conflicts[conflict.id] = None
        for element in elements:
            self._element(element)
        while self.pending:
            follow, name = self.pending.pop()
            follow(name)
        return self.units

    def _claim(self, name: str) -> None:
        if name not in self.units.claims:
            self.units.claims[name] = None
            self.pending.append((self._beside_claim, name))

    def _relation(self, name: str) -> None:
        if name not in self.units.relations:
            self.units.relations[name] = None
            self.pending.append((self._beside_relation, name))

    def _motion(self, name: str) -> None:
        if name not in self.units.motions:
            self.units.motions[name] = None
            self.pending.append((self._beside_motion, name))

    def _aim(self, target: str) -> None:
        """What a changed relation is about: whether voices assert it besides, and how strong its objections are."""
        if target in self.tables.claims:
            self._claim(target)
        if target in self.tables.motions:
            self._motion(target)
        beside = self.tables.to.get(target, ())
        if any(one.outweighed for one in beside):
            for one in beside:
                self._relation(one.id)
        self._prefer(target)

    def _heard(self, relation: Relation, by_word: bool) -> None:
        """A relation whose premise is held by others than before."""
        if relation.by:
            return
        if by_word:
            self._relation(relation.id)
        if relation.kind is RelationKind.REASON and relation.target in self.spoken:
            self._claim(relation.target)

    def _beside_claim(self, name: str) -> None:
        """What hangs on a claim: those that are ranked with its assertions, besides what hangs on any target."""
        self._aim(name)
        known = self.tables.claims.get(name)
        if known is not None and known.occurrences:
            self._prefer(*named_assertions(known))

    def _beside_relation(self, name: str) -> None:
        """What hangs on a relation: those to it, and those that are ranked with it."""
        for above in self.tables.to.get(name, ()):
            self._relation(above.id)
        known = self.tables.relations.get(name)
        if known is not None:
            self._aim(known.target)
        self._prefer(name)

    def _beside_motion(self, name: str) -> None:
        """What hangs on a motion: those that are ranked with its reasons and objections, besides what hangs on any target."""
        self._aim(name)
        known = self.tables.motions.get(name)
        if known is not None:
            for word, groups in (("for", known.supports), ("against", known.opposes)):
                self._prefer(*(f"{name}/{word}-{number}" for number in range(1, len(groups) + 1)))

    def _prefer(self, *elements: str) -> None:
        for pair in (pair for element in elements for pair in self.about.get(element, ())):
            if pair not in self.units.ranked:
                self.units.ranked[pair] = None
                for one in pair:
                    self._element(one)

    def _element(self, element: str) -> None:
        """All that a preference about this element is about."""
        if element in self.tables.relations:
            self._relation(element)
            return
        if element in self.tables.owners:
            self._claim(self.tables.owners[element])
        motion = element.partition("/")[0]
        if motion in self.tables.motions:
            self._motion(motion)
        if element in self.tables.claims:
            self._claim(element)
        for relation in self.tables.to.get(element, ()):
            self._relation(relation.id)
        self._prefer(element)


def about(pairs: Iterable[Ranked]) -> dict[str, list[Ranked]]:
    """The pairs that each element is in."""
    found: dict[str, list[Ranked]] = defaultdict(list)
    for pair in pairs:
        for element in pair:
            found[element].append(pair)
    return found
