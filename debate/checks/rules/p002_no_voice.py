"""A claim has no voice, on a map that says who says what.

Found:

```argmap
voice ham "Chris Ham"

claim pool
  "Budgets should be pooled."
  ham asserts
  because cheap

claim cheap
  "Pooling saves money."
```

Not found:

```argmap
voice ham "Chris Ham"

claim pool
  "Budgets should be pooled."
  ham asserts
  because cheap

claim cheap
  "Pooling saves money."
  ham asserts
```

What to do: add who says it. If nobody does and the step needs it, write `reconstructed`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P002", "no-voice", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look for claims without an occurrence where others have one."""
    if not any(claim.occurrences for claim in context.map.claims):
        return
    for claim in context.map.claims:
        plain = not claim.occurrences and not claim.reconstructed and claim.id not in context.map.common_claims
        if plain and context.own(claim.span):
            yield Hit(
                claim.span,
                f"nobody is said to hold `{claim.id}`",
                help=("add a line such as `VOICE asserts at p3`, or `reconstructed` if the text only implies it",),
            )
