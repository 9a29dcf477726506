"""A map read as a weighted bipolar graph, in one view.

Nodes are the claims and motions, and the steps between them. A step supports or attacks what it is a step to. Whatever
supports or attacks one of its premises, supports or attacks the step as well, like reasons for the step itself and
undercuts of it: so linked premises weaken together, and an undercut weakens the step and no other reason. The base
score of a step is the lowest among its premises; half of it if the step is weak or outweighed, and half as far from 1
if it is strong. So a normal step from one premise that nobody undercuts comes to the usual
reading, in which the premise itself supports or attacks.

What no argument of the view leads to is no node.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from debate.model.elements import Certainty
from debate.model.map import Map
from debate.reason.gradual.semantics import Graph, Semantics, Strengths, strengths
from debate.reason.suppositions import supposed_in
from debate.reason.theory import Rule
from debate.reason.verdicts import Verdict, Verdicts

BASE = {Certainty.POSSIBLE: 0.25, Certainty.LIKELY: 0.5, Certainty.CERTAIN: 0.75}
"""The base score that the certainty of a claim stands for."""

COMMON_GROUND = 0.9
"""The base score of common ground; 1 would leave nothing to weigh against it."""


MOST_RELATIONS = 5_000_000
"""A map that comes to more relations than this is not read."""


class TooManyRelationsError(Exception):
    """A map comes to more relations between nodes than can be held."""


@dataclass(frozen=True, slots=True)
class MapStrengths:
    """The strength of each claim, motion and step of a map, by name; and how they were reached."""

    semantics: Semantics
    of: dict[str, float]
    reached: Strengths


def strengths_of(argument_map: Map, verdicts: Verdicts, semantics: Semantics) -> MapStrengths:
    """The strengths on a map in the view of these verdicts. What has no argument in that view has none.

    Raises TooManyRelationsError.
    """
    names, graph = bipolar(argument_map, verdicts)
    reached = strengths(graph, semantics)
    return MapStrengths(semantics, {name: float(reached.values[number]) for name, number in names.items()}, reached)


def bipolar(argument_map: Map, verdicts: Verdicts) -> tuple[dict[str, int], Graph]:
    """The number of each node that has a name, and the graph. Raises TooManyRelationsError."""
    return _Reading(argument_map, verdicts).graph()


class _Reading:
    def __init__(self, argument_map: Map, verdicts: Verdicts) -> None:
        self.map, self.verdicts = argument_map, verdicts
        self.names: dict[str, int] = {}
        self.base: list[float] = []
        self.bearing: dict[str, list[tuple[int, int]]] = defaultdict(list)  # name -> (node, sign)
        self.steps: list[tuple[int, Rule]] = []
        self.undercut = {rule.conclusion[1:] for rule in verdicts.theory.rules if rule.conclusion.startswith("-")}

    def graph(self) -> tuple[dict[str, int], Graph]:
        for claim in self.map.claims:
            if self.verdicts.of_literal(claim.id) is not Verdict.UNSUPPORTED:
                common = claim.id in self.map.common_claims
                self._name(claim.id, COMMON_GROUND if common else BASE[claim.certainty])
        for motion in self.map.motions:
            self._name(motion.id, BASE[Certainty.LIKELY])
        for rule in self.verdicts.theory.rules:
            self._read(rule)
        relations = [(source, self.names[name], sign) for name in self.names for source, sign in self.bearing[name]]
        for node, rule in self.steps:
            relations += self._inherited(node, rule)
            if len(relations) > MOST_RELATIONS:
                raise TooManyRelationsError(f"the map comes to more than {MOST_RELATIONS:,} relations")
        sources, targets, signs = zip(*relations, strict=True) if relations else ((), (), ())
        return self.names, Graph(self.base, sources, targets, signs)

    def _name(self, name: str, base: float) -> int:
        self.names[name] = len(self.base)
        return self._node(base)

    def _node(self, base: float) -> int:
        self.base.append(base)
        return len(self.base) - 1

    def _read(self, rule: Rule) -> None:
        """Make a step of a rule, unless it only asserts what it concludes, or is no step of the map itself."""
        relation = self.map.relation_by_id.get(rule.name)
        conflict = rule.rank is None and not rule.strict
        if (rule.strict and relation is None) or not (rule.premises or rule.conclusion.startswith("-")):
            return
        sign, target = (-1, rule.conclusion[1:]) if rule.conclusion.startswith("-") else (1, rule.conclusion)
        if supposed_in(target) is not None or not all(self._stands(premise) for premise in rule.premises):
            return
        if conflict and rule.name not in self.undercut:
            self.bearing[target].append((self.names[rule.premises[0]], sign))
            return
        base = self._base(rule, target)
        node = self._node(base) if rule.name in self.names else self._name(rule.name, base)
        self.steps.append((node, rule))
        self.bearing[target].append((node, sign))

    def _base(self, rule: Rule, target: str) -> float:
        claim, relation = self.map.claim_by_id.get(target), self.map.relation_by_id.get(rule.name)
        premises = [self.base[self.names[premise]] for premise in rule.premises if premise in self.names]
        if not premises:  # somebody's word
            return BASE[claim.certainty if claim is not None else Certainty.LIKELY]
        lowest = min(premises)
        if relation is None or (relation.strength is Certainty.LIKELY and not relation.outweighed):
            return lowest
        weak = relation.outweighed or relation.strength is Certainty.POSSIBLE
        return lowest / 2 if weak else (1 + lowest) / 2

    def _stands(self, premise: str) -> bool:
        return premise in self.names or premise.startswith("says(")

    def _inherited(self, node: int, rule: Rule) -> Iterator[tuple[int, int, int]]:
        """What bears on a premise of a step; and on the step, if it shares its name with one that has it already."""
        for premise in rule.premises:
            yield from ((source, node, sign) for source, sign in self.bearing.get(premise, ()))
        if self.names.get(rule.name) != node:
            yield from ((source, node, sign) for source, sign in self.bearing.get(rule.name, ()))
