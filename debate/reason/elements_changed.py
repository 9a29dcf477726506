"""Which elements of a map are others than before, in what matters for verdicts, and which besides them have other rules then."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import is_not
from typing import Any, NamedTuple, TypeVar

from debate.model.elements import Claim, Conflict, Motion, Relation, RelationKind
from debate.model.map import Map
from debate.reason.views import chain

Element = TypeVar("Element", Claim, Relation, Motion, Conflict)


class Changed(NamedTuple):
    """The elements of one kind that are gone, and those that have come; one that is another now is both."""

    gone: list[Any]
    come: list[Any]

    def both(self) -> list[Any]:
        """All of them."""
        return [*self.gone, *self.come]


@dataclass(frozen=True, slots=True)
class Edit:
    """What of a map is other than before; of preferences, whether any is."""

    claims: Changed
    relations: Changed
    motions: Changed
    conflicts: Changed
    preferences: bool

    def back(self) -> "Edit":
        """The edit that takes this one back."""
        claims, relations, motions, conflicts = (
            Changed(group.come, group.gone) for group in (self.claims, self.relations, self.motions, self.conflicts)
        )
        return Edit(claims, relations, motions, conflicts, self.preferences)

    def fresh(self) -> list[str]:
        """The names of elements that are no others than before, but new."""
        groups = (self.claims, self.relations, self.motions, self.conflicts)
        return [one.id for group in groups for one in group.come if one.id not in {gone.id for gone in group.gone}]

    def voices(self) -> set[str]:
        """Every voice that is named in a claim or relation that is gone or has come."""
        spoken = [one.occurrences for one in self.claims.both()] + [one.by for one in self.relations.both()]
        return {part.voice for group in spoken for occurrence in group for part in chain(occurrence)}


def edit(old: Map, new: Map) -> Edit | None:
    """What is other in the new map; None if more is than claims, relations, motions, conflicts and preferences, or if two
    of them have one name. Quick where elements that have not changed are the same objects."""
    if old.view != new.view or [voice.id for voice in old.voices] != [voice.id for voice in new.voices]:
        return None
    if (old.common_ground, old.questions, old.suppositions) != (new.common_ground, new.questions, new.suppositions):
        return None
    claims = _changed(old.claims, new.claims, _of_claim)
    relations = _changed(old.relations, new.relations, _of_relation)
    motions = _changed(old.motions, new.motions, lambda one: (one.supports, one.opposes))
    conflicts = _changed(old.conflicts, new.conflicts, lambda one: (one.kind, one.members, one.by))
    if claims is None or relations is None or motions is None or conflicts is None:
        return None
    return Edit(claims, relations, motions, conflicts, old.preferences != new.preferences)


def _of_claim(claim: Claim) -> Hashable:
    return claim.certainty, claim.reconstructed, claim.basic, claim.occurrences


def _of_relation(one: Relation) -> Hashable:
    return one.kind, one.premises, one.target, one.deductive, one.strength, one.outweighed, one.by


def _changed(old: Sequence[Element], new: Sequence[Element], meaning: Callable[[Element], Hashable]) -> Changed | None:
    if old is new:
        return Changed([], [])
    shorter = min(len(old), len(new))
    head = [*map(is_not, old, new), True].index(True)
    tail = min([*map(is_not, reversed(old), reversed(new)), True].index(True), shorter - head)
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    was, now = {one.id: one for one in before}, {one.id: one for one in after}
    if len(was) < len(before) or len(now) < len(after):
        return None

    def same(name: str) -> bool:
        return name in was and name in now and (was[name] is now[name] or meaning(was[name]) == meaning(now[name]))

    gone, come = [one for one in before if not same(one.id)], [one for one in after if not same(one.id)]
    return Changed(gone, come)


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


class Tables(NamedTuple):
    """The tables of a map that is being changed, kept as it changes."""

    claims: dict[str, Claim]
    relations: dict[str, Relation]
    motions: dict[str, Motion]
    conflicts: dict[str, Conflict]
    to: dict[str, tuple[Relation, ...]]
    by_premise: dict[str, tuple[Relation, ...]]
    owners: dict[str, str]  # of each named assertion, the claim

    def follow(self, made: Edit) -> None:
        """Take over what is other."""
        for claim in made.claims.gone:
            del self.claims[claim.id]
            for name in _assertions(claim):
                self.owners.pop(name, None)
        for claim in made.claims.come:
            self.claims[claim.id] = claim
            self.owners.update((name, claim.id) for name in _assertions(claim))
        for relation in made.relations.gone:
            del self.relations[relation.id]
            _without(self.to, relation.target, relation)
            for premise in relation.premises:
                _without(self.by_premise, premise.claim, relation)
        for relation in made.relations.come:
            self.relations[relation.id] = relation
            self.to[relation.target] = (*self.to.get(relation.target, ()), relation)
            for name in dict.fromkeys(premise.claim for premise in relation.premises):
                self.by_premise[name] = (*self.by_premise.get(name, ()), relation)
        for motion in made.motions.gone:
            del self.motions[motion.id]
        self.motions.update((motion.id, motion) for motion in made.motions.come)
        for conflict in made.conflicts.gone:
            del self.conflicts[conflict.id]
        self.conflicts.update((conflict.id, conflict) for conflict in made.conflicts.come)


def tables(map_: Map) -> Tables:
    """The tables of a map, as ones of their own."""
    owners = {name: claim.id for claim in map_.claims if claim.occurrences for name in _assertions(claim)}
    conflicts = {conflict.id: conflict for conflict in map_.conflicts}
    named = (map_.claim_by_id, map_.relation_by_id, map_.motion_by_id, conflicts)
    return Tables(*named, map_.relations_to, map_.relations_from, owners)


def _assertions(claim: Claim) -> list[str]:
    return [said.name for one in claim.occurrences for said in chain(one) if said.name is not None]


def _without(table: dict[str, tuple[Relation, ...]], name: str, relation: Relation) -> None:
    table[name] = tuple(one for one in table.get(name, ()) if one.id != relation.id)


class Spreading:
    """A search from changed elements for all that may have other rules by them, as the tables stand now.

    ``about`` holds the pairs that each element is in: of preferences, and those that changes rank.
    """

    def __init__(self, tables: Tables, about: Mapping[str, Sequence[Ranked]], spoken: Collection[str]) -> None:
        self.tables, self.about, self.spoken = tables, about, spoken
        self.units = Units()
        self.pending: list[tuple[str, str]] = []

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
            kind, name = self.pending.pop()
            if kind == "relation":
                self._beside(name)
            elif kind == "claim":
                self._aim(name)
                self._prefer(*(own for own, owner in self._owned(name)))
            else:
                motion = self.tables.motions.get(name)
                groups = () if motion is None else (("for", motion.supports), ("against", motion.opposes))
                cases = [f"{name}/{word}-{n}" for word, found in groups for n in range(1, len(found) + 1)]
                self._aim(name)
                self._prefer(*cases)
        return self.units

    def _owned(self, claim: str) -> list[tuple[str, str]]:
        known = self.tables.claims.get(claim)
        return [] if known is None or not known.occurrences else [(name, claim) for name in _assertions(known)]

    def _claim(self, name: str) -> None:
        if name not in self.units.claims:
            self.units.claims[name] = None
            self.pending.append(("claim", name))

    def _relation(self, name: str) -> None:
        if name not in self.units.relations:
            self.units.relations[name] = None
            self.pending.append(("relation", name))

    def _motion(self, name: str) -> None:
        if name not in self.units.motions:
            self.units.motions[name] = None
            self.pending.append(("motion", name))

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

    def _beside(self, name: str) -> None:
        """What hangs on a relation: those to it, and those that are ranked with it."""
        for above in self.tables.to.get(name, ()):
            self._relation(above.id)
        known = self.tables.relations.get(name)
        if known is not None:
            self._aim(known.target)
        self._prefer(name)

    def _prefer(self, *elements: str) -> None:
        for element in elements:
            for pair in self.about.get(element, ()):
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
