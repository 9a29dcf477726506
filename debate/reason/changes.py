"""The smallest sets of changes after which a claim is accepted, or is so no more.

A change accepts or rejects a claim (not the one that is asked about), answers a step, or ranks one step over another that
speaks against it. Every change counts one. What is common ground is not up for change. The search finds all sets of
the smallest size: it is enforcement by strong expansions, which Baumann and Brewka ("Expanding argumentation
frameworks: enforcing and monotonicity results", COMMA 2010) and Baumann ("What does it take to enforce an argument?",
ECAI 2012) ask of abstract frameworks, read as a counterfactual: the verdict would have been another one if.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from debate.model.map import Map
from debate.reason.certificate import turning
from debate.reason.fixpoint import HOLDS
from debate.reason.switches import cone, standing, switched
from debate.reason.theory import Rule, Theory, negation
from debate.reason.translate import translate
from debate.reason.verdicts import Verdict
from debate.reason.whatif import Change, ChangeKind, clash

MOST_STEPS = 3_000_000
"""How many clauses all trials of one search may look at together; some twenty to thirty seconds."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that turn whether a claim is accepted, and the verdict that they lead to."""

    changes: tuple[Change, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Turned:
    """All smallest sets of changes that turn the verdict, in order: answers first, then ranks, rejections, concessions.

    ``none_up_to``: no set of so many changes, or fewer, does. ``complete`` is False where the search was cut off:
    then sets may be missing, and the caller has to say so.
    """

    claim: str
    verdict: Verdict
    sets: tuple[ChangeSet, ...]
    none_up_to: int
    complete: bool


def what_would_change(
    argument_map: Map, view: str, claim: str, up_to: int = 3, progress: Callable[[int], None] = lambda trials: None
) -> Turned:
    """The smallest sets of changes that turn whether a claim is accepted in a view. Raises UnknownViewError."""
    theory = cone(translate(argument_map, view), [claim])
    claims = {*argument_map.claim_by_id, *argument_map.motion_by_id}
    candidates = possible_changes(theory, claim, claims, steps_of(argument_map, theory))
    return turned(theory, claim, candidates, up_to, progress)


def steps_of(argument_map: Map, theory: Theory) -> set[str]:
    """The steps of a theory that somebody can answer or rank: those that the map shows. A one-way contrary, which holds
    whatever the strengths, is none."""
    always = {conflict.id for conflict in argument_map.conflicts if conflict.kind == "contrary"}
    return {
        rule.name
        for rule in theory.rules
        if rule.premises and not rule.premises[0].startswith(("says(", "supposing(")) and rule.name not in always
    }


def possible_changes(theory: Theory, claim: str, claims: Collection[str], steps: Collection[str]) -> list[Change]:
    """Every change to what these rules speak about, but to the claim itself: answers, ranks, rejections, concessions."""
    fixed = {rule.conclusion.removeprefix("-") for rule in theory.rules if rule.strict and not rule.premises}
    named = dict.fromkeys(rule.name for rule in theory.rules if rule.name in steps and not rule.strict)
    about = [atom.removeprefix("-") for rule in theory.rules for atom in (rule.conclusion, *rule.premises)]
    atoms = [atom for atom in dict.fromkeys(about) if atom in claims and atom not in fixed and atom != claim]
    found = [Change(ChangeKind.ANSWER, name) for name in named]
    found += dict.fromkeys(_ranks(theory, claims, steps))
    found += [Change(ChangeKind.REJECT, atom) for atom in atoms]
    return found + [Change(ChangeKind.ACCEPT, atom) for atom in atoms]


def _ranks(theory: Theory, claims: Collection[str], steps: Collection[str]) -> Iterator[Change]:
    """Each last defeasible step of an argument for a literal over each that is not weaker, of one for its denial."""
    concluding: dict[str, list[Rule]] = {}
    for rule in theory.rules:
        concluding.setdefault(rule.conclusion, []).append(rule)
    same: set[tuple[str, int]] = set()  # over which of several equally strong ones makes no difference
    for literal in concluding:
        for own in _last(concluding, literal):
            for other in _last(concluding, negation(literal)):
                better, worse = _element(own, claims, steps), _element(other, claims, steps)
                if better is None or worse is None or better == worse:
                    continue
                low = min(rule.rank or 0 for rule in standing(theory, better))
                high = max(rule.rank or 0 for rule in standing(theory, worse))
                if low <= high and (better, high) not in same:
                    same.add((better, high))
                    yield Change(ChangeKind.RANK, better, worse)


def _last(concluding: dict[str, list[Rule]], literal: str) -> list[Rule]:
    found: dict[Rule, None] = {}
    seen, pending = {literal}, [literal]
    for one in pending:  # grows while it is read
        for rule in concluding.get(one, ()):
            if rule.rank is not None:
                found[rule] = None
                continue
            for premise in rule.premises:
                if premise not in seen:
                    seen.add(premise)
                    pending.append(premise)
    return list(found)


def _element(rule: Rule, claims: Collection[str], steps: Collection[str]) -> str | None:
    if rule.name in steps:
        return rule.name
    return rule.conclusion if rule.conclusion in claims else None


def turned(
    theory: Theory,
    claim: str,
    candidates: Iterable[Change],
    up_to: int,
    progress: Callable[[int], None] = lambda trials: None,
) -> Turned:
    """All smallest sets of at most ``up_to`` of the candidates that turn whether the claim is accepted."""
    changes = list(candidates)
    board = switched(theory, claim, changes)
    at_first = board.model(())
    verdict, held = board.verdict(at_first), at_first.status[board.goal] == HOLDS
    frontier: list[frozenset[int]] = [frozenset()]
    trials, most = 0, max(1, MOST_STEPS // (len(board.program.heads) + 1))
    for size in range(1, up_to + 1):
        following: dict[frozenset[int], None] = {}
        for made in frontier:
            for number in turning(board, board.model(made)):
                if not clash([changes[one] for one in (*made, number)]):
                    following[made | {number}] = None
        found: list[tuple[list[int], Verdict]] = []
        for made in following:
            if trials == most:
                return Turned(claim, verdict, _sets(changes, found), size - 1, False)
            trials += 1
            progress(trials)
            model = board.model(made)
            if (model.status[board.goal] == HOLDS) is not held:
                found.append((sorted(made), board.verdict(model)))
        if found:
            return Turned(claim, verdict, _sets(changes, found), size - 1, board.exact)
        frontier = list(following)
    return Turned(claim, verdict, (), up_to, board.exact)


def _sets(changes: list[Change], found: list[tuple[list[int], Verdict]]) -> tuple[ChangeSet, ...]:
    return tuple(ChangeSet(tuple(changes[n] for n in made), verdict) for made, verdict in sorted(found))
