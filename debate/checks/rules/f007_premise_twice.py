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

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "F007", "premise-twice", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at the premises of every step."""
    for relation in context.map.relations:
        seen = set()
        for premise in relation.premises:
            if premise.claim in seen and context.own(relation.span):
                span = premise.span if premise.span.line else relation.span
                yield Hit(span, f"`{premise.claim}` is named twice in one step", help=("name each premise once",))
            seen.add(premise.claim)
