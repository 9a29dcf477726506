"""A source is listed but never cited.

Found:

```argmap
voice ham "Chris Ham"

source bmj "Comment"
source guardian "Interview"

claim pool
  "Budgets should be pooled."
  ham asserts at bmj p3
```

Not found:

```argmap
voice ham "Chris Ham"

source bmj "Comment"

claim pool
  "Budgets should be pooled."
  ham asserts at bmj p3
```

What to do: cite it, or remove it.
"""

from collections.abc import Iterator

from debate.checks.anchored import anchors
from debate.checks.context import Context, Hit
from debate.checks.lines import without
from debate.diagnostics.finding import Fix, Severity

CODE, NAME, SEVERITY = "P003", "unused-source", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Collect the sources that anchors name."""
    cited = {anchor.source for anchor in anchors(context.map)}
    for source in context.map.sources:
        if context.own(source.span) and source.id not in cited:
            edit = without(context, source.span)
            yield Hit(
                source.span,
                f"nothing on the map cites `{source.id}`",
                help=("cite it with `at`, or remove it",),
                fix=Fix("remove it", (edit,)) if edit else None,
            )
