"""A map read as a theory, in one view: whose word counts. docs/verdicts.md says in prose what happens here."""

from collections.abc import Iterable, Sequence

from debate.model.elements import (
    HOLDS,
    Attitude,
    Certainty,
    Claim,
    Conflict,
    ConflictKind,
    Motion,
    Occurrence,
    Premise,
    Relation,
    RelationKind,
    Supposition,
)
from debate.model.map import Map
from debate.reason.holding import MAP, Holding
from debate.reason.ranks import ALWAYS, LEVEL, settle_ranks
from debate.reason.suppositions import MOST_SUPPOSITIONS, discharges, scopes
from debate.reason.theory import Rule, Theory, negation, transposed
from debate.reason.views import AUTHOR, View, chain, find_view, holders
from debate.reason.whatif import Change, make, with_changes

MOST_ALTERNATIVES = 200
"""So many claims of one conflict are compared with each other, pair by pair."""


def translate(
    argument_map: Map, view: str | View = "author", suppositions: bool = True, changes: Sequence[Change] = ()
) -> Theory:
    """The theory of a map in a view, under changes that are made for the sake of argument; ``suppositions`` says whether
    those of the map have their effect. Raises UnknownViewError."""
    chosen = view if isinstance(view, View) else find_view(argument_map, view)
    return Translation(argument_map, with_changes(chosen, changes), suppositions).theory(changes)


def said(voice: str, literal: str) -> str:
    """The atom for: the voice says so."""
    return f"says({voice},{literal})"


class Translation:
    """A map being translated in a view, and what has been made of it: ``rules`` by name, before any has been raised or lowered,
    ``outweighed`` concessions, and ``notes``. ``suppositions`` are those that count.
    """

    def __init__(self, argument_map: Map, view: View, suppositions: bool = True) -> None:
        self.map = argument_map
        self.view = view
        self.rules: dict[str, Rule] = {}
        self.outweighed: list[str] = []
        self.notes: list[str] = []
        self.holding = Holding(argument_map, view)
        self.suppositions = [one for one in argument_map.suppositions if suppositions and self._supposes(one)]

    def theory(self, changes: Sequence[Change] = ()) -> Theory:
        """The theory of the map under changes; those of voices are a matter of the view."""
        for claim in self.map.claims:
            self.assert_claim(claim)
        for common in sorted(self.map.common_claims):
            self.grant(common)
        for relation in self.holding.counted():
            self.relate(relation)
        for motion in self.map.motions:
            self.move(motion)
        for conflict in self.map.conflicts:
            self.oppose(conflict)
        stated = len(self.rules)
        suppositions = self.suppositions
        if len(suppositions) > MOST_SUPPOSITIONS:
            self.notes.append(f"only the first {MOST_SUPPOSITIONS} suppositions have an effect")
            suppositions = suppositions[:MOST_SUPPOSITIONS]
        for supposition in suppositions:
            for rule in discharges(self.map, supposition, LEVEL[Certainty.LIKELY]):
                self._add(rule)
        reductios = list(self.rules)[stated:]
        counted = [preference for preference in self.map.preferences if self.view.takes(preference.by)]
        for preference in settle_ranks(self.rules, self.outweighed, counted):
            pair = f"{preference.better} over {preference.worse}"
            self.notes.append(f"the preference of {pair} has no effect: together with others it runs in a circle")
        if changes:
            make(changes, self.rules)
        rules = tuple(self.rules.values())
        if not suppositions:
            return Theory(rules, notes=tuple(self.notes))
        outside = frozenset(reductios)
        scoped = scopes([rule for key, rule in self.rules.items() if key not in outside], suppositions)
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

    def assert_claim(self, claim: Claim) -> None:
        """Add the rules by which voices, or the map itself, assert or deny a claim."""
        rank = _level(claim.certainty)
        spoken = self.holding.spoken.get(claim.id)
        if not spoken:
            if self.holding.asserted_by_map(claim):
                self._add(Rule(f"@{MAP}.{claim.id}", (), claim.id, rank))
            return
        standing, given = holders(spoken), self.holding.given(claim)
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

    def grant(self, claim: str) -> None:
        """Add the fact that a claim on common ground is."""
        self._add(Rule(f"common-ground/{claim}", (), claim, None, True))

    def _fact(self, literal: str) -> None:
        if literal not in self.rules:
            self.rules[literal] = Rule(literal, (), literal, None, True)

    # Relations, motions and conflicts

    def relate(self, relation: Relation) -> None:
        """Add the rules of a relation."""
        conclusion = relation.target if relation.kind is RelationKind.REASON else negation(relation.target)
        premises = _claims(relation.premises)
        if relation.deductive:
            for rule in transposed(Rule(relation.id, premises, conclusion, None, True)):
                self._add(rule)
            return
        if relation.kind is RelationKind.UNDERCUT:
            aim = self.map.relation_by_id.get(relation.target)
            if aim is not None and aim.deductive:
                self.notes.append(
                    f"{relation.id} has no effect: {aim.id} is deductive, and a deductive step cannot be undercut"
                )
        self._add(Rule(relation.id, premises, conclusion, _level(relation.strength)))
        if relation.outweighed:
            self.outweighed.append(relation.id)

    def move(self, motion: Motion) -> None:
        """Add the rules of a motion."""
        for groups, word, conclusion in (
            (motion.supports, "for", motion.id),
            (motion.opposes, "against", "-" + motion.id),
        ):
            for number, group in enumerate(groups, start=1):
                self._add(Rule(f"{motion.id}/{word}-{number}", _claims(group), conclusion, _LIKELY))

    def oppose(self, conflict: Conflict) -> None:
        """Add the rules of a conflict, if it counts."""
        if not self.view.takes(conflict.by):
            return
        members = tuple(dict.fromkeys(conflict.members))
        if conflict.kind is ConflictKind.ONE_WAY:
            if len(members) == 2:
                self.rules[conflict.id] = Rule(conflict.id, members[:1], negation(members[1]), ALWAYS)
            return
        if len(members) > MOST_ALTERNATIVES:
            self.notes.append(f"{conflict.id}: only the first {MOST_ALTERNATIVES} of its claims are compared")
        for first in members[:MOST_ALTERNATIVES]:
            for second in members[:MOST_ALTERNATIVES]:
                if first != second:
                    self.rules[f"{conflict.id}: {first} or {second}"] = Rule(conflict.id, (first,), negation(second))


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
