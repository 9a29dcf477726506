"""Proof standards as a judge's lens on one issue: has the burden been met? Beside the verdict, never in its place.

Source: Gordon, Prakken and Walton, "The Carneades model of argument and burden of proof", Artificial Intelligence 171
(2007); the standards as in Gordon and Walton, "Proof burdens and standards" (2009). There arguments carry weights; here
these come from the strengths and preferences of the map (``WEIGHT``, ``STEP``).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from debate.model.elements import Certainty
from debate.model.map import Map
from debate.reason.suppositions import supposed_in
from debate.reason.theory import Literal, Rule, negation
from debate.reason.verdicts import Verdict, Verdicts

WEIGHT = {Certainty.POSSIBLE: 0.2, Certainty.LIKELY: 0.5, Certainty.CERTAIN: 0.8}
"""The weight that the strength of a step, or the certainty of what is asserted, stands for."""

CONCLUSIVE = 1.0
"""The weight of deductive steps and common ground."""

STEP = 0.05
"""By so much a preference, or `outweighed`, lifts the weight of a step above that of the other, if it is not above."""


class Standard(StrEnum):
    """A proof standard, from the weakest to the strongest; the last looks at no weights."""

    SCINTILLA = "scintilla"
    PREPONDERANCE = "preponderance"
    CLEAR_AND_CONVINCING = "clear-and-convincing"
    BEYOND_REASONABLE_DOUBT = "beyond-reasonable-doubt"
    DIALECTICAL_VALIDITY = "dialectical-validity"


class Thresholds(NamedTuple):
    """What the heavier standards ask for: the strongest argument for weighs more than ``least``, more than the strongest
    against by more than ``margin``, and that weighs less than ``doubt``. (The program Carneades 4 uses these numbers.)"""

    least: float = 0.0
    margin: float = 0.5
    doubt: float = 0.3


CARNEADES = Thresholds()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A step for or against the issue. ``barred`` is empty, or says why it does not count."""

    rule: Rule
    weight: float
    barred: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the case for an issue meets a standard, and the steps that were weighed, the heaviest first."""

    issue: str
    standard: Standard
    met: bool
    pro: tuple[Weighed, ...]
    con: tuple[Weighed, ...]


def meets(standard: Standard, pro: Sequence[float], con: Sequence[float], thresholds: Thresholds = CARNEADES) -> bool:
    """Whether applicable arguments of these weights, for and against, meet a standard."""
    strongest, opposed = max(pro, default=0.0), max(con, default=0.0)
    if standard is Standard.SCINTILLA or not pro:
        return bool(pro)
    if standard is Standard.DIALECTICAL_VALIDITY:
        return not con
    met = strongest > opposed
    if standard is not Standard.PREPONDERANCE:
        met = met and strongest > thresholds.least and round(strongest - opposed, 9) > thresholds.margin
    if standard is Standard.BEYOND_REASONABLE_DOUBT:
        met = met and opposed < thresholds.doubt
    return met


def judge_by(
    argument_map: Map, verdicts: Verdicts, issue: str, standard: Standard, thresholds: Thresholds = CARNEADES
) -> Judgement:
    """Judge a claim or a motion by a standard, in the view of the verdicts.

    An argument is applicable if its premises are accepted there and nothing that is accepted or contested undercuts its
    step. A claim that conflicts with the issue counts against it, as heavily as the heaviest applicable argument for that claim.
    """
    weigher = _Weigher(argument_map, verdicts)
    steps = [*weigher.steps(issue), *weigher.steps(negation(issue))]
    weights = _lifted([(step.rule.rank, step.weight) for step in steps])
    weighed = [Weighed(step.rule, weight, step.barred) for step, weight in zip(steps, weights, strict=True)]
    pro = _heaviest(step for step in weighed if step.rule.conclusion == issue)
    con = _heaviest(step for step in weighed if step.rule.conclusion != issue)
    met = meets(standard, _applicable(pro), _applicable(con), thresholds)
    return Judgement(issue, standard, met, pro, con)


def _applicable(side: Iterable[Weighed]) -> list[float]:
    return [step.weight for step in side if not step.barred]


def _heaviest(steps: Iterable[Weighed]) -> tuple[Weighed, ...]:
    return tuple(sorted(steps, key=lambda step: (bool(step.barred), -step.weight)))


def _lifted(steps: Sequence[tuple[int | None, float]]) -> list[float]:
    """The weights, raised where a step of higher rank would not be the heavier one."""
    weights = [weight for _, weight in steps]
    ranked = sorted({rank for rank, _ in steps if rank is not None})
    floor = 0.0
    for rank in ranked:
        group = [place for place, (own, _) in enumerate(steps) if own == rank]
        for place in group:
            weights[place] = min(max(weights[place], floor), CONCLUSIVE)
        floor = round(max(weights[place] for place in group) + STEP, 9)
    return weights


class _Weigher:
    def __init__(self, argument_map: Map, verdicts: Verdicts) -> None:
        self.map, self.verdicts = argument_map, verdicts

    def steps(self, literal: Literal, conflicts: bool = True) -> Iterator[Weighed]:
        """The steps of the theory that conclude a literal, with the weights that they have by themselves."""
        for rule in self.verdicts.theory.rules:
            if rule.conclusion != literal or not self._counts(rule):
                continue
            if rule.rank is None and not rule.strict:
                if conflicts:
                    yield self._conflict(rule)
                continue
            yield Weighed(rule, self._weight(rule), self._barred(rule))

    def _counts(self, rule: Rule) -> bool:
        """Whether a rule is a step of the map: not one read backwards, nor one inside a supposition."""
        backwards = rule.strict and rule.premises and rule.name not in self.map.relation_by_id
        return not backwards and supposed_in(rule.conclusion) is None

    def _conflict(self, rule: Rule) -> Weighed:
        rival = rule.premises[0]
        weights = [step.weight for step in self.steps(rival, conflicts=False) if not step.barred]
        undercut = self._undercut(rule)
        return Weighed(rule, max(weights, default=0.0), undercut or ("" if weights else f"nothing carries `{rival}`"))

    def _weight(self, rule: Rule) -> float:
        if rule.strict:
            return CONCLUSIVE
        relation = self.map.relation_by_id.get(rule.name)
        if relation is not None:
            return WEIGHT[relation.strength]
        claim = self.map.claim_by_id.get(rule.conclusion.removeprefix("-"))
        asserted = all(premise.startswith("says(") for premise in rule.premises)
        return WEIGHT[claim.certainty if claim is not None and asserted else Certainty.LIKELY]

    def _barred(self, rule: Rule) -> str:
        for premise in rule.premises:
            verdict = self.verdicts.of_literal(premise)
            if verdict is not Verdict.ACCEPTED:
                scoped = supposed_in(premise)
                shown = f"`{scoped[1]}` on the supposition `{scoped[0]}`" if scoped else f"`{premise}`"
                return f"{shown} is {verdict}"
        return self._undercut(rule)

    def _undercut(self, rule: Rule) -> str:
        verdict = self.verdicts.of_literal(negation(rule.name))
        if rule.strict or verdict in (Verdict.UNSUPPORTED, Verdict.REJECTED):
            return ""
        return f"an undercut of it is {verdict}"
