"""The verdicts of a map that is being changed, and of changes that are only supposed, at the cost of what a change touches.

What is changed has an effect on its own rules, on those of the relations to it, on whether voices still assert a claim
besides their reasons, and on ranks that preferences tie together. Only these are translated again
(debate.reason.spreading), and verdicts follow the rules that are others then (debate.reason.revision). A change of
anything but claims, relations, motions, conflicts and preferences, a voice that is added or taken away, and any change of
a map with suppositions translates the map anew; here too the verdicts follow only the rules that are others. All is
evaluated anew where a circle of support becomes large, or a large one small (debate.reason.circles), and at every change of a
theory with too many clauses for ranks.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from debate.collector import collector_paused
from debate.model.elements import Preference
from debate.model.map import Map
from debate.reason.edits import Edit, edit, tables
from debate.reason.ranks import settle_ranks
from debate.reason.revision import Revision
from debate.reason.spreading import Spreading, Units, about
from debate.reason.theory import Rule, Theory
from debate.reason.translate import Translation
from debate.reason.verdicts import Verdicts
from debate.reason.views import ALL, AUTHOR, find_view
from debate.reason.whatif import Change, ChangeKind, make, with_changes

_VOICES = (ChangeKind.WITH, ChangeKind.WITHOUT)
_REMADE = (ChangeKind.REJECT, ChangeKind.RANK)


class Reasoner:
    """The verdicts of a map in a view, under changes for the sake of argument, kept as map and changes change. Not for several
    threads; the verdicts that it hands out are values and can go anywhere.

    ``translated`` counts how often the whole map had to be translated, ``anew`` how often all was evaluated from scratch.
    Raises UnknownViewError.
    """

    def __init__(self, argument_map: Map, view: str = "author", changes: Sequence[Change] = ()) -> None:
        self.view = view
        self.translated = self.anew = 0
        self.map = argument_map
        self.changes = tuple(dict.fromkeys(changes))
        with collector_paused():
            self._evaluate(self._translate(argument_map, self.changes))

    @property
    def verdicts(self) -> Verdicts:
        """The verdicts of the map as it is now; they agree with ``evaluate`` on every name."""
        return self._revision.verdicts

    def update(self, argument_map: Map, changes: Sequence[Change] = ()) -> Verdicts:
        """The verdicts of a map, in the place of the last one, under these changes, in the place of the last ones. Quick if
        elements that have not changed are the same objects."""
        changes = tuple(dict.fromkeys(changes))
        if argument_map is self.map and changes == self.changes:
            return self.verdicts
        if not self._follow(argument_map, changes):
            with collector_paused():
                theory = self._translate(argument_map, changes)
                if not self._revise_all(theory):
                    self._evaluate(theory)
        self.map, self.changes = argument_map, changes
        return self.verdicts

    # All at once

    def _translate(self, argument_map: Map, changes: tuple[Change, ...]) -> Theory:
        view = with_changes(find_view(argument_map, self.view), changes)
        self.translated += 1
        own = replace(argument_map)  # a map of its own, whose tables are changed
        self._tables = tables(own)
        self._translation = Translation(own, view)
        theory = self._translation.theory(changes)
        self._prefer(argument_map, changes)
        return theory

    def _prefer(self, argument_map: Map, changes: Sequence[Change]) -> None:
        view = self._translation.view
        self._preferences = [one for one in argument_map.preferences if view.takes(one.by)]
        pairs = [(one.better, one.worse) for one in self._preferences]
        self._about = about([*pairs, *((one.name, one.other) for one in changes if one.kind is ChangeKind.RANK)])

    def _evaluate(self, theory: Theory) -> None:
        self.anew += 1
        self._revision = Revision(theory, self.view)

    def _revise_all(self, theory: Theory) -> bool:
        """Follow another theory; False if it is better evaluated anew."""
        if not self._revision.program.followed:
            return False
        removed, added = self._other_rules(theory)
        few = len(removed) + len(added) <= len(theory.rules) // 4
        return few and self._revision.revise(removed, added, theory.notes)

    def _other_rules(self, theory: Theory) -> tuple[list[int], list[Rule]]:
        """The numbers of the rules that a theory does not have any more, and those that it has besides. All of a name go
        together, so that the first of them stays the first."""
        program = self._revision.program
        old = Counter(rule for group in program.same.values() for rule in map(program.rules.__getitem__, group))
        new = Counter(theory.rules)
        if old == new:
            return [], []
        names = {rule.name for rule in (old - new) + (new - old)}
        removed = [number for name in names for number in program.same.get(name, ())]
        return removed, [rule for rule in theory.rules if rule.name in names]

    # What a change touches

    def _follow(self, argument_map: Map, changes: tuple[Change, ...]) -> bool:
        """Follow a change; False if the map has to be translated anew."""
        made = edit(self.map, argument_map)
        if made is None or not self._revision.program.followed or self._goes_far(argument_map, made, changes):
            return False
        # An accepted claim and an answered step are facts besides; what is rejected is none any more, what is ranked is another.
        other = [change for change in set(self.changes) ^ set(changes) if change.kind in _REMADE]
        elements = {element for change in other for element in (change.name, change.other)}
        if made.preferences:
            elements |= {
                element for one in set(self.map.preferences) ^ set(argument_map.preferences) for element in _pair(one)
            }
        was, units = self._preferences, self._spread(made, elements)
        self._stand(made)
        if made.preferences or other:
            self._prefer(argument_map, changes)
        units.add(self._spread(made, elements))
        # Now that all is known that may be another, its rules before and after.
        self._stand(made.back())
        old = self._rules(units, was, self.changes)
        self._stand(made)
        new = self._rules(units, self._preferences, changes)
        return old is not None and new is not None and self._revise(old, new)

    def _spread(self, made: Edit, elements: set[str]) -> Units:
        translation = self._translation
        search = Spreading(self._tables, self._about, translation.holding.spoken)
        return search.start(made, sorted(elements - {""}), by_word=not translation.view.anonymous)

    def _stand(self, made: Edit) -> None:
        """Let the tables stand as after an edit."""
        spoken = self._translation.holding.spoken
        self._tables.follow(made)
        for claim in made.claims.gone:
            spoken.pop(claim.id, None)
        spoken.update((claim.id, claim.occurrences) for claim in made.claims.come if claim.occurrences)

    def _goes_far(self, argument_map: Map, made: Edit, changes: tuple[Change, ...]) -> bool:
        translation = self._translation
        voices = [[one for one in group if one.kind in _VOICES] for group in (self.changes, changes)]
        named = made.voices()
        last = self.view not in (AUTHOR, ALL) and not named.isdisjoint(translation.view.voices)
        asked = {one.rhetorical for one in argument_map.questions}
        return (
            bool(translation.suppositions)
            or voices[0] != voices[1]
            or not named <= translation.holding.heard
            # The voice whose view it is may not be heard any more.
            or (last and not any(voice.id in translation.view.voices for voice in argument_map.voices))
            or any(claim.id in asked for claim in made.claims.both())
            or any(name in table for name in made.fresh() for table in self._tables[:4])
        )

    def _rules(
        self, units: Units, preferences: Sequence[Preference], changes: Sequence[Change]
    ) -> dict[str, Rule] | None:
        """The rules of these elements as the tables stand; None if something has no effect, which is said in notes."""
        translation, known = self._translation, self._tables
        translation.rules, translation.outweighed, translation.notes = {}, [], []
        for name in units.claims:
            translation.holding.reasoned.pop(name, None)
            translation.holding.find_reasoned(known.to.get(name, ()))
        for name in units.claims:
            if name in known.claims:
                translation.assert_claim(known.claims[name])
            if name in translation.map.common_claims:
                translation.grant(name)
        counted: dict[str, bool] = {}
        for name in units.relations:
            if name in known.relations and self._counts(name, counted):
                translation.relate(known.relations[name])
        for name in units.motions:
            if name in known.motions:
                translation.move(known.motions[name])
        for name in units.conflicts:
            if name in known.conflicts:
                translation.oppose(known.conflicts[name])
        ranked = [one for one in preferences if _pair(one) in units.ranked]
        ignored = settle_ranks(translation.rules, translation.outweighed, ranked)
        make(changes, translation.rules)
        return None if ignored or translation.notes else translation.rules

    def _counts(self, name: str, known: dict[str, bool]) -> bool:
        """Whether a relation counts in the view, with every relation under it; what is found of these is noted as known."""
        relations, way = self._tables.relations, []
        counts = True
        relation = relations.get(name)
        while relation is not None and counts:
            if relation.id in known:
                counts = known[relation.id]
                break
            way.append(relation.id)
            counts = self._translation.holding.taken(relation)
            relation = relations.get(relation.target)
        known.update(dict.fromkeys(way, counts))
        return counts

    def _revise(self, old: dict[str, Rule], new: dict[str, Rule]) -> bool:
        program = self._revision.program
        gone = [rule for name, rule in old.items() if new.get(name) != rule]
        come = [rule for name, rule in new.items() if old.get(name) != rule]
        numbers = []
        for rule in gone:
            found = [number for number in program.same.get(rule.name, ()) if program.rules[number] == rule]
            if len(found) != 1:
                return False
            numbers += found
        taken = {rule.name for rule in old.values()}
        if any(rule.name not in taken and rule.name in program.same for rule in come):
            return False
        return not (numbers or come) or self._revision.revise(numbers, come)


def _pair(preference: Preference) -> tuple[str, str]:
    return preference.better, preference.worse
