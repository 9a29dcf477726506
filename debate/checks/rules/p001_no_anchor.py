"""A voice is said to hold something, but not where it says so.

Found:

```argmap
voice ham "Chris Ham"

source bmj "Comment"

claim pool
  "Budgets should be pooled."
  ham asserts
```

Not found:

```argmap
voice ham "Chris Ham"

source bmj "Comment"

claim pool
  "Budgets should be pooled."
  ham asserts at bmj p3
```

What to do: add `at`, the paragraph, and a phrase of at most eight words. If the claim is only implied, write `reconstructed` under it.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, spoken
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P001", "no-anchor", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at the occurrences of every claim, where the map has sources to point to."""
    if not context.map.sources:
        return
    for claim in context.map.claims:
        for occurrence in claim.occurrences:
            anchored = any(part.anchors for part in spoken(occurrence))
            if not claim.reconstructed and not anchored and context.own(occurrence.span):
                yield Hit(
                    occurrence.span,
                    f"it is not said where {occurrence.voice} {occurrence.attitude} `{claim.id}`",
                    help=(
                        "write `at p` and the number of the paragraph, then a phrase in quotes; or `reconstructed` under the claim",
                    ),
                )
