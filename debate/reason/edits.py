"""What of a map is other than before, in what matters for verdicts, and the tables of a map that such edits are made to."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from operator import is_not
from typing import Any, NamedTuple, TypeVar

from debate.model.elements import Claim, Conflict, Motion, Relation
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

    def fresh(self) -> list[str]:
        """The names of those that are no others than before, but new."""
        gone = {one.id for one in self.gone}
        return [one.id for one in self.come if one.id not in gone]


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
        """The names of all elements that are new."""
        groups = (self.claims, self.relations, self.motions, self.conflicts)
        return [name for group in groups for name in group.fresh()]

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
            for name in named_assertions(claim):
                self.owners.pop(name, None)
        for claim in made.claims.come:
            self.claims[claim.id] = claim
            self.owners.update((name, claim.id) for name in named_assertions(claim))
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


def tables(argument_map: Map) -> Tables:
    """The tables of a map, as ones of their own."""
    owners = {name: claim.id for claim in argument_map.claims if claim.occurrences for name in named_assertions(claim)}
    conflicts = {conflict.id: conflict for conflict in argument_map.conflicts}
    named = (argument_map.claim_by_id, argument_map.relation_by_id, argument_map.motion_by_id, conflicts)
    return Tables(*named, argument_map.relations_to, argument_map.relations_from, owners)


def named_assertions(claim: Claim) -> list[str]:
    """The names by which assertions of a claim can be attacked, those that are only reported included."""
    return [said.name for one in claim.occurrences for said in chain(one) if said.name is not None]


def _without(table: dict[str, tuple[Relation, ...]], name: str, relation: Relation) -> None:
    table[name] = tuple(one for one in table.get(name, ()) if one.id != relation.id)
