"""A premise is named twice in one step.

Found:

```argmap
claim close
  "The school should close."
  because small and small

claim small
  "The school is small."
```

Not found:

```argmap
claim close
  "The school should close."
  because small

claim small
  "The school is small."
```

What to do: name each premise once.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, placed
from debate.diagnostics.finding import Edit, Fix, Severity
from debate.model.elements import Premise

CODE, NAME, SEVERITY = "F007", "premise-twice", Severity.WARNING
FIX = "safe"


def check(context: Context) -> Iterator[Hit]:
    """Look at the premises of every step."""
    for relation in context.map.relations:
        seen = set()
        for number, premise in enumerate(relation.premises):
            if premise.claim in seen and context.own(relation.span):
                span = placed(premise.span, relation.span)
                message = f"`{premise.claim}` is named twice in one step"
                fix = _fix(relation.premises[number - 1], premise)
                yield Hit(span, message, help=("name each premise once",), fix=fix)
            seen.add(premise.claim)


def _fix(before: Premise, again: Premise) -> Fix | None:
    """Take out the second one, with the `and` before it. Safe: the premises of a step are a set."""
    if before.role or again.role or before.span.line != again.span.line or not again.span.line:
        return None
    span = again.span._replace(column=before.span.end_column)
    return Fix("name it once", (Edit(span, ""),), safe=True)
