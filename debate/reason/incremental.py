"""The verdicts of a map that is being changed, relation by relation, at the cost of what a change touches.

A changed relation has an effect on its own rules, on those of the relations to it, and on whether voices still assert its
target besides their reasons. Only these are translated again (debate.reason.revision does the rest). Any other change, and
one that touches a preference, a supposition or a motion, evaluates the map anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from operator import is_not

from debate.collector import collector_paused
from debate.model.elements import Relation
from debate.model.map import Map
from debate.reason.ranks import SPACE
from debate.reason.revision import Revision
from debate.reason.theory import Rule, negation
from debate.reason.translate import Translation
from debate.reason.verdicts import Verdicts
from debate.reason.views import find_view

_OTHER = [field.name for field in fields(Map) if field.name not in ("relations", "span", "expectations", "sections")]


class Reasoner:
    """The verdicts of a map in a view, kept as the map changes. Not for several threads: ``verdicts`` are always those of now.

    ``anew`` counts how often everything had to be evaluated. Raises UnknownViewError.
    """

    def __init__(self, map_: Map, view: str = "author") -> None:
        self.view = view
        self.anew = 0
        self._start(map_)

    @property
    def verdicts(self) -> Verdicts:
        """The verdicts of the map as it is now; they agree with ``evaluate`` on every name, ranks may be other numbers."""
        return self._revision.verdicts

    def _start(self, map_: Map) -> None:
        with collector_paused():
            self.map = map_
            # A map of its own, whose tables are changed with the relations.
            own = replace(map_)
            self._tables = (own.claim_by_id, own.motion_by_id, own.relation_by_id, own.relations_to, own.relations_from)
            self._translation = Translation(own, find_view(map_, self.view), spaced=True)
            theory = self._translation.theory()
            self._revision = Revision(theory, self.view)
            self._preferred = {name for one in map_.preferences for name in (one.better, one.worse)}
            self.anew += 1

    def update(self, map_: Map) -> Verdicts:
        """Take a changed map in the place of the last one. Quick if elements that have not changed are the same objects."""
        old = self.map
        if map_ is old:
            return self.verdicts
        if any(
            getattr(old, name) is not getattr(map_, name) and getattr(old, name) != getattr(map_, name)
            for name in _OTHER
        ):
            self._start(map_)
            return self.verdicts
        if not self._revised(*_changed(old.relations, map_.relations)):
            self._start(map_)
        self.map = map_
        return self.verdicts

    def _revised(self, before: list[Relation], after: list[Relation]) -> bool:
        """Follow a change of relations; False if all has to be evaluated anew."""
        own = self._translation.map
        both = (*before, *after)
        if self._translation.suppositions or not self._preferred.isdisjoint(
            name for one in both for name in (one.id, one.target)
        ):
            return False
        if any(one.target in own.motion_by_id for one in both):
            return False
        claims = dict.fromkeys(one.target for one in both if one.target in own.claim_by_id)
        touched = self._touched(both, claims)
        old = self._rules(touched, claims)
        for relation in before:
            own.relation_by_id.pop(relation.id, None)
            _without(own.relations_to, relation.target, relation)
            for premise in relation.premises:
                _without(own.relations_from, premise.claim, relation)
        for relation in after:
            if relation.id in own.relation_by_id:
                return False
            own.relation_by_id[relation.id] = relation
            own.relations_to[relation.target] = (*own.relations_to.get(relation.target, ()), relation)
            for premise in relation.premises:
                own.relations_from[premise.claim] = (*own.relations_from.get(premise.claim, ()), relation)
        for claim in claims:
            voices: set[str] = set()
            for relation in own.relations_to.get(claim, ()):
                if relation.kind == "because":
                    self._translation.reason_by(relation, voices)
            self._translation.reasoned[claim] = voices
        new = self._rules(self._touched(both, claims), claims)
        return self._revise(old, new)

    def _touched(self, changed: Sequence[Relation], claims: Iterable[str]) -> list[str]:
        """The changed relations and all relations to them and, where something is outweighed, all to the same claim."""
        own = self._translation.map
        found = dict.fromkeys(one.id for one in changed)
        for claim in claims:
            beside = own.relations_to.get(claim, ())
            if any(one.outweighed for one in (*beside, *changed)):
                found.update((one.id, None) for one in beside)
        queue = list(found)
        for name in queue:  # grows while it is read
            for above in own.relations_to.get(name, ()):
                if above.id not in found:
                    found[above.id] = None
                    queue.append(above.id)
        return list(found)

    def _counts(self, relation: Relation | None) -> bool:
        """Whether a relation counts in the view, with every relation under it."""
        own = self._translation.map
        while relation is not None:
            if not self._translation.taken(relation):
                return False
            relation = own.relation_by_id.get(relation.target)
        return True

    def _rules(self, relations: Iterable[str], claims: Iterable[str]) -> dict[str, Rule]:
        """The rules of these relations, and those by which these claims are asserted, with their ranks."""
        translation = self._translation
        own = translation.map
        translation.rules, translation.outweighed = {}, []
        for claim in claims:
            translation.assert_claim(own.claim_by_id[claim])
        for name in relations:
            relation = own.relation_by_id.get(name)
            if relation is not None and self._counts(relation):
                translation.relate(relation)
        rules = translation.rules
        ranks = {name: 2 * rule.rank for name, rule in rules.items() if rule.rank is not None}
        concluding: dict[str, list[str]] = defaultdict(list)
        for name in ranks:
            concluding[rules[name].conclusion].append(name)
        for name in translation.outweighed:
            reasons = concluding[negation(rules[name].conclusion)]
            ranks[name] = min([ranks[name], *(ranks[reason] - 1 for reason in reasons)])
        return {
            name: rule._replace(rank=ranks[name] * SPACE) if name in ranks else rule for name, rule in rules.items()
        }

    def _revise(self, old: dict[str, Rule], new: dict[str, Rule]) -> bool:
        revision = self._revision
        gone = [rule for name, rule in old.items() if new.get(name) != rule]
        come = [rule for name, rule in new.items() if old.get(name) != rule]
        numbers = []
        for rule in gone:
            found = [number for number in revision.same.get(rule.name, ()) if revision.rules[number] == rule]
            if len(found) != 1:
                return False
            numbers += found
        taken = set(old)
        if any(rule.name not in taken and rule.name in revision.same for rule in come):
            return False
        if numbers or come:
            revision.revise(numbers, come)
        return True


def _changed(old: tuple[Relation, ...], new: tuple[Relation, ...]) -> tuple[list[Relation], list[Relation]]:
    """The relations that are gone, and those that are new: what is the same object has not changed."""
    shorter = min(len(old), len(new))
    head = [*map(is_not, old, new), True].index(True)
    tail = min([*map(is_not, reversed(old), reversed(new)), True].index(True), shorter - head)
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    before, after = set(map(id, gone)), set(map(id, come))
    return [one for one in gone if id(one) not in after], [one for one in come if id(one) not in before]


def _without(table: dict[str, tuple[Relation, ...]], name: str, relation: Relation) -> None:
    table[name] = tuple(one for one in table.get(name, ()) if one is not relation)
