"""A map read as a theory, in one view: whose word counts. docs/verdicts.md says in prose what happens here."""

from collections import defaultdict
from collections.abc import Iterable

from debate.model.elements import (
    HOLDS,
    Attitude,
    Certainty,
    Claim,
    Conflict,
    ConflictKind,
    Occurrence,
    Premise,
    Relation,
    RelationKind,
    Supposition,
)
from debate.model.map import Map
from debate.reason.ranks import LEVEL, lifted
from debate.reason.suppositions import MOST_SUPPOSITIONS, discharges, scopes
from debate.reason.theory import Rule, Theory, negation, transposed
from debate.reason.views import AUTHOR, View, chain, find_view, holders, voices_heard

MOST_ALTERNATIVES = 200
"""So many claims of one conflict are compared with each other, pair by pair."""

MAP = ""
"""Stands for the map's own, nameless voice: `@.c` is the rule by which the map itself asserts the claim c."""

_MAP_ALONE = frozenset({MAP})


def translate(map_: Map, view: str | View = "author", suppositions: bool = True) -> Theory:
    """The theory of a map in a view; ``suppositions`` says whether its suppositions have their effect. Raises
    UnknownViewError."""
    return Translation(map_, view if isinstance(view, View) else find_view(map_, view), suppositions).theory()


def said(voice: str, literal: str) -> str:
    """The atom for: the voice says so."""
    return f"says({voice},{literal})"


class Translation:
    """Holds the tables that translating a map needs. ``spaced``: as for ``debate.reason.ranks.lifted``."""

    def __init__(self, map_: Map, view: View, suppositions: bool = True, spaced: bool = False) -> None:
        self.map = map_
        self.spaced = spaced
        self.view = view
        self.rules: dict[str, Rule] = {}
        self.outweighed: list[str] = []
        self.notes: list[str] = []
        self.suppositions = [one for one in map_.suppositions if suppositions and self._supposes(one)]
        if len(self.suppositions) > MOST_SUPPOSITIONS:
            self.notes.append(f"only the first {MOST_SUPPOSITIONS} suppositions have an effect")
            self.suppositions = self.suppositions[:MOST_SUPPOSITIONS]
        self.occurrences = _occurrences(map_)
        heard = voices_heard(map_)
        self.everybody = frozenset((*heard, MAP))
        self.presenters = frozenset(map_.view or heard)
        self.map_and_presenters = self.presenters | _MAP_ALONE
        supposed = {claim for scope in map_.suppositions for claim in (*scope.assumes, *scope.follows)}
        # Neither a motion nor what is only supposed is asserted by being written down.
        self.unasserted = supposed | set(map_.motion_by_id)
        self.reasoned = self._reasoned()

    def theory(self) -> Theory:
        """The theory of the map."""
        for claim in self.map.claims:
            self.assert_claim(claim)
        for common in sorted(self.map.common_claims):
            self._add(Rule(f"common-ground/{common}", (), common, None, True))
        for relation in self._counted():
            self.relate(relation)
        for motion in self.map.motions:
            for groups, word, conclusion in (
                (motion.supports, "for", motion.id),
                (motion.opposes, "against", "-" + motion.id),
            ):
                for number, group in enumerate(groups, start=1):
                    self._add(Rule(f"{motion.id}/{word}-{number}", _claims(group), conclusion, LEVEL[Certainty.LIKELY]))
        for conflict in self.map.conflicts:
            if self.view.takes(conflict.by):
                self._conflict(conflict)
        stated = frozenset(self.rules)
        for supposition in self.suppositions:
            for rule in discharges(self.map, supposition, LEVEL[Certainty.LIKELY]):
                self._add(rule)
        self._rank()
        rules = tuple(self.rules.values())
        if not self.suppositions:
            return Theory(rules, notes=tuple(self.notes))
        scoped = scopes([rule for key, rule in self.rules.items() if key in stated], self.suppositions)
        return Theory((*rules, *scoped.rules), notes=(*self.notes, *scoped.notes))

    def _supposes(self, supposition: Supposition) -> bool:
        """Whether a supposition counts: for the voices it names or, if it names nobody, where the map speaks for itself or
        presents a view."""
        if supposition.by:
            return self.view.takes(supposition.by)
        return self.view.anonymous or self.view.name == AUTHOR

    def _add(self, rule: Rule) -> None:
        name, number = rule.name, 2
        while name in self.rules:
            name, number = f"{rule.name}/{number}", number + 1
        self.rules[name] = rule if name == rule.name else rule._replace(name=name)

    # Assertions

    def _held_by(self, claim: str) -> frozenset[str]:
        if claim in self.map.common_claims:
            return self.everybody
        if self.occurrences[claim]:
            return holders(self.occurrences[claim])
        known = self.map.claim_by_id.get(claim)
        if known is None or (claim in self.unasserted and not known.basic):
            return frozenset()
        return self.map_and_presenters if known.reconstructed or not self.map.view else _MAP_ALONE

    def _reasoned(self) -> dict[str, set[str]]:
        """Of each claim, the voices that give a reason for it; these assert it by their reason, not besides."""
        reasoned: dict[str, set[str]] = defaultdict(set)
        for relation in self.map.relations:
            if relation.kind is RelationKind.REASON:
                self.reason_by(relation, reasoned[relation.target])
        return reasoned

    def reason_by(self, relation: Relation, voices: set[str]) -> None:
        """Add the voices that give this reason."""
        if relation.by:
            voices.update(part.voice for spoken in relation.by for part in chain(spoken))
            return
        voices.add(MAP)
        if relation.premises:
            held = [self._held_by(premise.claim) for premise in relation.premises]
            voices |= held[0].intersection(*held[1:]) if len(held) > 1 else held[0]

    def assert_claim(self, claim: Claim) -> None:
        """Add the rules by which voices, or the map itself, assert or deny a claim."""
        rank = _level(claim.certainty)
        given = frozenset() if claim.basic else frozenset(self.reasoned.get(claim.id, ()))
        spoken = self.occurrences[claim.id]
        if not spoken:
            counts = self.view.anonymous or (self.view.reconstructed and claim.reconstructed)
            if counts and MAP not in given and (claim.basic or claim.id not in self.unasserted):
                self._add(Rule(f"@.{claim.id}", (), claim.id, rank))
            return
        standing = holders(spoken)
        for occurrence in spoken:
            outer: list[str] = []
            for part in chain(occurrence):
                if part.voice in self.view.voices:
                    self._say(claim, part, rank, part.voice in standing, part.voice in given)
                if outer and outer[0] in self.view.voices and part.voice not in self.view.voices:
                    self._fact(_nested([*outer[1:], part.voice], claim.id))
                outer.append(part.voice)

    def _say(self, claim: Claim, part: Occurrence, rank: int, stands: bool, reasoned: bool) -> None:
        """What one voice's own attitude comes to."""
        default = f"@{part.voice}.{claim.id}"
        if part.attitude is Attitude.DENIES:
            self._assertion(part, f"@{part.voice}.-{claim.id}", (), "-" + claim.id, rank)
        elif part.attitude is Attitude.RELIES and part.relied_on is not None and stands:
            word = said(part.relied_on, claim.id)
            self._fact(word)
            self._assertion(part, f"{default}/{part.relied_on}", (word,), claim.id, rank)
        elif part.attitude in HOLDS and stands and not reasoned:
            self._assertion(part, default, (), claim.id, rank)

    def _assertion(self, part: Occurrence, name: str, premises: tuple[str, ...], conclusion: str, rank: int) -> None:
        # A second unnamed assertion of the same claim by the same voice adds nothing.
        if part.name is not None or name not in self.rules:
            self._add(Rule(part.name or name, premises, conclusion, rank))

    def _fact(self, literal: str) -> None:
        if literal not in self.rules:
            self.rules[literal] = Rule(literal, (), literal, None, True)

    # Relations and conflicts

    def _counted(self) -> list[Relation]:
        """The relations that count in this view; what bears on a step that does not count is left out with it."""
        left_out = {relation.id for relation in self.map.relations if not self.taken(relation)}
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
        spoken = self.occurrences.get(element)
        return not spoken or not self.view.voices.isdisjoint(holders(spoken))

    def _held(self, claim: str) -> bool:
        """Whether a voice that counts holds the claim, or the map reconstructs it for those that it presents."""
        if claim in self.map.common_claims:
            return True
        if self.occurrences[claim]:
            return not self.view.voices.isdisjoint(holders(self.occurrences[claim]))
        return self.view.reconstructed and not self.presenters.isdisjoint(self._held_by(claim))

    def relate(self, relation: Relation) -> None:
        """Add the rules of a relation."""
        conclusion = relation.target if relation.kind is RelationKind.REASON else negation(relation.target)
        premises = _claims(relation.premises)
        if relation.deductive:
            for rule in transposed(Rule(relation.id, premises, conclusion, None, True)):
                self._add(rule)
            return
        aim = self.map.relation_by_id.get(relation.target)
        if relation.kind is RelationKind.UNDERCUT and aim is not None and aim.deductive:
            self.notes.append(
                f"{relation.id} has no effect: {aim.id} is deductive, and a deductive step cannot be undercut"
            )
        self._add(Rule(relation.id, premises, conclusion, _level(relation.strength)))
        if relation.outweighed:
            self.outweighed.append(relation.id)

    def _conflict(self, conflict: Conflict) -> None:
        members = tuple(dict.fromkeys(conflict.members))
        if conflict.kind is ConflictKind.ONE_WAY:
            if len(members) == 2:
                self.rules[conflict.id] = Rule(conflict.id, members[:1], negation(members[1]), _ALWAYS)
            return
        if len(members) > MOST_ALTERNATIVES:
            self.notes.append(f"{conflict.id}: only the first {MOST_ALTERNATIVES} of its claims are compared")
        for first in members[:MOST_ALTERNATIVES]:
            for second in members[:MOST_ALTERNATIVES]:
                if first != second:
                    self.rules[f"{conflict.id}: {first} or {second}"] = Rule(conflict.id, (first,), negation(second))

    # Ranks

    def _rank(self) -> None:
        ranks = {
            rule.name: 2 * rule.rank
            for rule in self.rules.values()
            if rule.rank is not None and rule.rank is not _ALWAYS
        }
        counted = [preference for preference in self.map.preferences if self.view.takes(preference.by)]
        asked = {element for preference in counted for element in (preference.better, preference.worse)}
        asked.update(negation(self.rules[name].conclusion) for name in self.outweighed)
        concluding: dict[str, list[str]] = defaultdict(list)
        for name in ranks if asked else ():
            if self.rules[name].conclusion in asked:
                concluding[self.rules[name].conclusion].append(name)
        for name in self.outweighed:
            reasons = concluding[negation(self.rules[name].conclusion)]
            ranks[name] = min([ranks[name], *(ranks[reason] - 1 for reason in reasons)])
        ranks, ignored = lifted(ranks, counted, concluding, self.spaced)
        for preference in ignored:
            pair = f"{preference.better} over {preference.worse}"
            self.notes.append(f"the preference of {pair} has no effect: together with others it runs in a circle")
        top = _ALWAYS if self.spaced else max(ranks.values(), default=0) + 1
        for key, (name, premises, conclusion, rank, strict) in self.rules.items():
            if rank is not None and rank != (lifted_to := ranks.get(name, top)):
                self.rules[key] = Rule(name, premises, conclusion, lifted_to, strict)


_ALWAYS = 10**9  # the rank of a one-way contrary, before it is set above every other


_LIKELY = LEVEL[Certainty.LIKELY]


def _level(certainty: Certainty) -> int:
    # Nearly all are of the unmarked level, and to look up an enum member is slow.
    return _LIKELY if certainty is Certainty.LIKELY else LEVEL[certainty]


def _claims(premises: Iterable[Premise]) -> tuple[str, ...]:
    claims = [premise.claim for premise in premises]
    return tuple(dict.fromkeys(claims)) if len(claims) > 1 else tuple(claims)


def _nested(voices: list[str], claim: str) -> str:
    literal = claim
    for voice in reversed(voices):
        literal = said(voice, literal)
    return literal


def _occurrences(map_: Map) -> dict[str, tuple[Occurrence, ...]]:
    """The occurrences of each claim. Who asks a rhetorical question asserts the claim that it really makes."""
    spoken: dict[str, tuple[Occurrence, ...]] = defaultdict(tuple)
    for claim in map_.claims:
        spoken[claim.id] = claim.occurrences
    for question in map_.questions:
        if question.rhetorical is not None:
            made = tuple(
                Occurrence(asked.voice, Attitude.ASSERTS, asked.anchors)
                for asked in question.occurrences
                if asked.attitude is Attitude.ASKS
            )
            spoken[question.rhetorical] += made
    return spoken
