"""What on a map speaks against each claim."""

from debate.checks.context import Context
from debate.model.elements import Attitude, ConflictKind, RelationKind
from debate.model.span import Span


def disputes(context: Context) -> dict[str, Span]:
    """The claims that an objection, a denial or a conflict speaks against, and the place of the first of these."""
    found: dict[str, Span] = {}
    for relation in context.map.relations:
        if relation.kind in (RelationKind.OBJECTION, RelationKind.CONCESSION):
            found.setdefault(relation.target, relation.span)
    for claim in context.map.claims:
        for occurrence in claim.occurrences:
            if occurrence.attitude is Attitude.DENIES:
                found.setdefault(claim.id, occurrence.span)
    for conflict in context.map.conflicts:
        against = conflict.members[1:] if conflict.kind is ConflictKind.ONE_WAY else conflict.members
        for member in against:
            found.setdefault(member, conflict.span)
    return found
