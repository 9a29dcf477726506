"""An anchor's phrase is in its source only nearly.

A phrase is a quotation: it has to be exact.

```text ham.txt
Buckets and budgets

Two leaky buckets do not hold water, however you join them. Two leaky pots neither.

Nobody should pretend otherwise. Two leaky pots are no better.
```

Found (with `--texts`):

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text "ham.txt"

claim pool
  "Pooling two budgets that both leak does not help."
  ham asserts at p2 "two leaking buckets"
```

Not found:

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text "ham.txt"

claim pool
  "Pooling two budgets that both leak does not help."
  ham asserts at p2 "two leaky buckets"
```

What to do: copy the phrase exactly.
"""

from collections.abc import Iterator

from debate.checks.anchored import looked_up, place
from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.language.anchors import State

CODE, NAME, SEVERITY = "P006", "anchor-fuzzy", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look every anchor up in the text of its source."""
    for anchor, _ in looked_up(context, State.FUZZY):
        yield Hit(
            anchor.span,
            f"{place(anchor)} is only nearly in the text",
            help=("copy the phrase exactly as it stands there",),
        )
