"""An anchor covers so many paragraphs that it points nowhere.

Found:

```argmap
voice ham "Chris Ham"

source comment "Comment"

claim pool
  "Budgets should be pooled."
  ham asserts at p2-19
```

Not found:

```argmap
voice ham "Chris Ham"

source comment "Comment"

claim pool
  "Budgets should be pooled."
  ham asserts at p2 and p19
```

What to do: name the paragraphs that say it, with `and` between them. For what the whole text says, name the source without a
paragraph.
"""

from collections.abc import Iterator

from debate.checks.anchored import anchors
from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P016", "wide-anchor", Severity.WARNING
MOST = 8
"""Paragraphs that an anchor can cover and still be checked by a reader."""


def check(context: Context) -> Iterator[Hit]:
    """Count the paragraphs of each range."""
    for anchor in anchors(context.map):
        if anchor.paragraph is None or anchor.last is None or not context.own(anchor.span):
            continue
        count = anchor.last - anchor.paragraph + 1
        if count > MOST:
            yield Hit(
                anchor.span,
                f"this anchor covers {count} paragraphs",
                help=("name those that say it, joined by `and`, or the source as a whole",),
            )
