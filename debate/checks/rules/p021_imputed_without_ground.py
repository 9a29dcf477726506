"""A claim is read into what a voice says, and nothing says from what.

To impute an unstated claim is an interpretation: a fair one has a ground that readers can look at.

Found:

```argmap
voice ham "Chris Ham"

source comment "Comment"

claim worth-it
  "Care is worth what it costs."
  reconstructed
  ham asserts
```

Not found:

```argmap
voice ham "Chris Ham"

source comment "Comment"

claim worth-it
  "Care is worth what it costs."
  reconstructed
  ham asserts at p3
```

What to do: anchor it where the text implies it, or say in a note why the author must take it for granted. Who cannot should not
impute it.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, spoken
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P021", "imputed-without-ground", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Look at the reconstructed claims that a voice is said to hold, where the map has sources to point to."""
    if not context.map.sources:
        return
    for claim in context.map.claims:
        if not claim.reconstructed or not claim.occurrences or claim.notes or not context.own(claim.span):
            continue
        if not any(part.anchors for occurrence in claim.occurrences for part in spoken(occurrence)):
            yield Hit(
                claim.span,
                f"nothing says where `{claim.id}` is read from",
                help=("anchor it where the text implies it, or say why in a `note`",),
            )
