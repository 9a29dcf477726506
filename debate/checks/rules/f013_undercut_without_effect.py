"""An `unless` line stands under a deductive step, where it has no effect.

The premises of a deductive step leave no way out: whoever rejects the conclusion has to reject a premise.

Found:

```argmap
claim mortal
  "Socrates is mortal."
  because man
    deductive
    unless legend

claim man
  "Socrates is a man."

claim legend
  "Socrates is only a legend."
```

Not found:

```argmap
claim mortal
  "Socrates is mortal."
  because man
    deductive

claim man
  "Socrates is a man."
  but legend

claim legend
  "Socrates is only a legend."
```

What to do: attack a premise (`but` under its claim), or take the `deductive` line out if the step can fail.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.lines import under, without_line
from debate.diagnostics.finding import Fix, Label, Severity
from debate.model.elements import Relation, RelationKind

CODE, NAME, SEVERITY = "F013", "undercut-without-effect", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Look at what every `unless` line attacks."""
    for relation in context.map.relations:
        if relation.kind is not RelationKind.UNDERCUT or not context.own(relation.span):
            continue
        attacked = context.map.relation_by_id.get(relation.target)
        if attacked is not None and attacked.deductive:
            yield Hit(
                relation.span,
                f"`unless` has no effect here: the step to `{attacked.target}` is deductive",
                help=("attack a premise of the step instead, or take its `deductive` line out",),
                labels=(Label(attacked.span, "the deductive step"),),
                fix=_fix(context, attacked),
            )


def _fix(context: Context, attacked: Relation) -> Fix | None:
    """Call the step one that can fail. Not safe: its conclusion may fall."""
    found = under(context, attacked.span, r"deductive\b")
    if found is None or not context.own(attacked.span):
        return None
    edit = without_line(context, attacked.span._replace(line=found[0]))
    return Fix("take the `deductive` line out", (edit,)) if edit else None
