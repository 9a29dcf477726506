"""Two steps to the same claim follow one scheme, and each has the part that the other lacks.

Linked premises work together; convergent reasons work one by one. A goal without the means to it is
no reason to act, nor the other way round.

Found:

```argmap
claim pool
  "Budgets should be pooled."
  because coordination as goal
    scheme practical-reasoning
  because pooling-joins as action
    scheme practical-reasoning

claim coordination
  "Care should be better coordinated."

claim pooling-joins
  "Pooling budgets brings the services together."
```

Not found:

```argmap
claim pool
  "Budgets should be pooled."
  because coordination as goal and pooling-joins as action
    scheme practical-reasoning

claim coordination
  "Care should be better coordinated."

claim pooling-joins
  "Pooling budgets brings the services together."
```

What to do: link them in one step with `and`. If each really is enough by itself, fill the missing slot of each with a `where`
line.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.scheme_uses import known_uses
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Relation

CODE, NAME, SEVERITY = "S018", "parts-of-one-step", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare the slots that steps of one scheme, kind and target fill."""
    steps: dict[tuple[str, str, str], dict[tuple[frozenset[str], frozenset[str]], Relation]] = {}
    for relation, use, scheme in known_uses(context):
        needed = frozenset(slot.name for slot in scheme.slots if not slot.optional)
        given = needed & {premise.role for premise in relation.premises if premise.role}
        lacking = needed - given - {slot for slot, _ in use.slots}
        if not given or not lacking:
            continue
        group = steps.setdefault((relation.target, relation.kind, use.scheme), {})
        other = next((step for (lacked, has), step in group.items() if lacking & has and lacked & given), None)
        if other is not None:
            yield Hit(
                relation.span,
                f"this and another step look like two parts of one `{use.scheme}`",
                help=("link their premises with `and` in one step, if neither is enough alone",),
                labels=(Label(other.span, "the other part"),),
            )
        group.setdefault((lacking, given), relation)
