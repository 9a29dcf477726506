"""The same thing is said twice about who holds a claim.

Found:

```argmap
voice ham "Chris Ham"

source comment "Comment"

claim pool
  "Budgets should be pooled."
  ham asserts at p2
  ham asserts at p2
```

Not found:

```argmap
voice ham "Chris Ham"

source comment "Comment"

claim pool
  "Budgets should be pooled."
  ham asserts at p2 and p4
```

What to do: take one of the lines out. Two places of one assertion are joined by `and`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.lines import without_line
from debate.diagnostics.finding import Fix, Label, Severity
from debate.model.elements import Occurrence

CODE, NAME, SEVERITY = "P015", "occurrence-twice", Severity.WARNING
FIX = "safe"


def check(context: Context) -> Iterator[Hit]:
    """Compare the occurrences of each claim: voice, attitude, and place."""
    for claim in context.map.claims:
        first: dict[Occurrence, Occurrence] = {}
        for occurrence in claim.occurrences:
            known = first.setdefault(occurrence, occurrence)
            if known is occurrence or occurrence.name is not None or not context.own(occurrence.span):
                continue
            edit = without_line(context, occurrence.span)
            yield Hit(
                occurrence.span,
                f"that `{occurrence.voice}` {occurrence.attitude} `{claim.id}` here is said already",
                help=("take this line out; join two places of one assertion by `and`",),
                labels=(Label(known.span, "said here"),),
                fix=Fix("take this line out", (edit,), safe=True) if edit else None,
            )
