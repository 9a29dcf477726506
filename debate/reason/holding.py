"""Who holds the claims of a map and takes its steps, and what of that counts in a view."""

from collections.abc import Collection, Iterable, Sequence

from debate.model.elements import Attitude, Claim, Occurrence, Relation, RelationKind
from debate.model.map import Map
from debate.reason.views import View, chain, holders, voices_heard

MAP = ""
"""Stands for the map's own, nameless voice: `@.c` is the rule by which the map itself asserts the claim c."""

_MAP_ALONE = frozenset({MAP})


class Holding:
    """The tables of who says what: ``spoken``, the occurrences of each claim that has some; ``heard``, every voice; ``reasoned``,
    the voices that give a reason for each target of one.
    """

    def __init__(self, argument_map: Map, view: View) -> None:
        self.map = argument_map
        self.view = view
        self.spoken = _spoken(argument_map)
        self.heard = frozenset(voices_heard(argument_map))
        self.everybody = self.heard | _MAP_ALONE
        self.presenters = frozenset(argument_map.view) or self.heard
        self.map_and_presenters = self.presenters | _MAP_ALONE
        supposed = {claim for scope in argument_map.suppositions for claim in (*scope.assumes, *scope.follows)}
        # Neither a motion nor what is only supposed is asserted by being written down.
        self.unasserted = supposed | {motion.id for motion in argument_map.motions}
        self.reasoned: dict[str, set[str]] = {}
        self.find_reasoned(argument_map.relations)

    def held_by(self, claim: str) -> frozenset[str]:
        """The voices that hold a claim, the map's own among them."""
        if claim in self.map.common_claims:
            return self.everybody
        spoken = self.spoken.get(claim)
        if spoken:
            return holders(spoken)
        known = self.map.claim_by_id.get(claim)
        if known is None or (claim in self.unasserted and not known.basic):
            return frozenset()
        return self.map_and_presenters if known.reconstructed or not self.map.view else _MAP_ALONE

    def find_reasoned(self, relations: Iterable[Relation]) -> None:
        """Note, of what these relations speak for, the voices that give the reason; these assert it by their reason, not
        besides. Of a claim that nobody is named for it only matters whether the map itself gives a reason."""
        reasoned, spoken = self.reasoned, self.spoken
        for relation in relations:
            if relation.kind is not RelationKind.REASON or (relation.by and relation.target not in spoken):
                continue
            voices = reasoned.get(relation.target)
            if voices is None:
                voices = reasoned[relation.target] = set()
            if relation.by:
                voices.update(part.voice for one in relation.by for part in chain(one))
                continue
            voices.add(MAP)
            if relation.target in spoken and relation.premises:
                held = [self.held_by(premise.claim) for premise in relation.premises]
                voices |= held[0].intersection(*held[1:])

    def given(self, claim: Claim) -> Collection[str]:
        """The voices that assert a claim by the reasons that they give, and not besides."""
        return () if claim.basic else self.reasoned.get(claim.id, ())

    def asserted_by_map(self, claim: Claim) -> bool:
        """Whether a claim that nobody is named for counts as asserted by the map itself, not by a reason."""
        counts = self.view.anonymous or (self.view.reconstructed and claim.reconstructed)
        return counts and MAP not in self.given(claim) and (claim.basic or claim.id not in self.unasserted)

    def counted(self) -> Sequence[Relation]:
        """The relations that count in this view; what bears on a step that does not count is left out with it."""
        if self.view.anonymous:
            left_out = {one.id for one in self.map.relations if one.by and not self.view.takes(one.by)}
        else:
            left_out = {one.id for one in self.map.relations if not self.taken(one)}
        if not left_out:
            return self.map.relations
        pending = list(left_out)
        while pending:
            for above in self.map.relations_to.get(pending.pop(), ()):
                if above.id not in left_out:
                    left_out.add(above.id)
                    pending.append(above.id)
        return [relation for relation in self.map.relations if relation.id not in left_out]

    def taken(self, relation: Relation) -> bool:
        """Whether somebody who counts takes this step: those it names or, if it names nobody, who holds its premises.

        Where the map's own voice counts, it takes every step that names nobody. From common ground alone a step is only taken by
        those who say something of it themselves: everybody grants the premises, which is not to draw the conclusion.
        """
        if relation.by or self.view.anonymous:
            return self.view.takes(relation.by)
        claims = [premise.claim for premise in relation.premises]
        return all(self._held(claim) for claim in claims) and any(map(self._says, (*claims, relation.target)))

    def _says(self, element: str) -> bool:
        """Whether a voice that counts holds a claim by its own word; of anything but a claim with a voice, it is not asked."""
        spoken = self.spoken.get(element)
        return not spoken or not self.view.voices.isdisjoint(holders(spoken))

    def _held(self, claim: str) -> bool:
        """Whether a voice that counts holds the claim, or the map reconstructs it for those that it presents."""
        if claim in self.map.common_claims:
            return True
        spoken = self.spoken.get(claim)
        if spoken:
            return not self.view.voices.isdisjoint(holders(spoken))
        return self.view.reconstructed and not self.presenters.isdisjoint(self.held_by(claim))


def _spoken(argument_map: Map) -> dict[str, tuple[Occurrence, ...]]:
    """The occurrences of each claim that has some. Who asks a rhetorical question asserts the claim that it really makes."""
    spoken = {claim.id: claim.occurrences for claim in argument_map.claims if claim.occurrences}
    for question in argument_map.questions:
        if question.rhetorical is not None:
            made = tuple(
                Occurrence(asked.voice, Attitude.ASSERTS, asked.anchors)
                for asked in question.occurrences
                if asked.attitude is Attitude.ASKS
            )
            if made:
                spoken[question.rhetorical] = spoken.get(question.rhetorical, ()) + made
    return spoken
