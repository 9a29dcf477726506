"""What bears on a claim, and what it bears on in turn."""

from typing import NamedTuple

from debate.authoring.analysis import Analysis
from debate.model.elements import Relation, RelationKind
from debate.model.span import Span


class Bearing(NamedTuple):
    """A step between two claims.

    ``name`` is the claim at its other end, by canonical name; ``kind`` how the step bears; ``step`` its name; ``span``
    where it is written. ``through`` is the step that an undercut attacks or a reason underpins, else None.
    """

    name: str
    kind: RelationKind
    step: str
    span: Span
    through: str | None = None


def incoming(analysis: Analysis, name: str) -> list[Bearing]:
    """The reasons for a claim (or motion, or step), the objections to it, and what attacks or underpins these steps."""
    found: list[Bearing] = []
    pending: list[tuple[str, str | None]] = [(name, None)]
    seen = {name}
    for target, through in pending:  # grows while it is read
        for relation in analysis.map.relations_to.get(target, ()):
            found += [Bearing(one, relation.kind, relation.id, relation.span, through) for one in _premises(relation)]
            if relation.id not in seen:
                seen.add(relation.id)
                pending.append((relation.id, relation.id))
    motion = analysis.map.motion_by_id.get(name)
    for groups, kind in (
        ((motion.supports, RelationKind.REASON), (motion.opposes, RelationKind.OBJECTION)) if motion else ()
    ):
        for group in groups:
            found += [Bearing(premise.claim, kind, name, premise.span) for premise in group]
    return found


def outgoing(analysis: Analysis, name: str) -> list[Bearing]:
    """The claims and motions that a claim is a reason for or an objection to, directly or through the step it attacks."""
    found: list[Bearing] = []
    for relation in analysis.map.relations_from.get(name, ()):
        target = _end(analysis, relation)
        through = relation.target if target != relation.target else None
        found.append(Bearing(target, relation.kind, relation.id, relation.span, through))
    for motion in analysis.map.motions:
        for groups, kind in ((motion.supports, RelationKind.REASON), (motion.opposes, RelationKind.OBJECTION)):
            for group in groups:
                found += [Bearing(motion.id, kind, motion.id, one.span) for one in group if one.claim == name]
    return found


def _premises(relation: Relation) -> list[str]:
    return list(dict.fromkeys(premise.claim for premise in relation.premises))


def _end(analysis: Analysis, relation: Relation) -> str:
    """The claim that a chain of steps upon steps ends in."""
    target = relation.target
    seen: set[str] = set()
    while target in analysis.map.relation_by_id and target not in seen:
        seen.add(target)
        target = analysis.map.relation_by_id[target].target
    return target
