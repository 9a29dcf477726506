"""Which claims matter most for a verdict: by their degree of responsibility for it.

A claim's responsibility is 1/n, where n is the size of the smallest set of claims that contains it, whose rejection
together turns whether the claim asked about is accepted, and no part of which does so: 1 if rejecting it alone is
enough, 1/2 if one other has to be rejected with it. Source: Chockler and Halpern, "Responsibility and blame: a
structural-model approach", Journal of Artificial Intelligence Research 22 (2004), with minimal sets as causes.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from debate.model.map import Map
from debate.reason.certificate import turning
from debate.reason.changes import MOST_STEPS, possible_changes
from debate.reason.fixpoint import HOLDS
from debate.reason.switches import cone, switched
from debate.reason.theory import Theory
from debate.reason.translate import translate
from debate.reason.verdicts import Verdict
from debate.reason.whatif import ChangeKind


@dataclass(frozen=True, slots=True)
class Part:
    """A claim that a verdict turns on, with the others that would have to be rejected too, and the verdict without them.

    Its degree of responsibility is one over the number of them all. ``sets`` counts the smallest sets it is in.
    """

    claim: str
    others: tuple[str, ...]
    verdict: Verdict
    sets: int

    @property
    def responsibility(self) -> float:
        """The degree of responsibility, from 0 to 1."""
        return 1 / (1 + len(self.others))


@dataclass(frozen=True, slots=True)
class Responsible:
    """The claims that are responsible for a verdict: the most responsible first; of equals, who is in more smallest sets,
    then by name. Sets of up to ``tried`` claims were tried, all of them if ``complete``."""

    claim: str
    verdict: Verdict
    parts: tuple[Part, ...]
    tried: int
    complete: bool


def what_matters(
    argument_map: Map,
    view: str,
    claim: str,
    most: int = 5,
    up_to: int = 3,
    progress: Callable[[int], None] = lambda trials: None,
) -> Responsible:
    """The claims most responsible for a verdict in a view; more than ``most`` are left out. Raises UnknownViewError."""
    theory = cone(translate(argument_map, view), [claim])
    return responsible(theory, claim, {*argument_map.claim_by_id, *argument_map.motion_by_id}, most, up_to, progress)


def responsible(
    theory: Theory,
    claim: str,
    claims: Collection[str],
    most: int = 5,
    up_to: int = 3,
    progress: Callable[[int], None] = lambda trials: None,
) -> Responsible:
    """The claims of these that are most responsible for the verdict on a claim of a theory."""
    changes = [one for one in possible_changes(theory, claim, claims, ()) if one.kind is ChangeKind.REJECT]
    board = switched(theory, claim, changes)
    at_first = board.model(())
    held = at_first.status[board.goal] == HOLDS
    parts: dict[str, Part] = {}
    frontier: list[frozenset[int]] = [frozenset()]
    minimal: list[frozenset[int]] = []
    trials, budget = 0, max(1, MOST_STEPS // (len(board.program.heads) + 1))
    complete, tried = board.exact, 0
    for _ in range(up_to):
        following = dict.fromkeys(made | {n} for made in frontier for n in turning(board, board.model(made)))
        found: list[tuple[list[int], Verdict]] = []
        frontier = []
        for made in following:
            if any(smaller < made for smaller in minimal):
                continue
            if trials == budget:
                complete = False
                break
            trials += 1
            progress(trials)
            model = board.model(made)
            if (model.status[board.goal] == HOLDS) is held:
                frontier.append(made)
            else:
                found.append((sorted(made), board.verdict(model)))
        minimal += [frozenset(made) for made, _ in found]
        _take(parts, [([changes[n].name for n in made], verdict) for made, verdict in sorted(found)])
        if not complete or len(parts) >= most:
            break
        tried += 1
    ordered = sorted(parts.values(), key=lambda part: (len(part.others), -part.sets, part.claim))
    return Responsible(claim, board.verdict(at_first), tuple(ordered[:most]), tried, complete)


def _take(parts: dict[str, Part], found: list[tuple[list[str], Verdict]]) -> None:
    """Add those claims of the sets of one size that are in no smaller one."""
    fresh: dict[str, Part] = {}
    for names, verdict in found:
        for name in names:
            if name in parts:
                continue
            known = fresh.get(name)
            others = tuple(one for one in names if one != name)
            fresh[name] = replace(known, sets=known.sets + 1) if known else Part(name, others, verdict, 1)
    parts.update(fresh)
