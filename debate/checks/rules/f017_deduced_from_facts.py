"""A deductive step leads from facts alone to what should be done, or to what is good.

What is the case does not by itself say what should be (Hume 1740, *A Treatise of Human Nature*, 3.1.1): a premise is missing.

Found:

```argmap
claim close
  "The school should close."
  kind policy
  because small
    deductive

claim small
  "The school has twelve pupils."
  kind fact
```

Not found:

```argmap
claim close
  "The school should close."
  kind policy
  because small and small-schools
    deductive

claim small
  "The school has twelve pupils."
  kind fact

claim small-schools
  "Schools of less than twenty pupils should close."
  kind policy
```

What to do: link the premise that says what should be done in such a case, with `and`; or take the `deductive` line out.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import ClaimKind, RelationKind

CODE, NAME, SEVERITY = "F017", "deduced-from-facts", Severity.WARNING
FACTS = (ClaimKind.FACT, ClaimKind.PREDICTION)
NORMS = (ClaimKind.POLICY, ClaimKind.VALUE)


def check(context: Context) -> Iterator[Hit]:
    """Compare the kinds of the premises of deductive reasons with those of their conclusions."""
    for relation in context.map.relations:
        if not relation.deductive or relation.kind is not RelationKind.REASON or not context.own(relation.span):
            continue
        target = context.map.claim_by_id.get(relation.target)
        premises = [context.map.claim_by_id.get(premise.claim) for premise in relation.premises]
        if target is None or target.kind not in NORMS:
            continue
        if all(premise is not None and premise.kind in FACTS for premise in premises):
            yield Hit(
                relation.span,
                f"`{target.id}` cannot follow by deduction from what is only so",
                help=("link the premise that says what should be done then, or take the `deductive` line out",),
                labels=(Label(target.span, f"of the kind {target.kind}"),),
            )
