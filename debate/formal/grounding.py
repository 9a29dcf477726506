"""Which of the relations that are drawn between claims with formulas are grounded in these.

A relation is sketched when it is drawn, and grounded when the formulas bear it out: a reason, where its premises cannot be
true without its target; an objection, where they cannot be true with it.
Source: Betz, "Theorie dialektischer Strukturen" (2010), and the argument maps of Argdown after it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from debate.formal.entail import Prover, Valuation
from debate.formal.formalised import Formalised, formalised
from debate.formal.trials import EVERYWHERE, trials
from debate.formal.undrawn import Comparison, compare
from debate.frameworks.workbench import NoAnswerError, Workbench
from debate.model.elements import Conflict, ConflictKind, Relation, RelationKind
from debate.model.map import Map

MOST_SECONDS = 5.0
"""For all that is asked about one map."""


class Status(StrEnum):
    """What the formulas say about a relation that is drawn."""

    GROUNDED = "grounded"
    NOT_GROUNDED = "not grounded"  # a valuation agrees with both formulas, and not with the relation
    CONTRADICTED = "contradicted"  # the formulas say the opposite of the relation
    PREMISES_EXCLUDE = "premises exclude each other"  # so that anything follows from them
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A relation of the map all of whose ends have formulas.

    ``counter`` is a valuation under which the relation does not hold, where there is one. ``idle`` are premises each of
    which can be left out of a grounded step of several. ``conflict`` are some premises that cannot all be true, all but any
    one of which can. ``third``: the claims of a contradiction exclude each other, but may all be false. ``reason`` says why
    the status is unknown.
    """

    relation: Relation | Conflict
    status: Status
    counter: Valuation | None = None
    idle: tuple[str, ...] = ()
    conflict: tuple[str, ...] = ()
    third: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Grounding:
    """What the formulas of a map say about it: about the relations that are drawn, in their order, and about claims
    between which none is. ``never`` and ``always`` are the names whose formulas cannot be true, or cannot be false.
    """

    formalised: Formalised
    drawn: tuple[Drawn, ...]
    undrawn: Comparison
    never: tuple[str, ...]
    always: tuple[str, ...]


def grounding(argument_map: Map, bench: Workbench | None = None) -> Grounding | None:
    """What the formulas of a linked map bear out; None if it has none.

    By default the solver in Python is used: it is the better one at thousands of small questions (4,000 steps took it 1.7 s of
    processor time, CaDiCaL more than 8 s), and what is unknown does not depend on what is installed.
    """
    known = formalised(argument_map)
    if known is None:
        return None
    bench = bench if bench is not None else Workbench(MOST_SECONDS, plain=True)
    prover = Prover(known.sentences, bench)
    relations = [relation for relation in argument_map.relations if _ends_known(known, _ends(relation))]
    conflicts = [conflict for conflict in argument_map.conflicts if _ends_known(known, conflict.members)]
    drawn = [_step(prover, relation) for relation in relations if relation.kind is not RelationKind.UNDERCUT]
    drawn += [_conflict(prover, one) for one in conflicts if one.kind is not ConflictKind.ONE_WAY]
    tried = trials(known)
    never = tuple(name for name in known.sentences if not tried[name] and _holds(prover, [name], []))
    always = tuple(name for name in known.sentences if tried[name] == EVERYWHERE and _holds(prover, [], [name]))
    return Grounding(known, tuple(drawn), compare(argument_map, known, prover, tried, {*never, *always}), never, always)


def _ends(relation: Relation) -> list[str]:
    return [*(premise.claim for premise in relation.premises), relation.target]


def _ends_known(known: Formalised, names: Sequence[str]) -> bool:
    """Whether all have sentences or are named in one, and at least one has a sentence."""
    return any(name in known.sentences for name in names) and all(
        name in known.sentences or name in known.named for name in names
    )


def _holds(prover: Prover, true: Sequence[str], false: Sequence[str]) -> bool:
    """Whether it is certain that the first are not true with the others false."""
    try:
        return not prover.possible(true, false)
    except NoAnswerError:
        return False


def _step(prover: Prover, relation: Relation) -> Drawn:
    premises = list(dict.fromkeys(premise.claim for premise in relation.premises))
    target = relation.target
    try:
        if not prover.possible(premises):
            return Drawn(relation, Status.PREMISES_EXCLUDE, conflict=prover.smallest_conflict(premises))
        if relation.kind is not RelationKind.REASON:
            counter = prover.model([*premises, target])
            opposite = counter is not None and prover.follows(target, premises)
            return _judged(relation, counter, opposite)
        counter = prover.model(premises, [target])
        if counter is None:
            return Drawn(relation, Status.GROUNDED, idle=prover.idle(target, premises) if len(premises) > 1 else ())
        return _judged(relation, counter, not prover.possible([*premises, target]))
    except NoAnswerError as problem:
        return Drawn(relation, Status.UNKNOWN, reason=str(problem))


def _judged(relation: Relation | Conflict, counter: Valuation | None, opposite: bool) -> Drawn:
    if counter is None:
        return Drawn(relation, Status.GROUNDED)
    return Drawn(relation, Status.CONTRADICTED if opposite else Status.NOT_GROUNDED, counter)


def _conflict(prover: Prover, conflict: Conflict) -> Drawn:
    """No two members are true together; of a contradiction, one is. It is contradicted where one follows from another."""
    members = list(dict.fromkeys(conflict.members))
    pairs = [(one, other) for at, one in enumerate(members) for other in members[at + 1 :]]
    try:
        for one, other in pairs:
            counter = prover.model([one, other])
            if counter is not None:
                opposite = prover.follows(one, [other]) or prover.follows(other, [one])
                return _judged(conflict, counter, opposite)
        counter = prover.model([], members) if conflict.kind is ConflictKind.CONTRADICTION else None
        status = Status.GROUNDED if counter is None else Status.NOT_GROUNDED
        return Drawn(conflict, status, counter, third=counter is not None)
    except NoAnswerError as problem:
        return Drawn(conflict, Status.UNKNOWN, reason=str(problem))
