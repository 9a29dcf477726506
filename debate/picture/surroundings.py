"""What is around a claim: the steps, conflicts and suppositions that it takes part in, and the claims that these bring with them."""

from debate.model.elements import Occurrence, Relation
from debate.model.map import Map
from debate.picture.steps import steps_to

NEAR = 20
"""Claims that a neighbourhood has at most: what a screen shows without being a maze."""


class Surroundings:
    """Look-up of what stands around the claims of a map."""

    def __init__(self, argument_map: Map) -> None:
        self.map = argument_map
        self.steps_to: dict[str, tuple[Relation, ...]] = dict(argument_map.relations_to)
        self._from: dict[str, tuple[str, ...]] = {
            claim: tuple(step.id for step in steps) for claim, steps in argument_map.relations_from.items()
        }
        self.steps: dict[str, Relation] = dict(argument_map.relation_by_id)
        for motion in argument_map.motions:
            self.steps_to[motion.id] = steps_to(argument_map, motion.id)
            for step in self.steps_to[motion.id]:
                if step.id not in self.steps:
                    self.steps[step.id] = step
                    self._note(step.id, [premise.claim for premise in step.premises])
        self._groups = {conflict.id: conflict.members for conflict in argument_map.conflicts}
        for one in argument_map.suppositions:
            members = (*one.assumes, *one.follows, *((one.rejects,) if one.rejects else ()))
            self._groups[one.id] = tuple(dict.fromkeys(members))
        for name, members in self._groups.items():
            self._note(name, list(members))
        self.assertions: dict[str, tuple[str, Occurrence]] = {
            said.name: (claim.id, said) for claim in argument_map.claims for said in claim.occurrences if said.name
        }
        self.assertions_of: dict[str, list[str]] = {}
        for name, (claim_id, _) in self.assertions.items():
            self.assertions_of.setdefault(claim_id, []).append(name)

    def _note(self, name: str, claims: list[str]) -> None:
        for claim in dict.fromkeys(claims):
            self._from[claim] = (*self._from.get(claim, ()), name)

    def relations_of(self, claim: str) -> list[str]:
        """The names of the steps to a claim, of those it is a premise of, and of its conflicts and suppositions."""
        to = [step.id for step in self.steps_to.get(claim, ())]
        return list(dict.fromkeys((*to, *self._from.get(claim, ()))))

    def claims_of(self, name: str) -> tuple[str, ...]:
        """The claims that must be drawn for a step, conflict, supposition, assertion or claim to be drawn whole."""
        found: list[str] = []
        while name in self.steps:
            step = self.steps[name]
            found += [premise.claim for premise in step.premises]
            name = step.target
        if name in self.assertions:
            name = self.assertions[name][0]
        return tuple(dict.fromkeys((*found, *self._groups.get(name, (name,)))))

    def _met(self, name: str) -> list[str]:
        """An element and the steps to it, to those, and so on."""
        found = [name]
        for one in found:
            found += [step.id for step in self.steps_to.get(one, ())]
        return found

    def neighbours(self, claim: str) -> list[tuple[str, ...]]:
        """The groups of claims that come with each step, conflict and supposition around a claim."""
        names = [claim, *self.assertions_of.get(claim, ()), *self._from.get(claim, ())]
        relations = dict.fromkeys(one for name in names for one in self._met(name))
        return list(dict.fromkeys(self.claims_of(name) for name in relations))

    def near(self, claim: str, distance: int = 1, most: int = NEAR) -> list[str]:
        """The claims within so many steps of a claim, itself first. Where there are more than ``most``, the steps that bring too many
        are left out, those further from the claim first."""
        chosen = {claim: None}
        edge = [claim]
        for _ in range(distance):
            new: list[str] = []
            for group in (group for name in edge for group in self.neighbours(name)):
                added = [name for name in group if name not in chosen]
                if added and len(chosen) + len(added) <= most:
                    chosen.update(dict.fromkeys(added))
                    new += added
            edge = new
        return list(chosen)
