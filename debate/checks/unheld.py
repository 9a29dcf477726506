"""What the author's steps rest on without her standing behind it."""

from collections.abc import Iterator

from debate.checks.context import Context
from debate.model.elements import Claim, Relation, RelationKind


def unheld_premises(context: Context, kind: RelationKind) -> Iterator[tuple[Relation, Claim]]:
    """The file's steps of a kind that bear on what the author holds, each with every premise that nobody in the map's view
    stands behind and that has no reason. Steps that are said to be another's are left out, and all steps of a map without a view.
    """
    view = frozenset(context.map.view)
    held = context.premises_of_author if view else frozenset()
    for relation in context.map.relations:
        if relation.kind is not kind or relation.target not in held or not context.own(relation.span):
            continue
        if relation.by and not any(occurrence.voice in view for occurrence in relation.by):
            continue
        for premise in relation.premises:
            claim = context.map.claim_by_id.get(premise.claim)
            if claim is not None and claim.id not in held and not any(context.reasons_for(claim.id)):
                yield relation, claim
