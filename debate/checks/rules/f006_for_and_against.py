"""The same premises are given both for and against a claim.

Found:

```argmap
claim close
  "The school should close."
  because small
  but small

claim small
  "The school is small."
```

Not found:

```argmap
claim close
  "The school should close."
  because small
  but loved

claim small
  "The school is small."

claim loved
  "The school is loved."
```

What to do: find the further premise that makes it a reason in one case and an objection in the other, and link it with `and`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Relation, RelationKind

CODE, NAME, SEVERITY = "F006", "for-and-against", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare the reasons for each claim with the objections to it."""
    for target in context.map.relations_to:
        reasons = {_premises(relation): relation for relation in context.reasons_for(target)}
        for objection in context.objections_to(target):
            reason = reasons.get(_premises(objection))
            if reason is not None and context.own(objection.span):
                yield Hit(
                    objection.span,
                    f"the same premises are given for and against `{target}`",
                    help=("link the further premise that makes the difference: `but this and that`",),
                    labels=(Label(reason.span, f"given as a reason here (`{RelationKind.REASON}`)"),),
                )


def _premises(relation: Relation) -> frozenset[str]:
    return frozenset(premise.claim for premise in relation.premises)
