"""A step undercuts itself: it attacks a step that it is itself the ground of.

Found:

```argmap
claim trust
  "The report can be trusted."
  because author
    named word

claim author
  "Its author says so."

on word
  unless trust
```

Not found:

```argmap
claim trust
  "The report can be trusted."
  because author
    named word
    unless paid

claim author
  "Its author says so."

claim paid
  "Its author was paid."
```

What to do: an attack must come from outside what it attacks: name the claim that it really rests on.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import RelationKind

CODE, NAME, SEVERITY = "F011", "attacks-itself", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Find undercuts and objections whose premise has no other ground than what they attack."""
    for relation in context.map.relations:
        if relation.kind is not RelationKind.UNDERCUT or not context.own(relation.span):
            continue
        attacked = context.map.relation_by_id.get(relation.target)
        if attacked is None or attacked.kind is not RelationKind.REASON:
            continue
        for premise in relation.premises:
            if premise.claim == attacked.target and len(list(context.reasons_for(premise.claim))) == 1:
                yield Hit(
                    relation.span,
                    f"this attacks the very step that `{premise.claim}` rests on",
                    help=("name the claim from outside that speaks against the step",),
                    labels=(Label(attacked.span, "the step"),),
                )
