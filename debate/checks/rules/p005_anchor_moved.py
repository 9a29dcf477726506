"""An anchor's phrase is in its source, but in another paragraph.

The text may have changed, or the paragraph was miscounted.

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
  ham asserts at p3 "leaky buckets"
```

Not found:

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text "ham.txt"

claim pool
  "Pooling two budgets that both leak does not help."
  ham asserts at p2 "leaky buckets"
```

What to do: correct the paragraph.
"""

import re
from collections.abc import Iterator

from debate.checks.anchored import in_words, looked_up
from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Edit, Fix, Severity
from debate.language.anchors import State
from debate.model.elements import Anchor

CODE, NAME, SEVERITY = "P005", "anchor-moved", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Look every anchor up in the text of its source."""
    for anchor, resolved in looked_up(context, State.MOVED):
        yield Hit(
            anchor.span,
            f"{in_words(anchor)} is in paragraph {resolved.paragraph} instead",
            help=(f"write `p{resolved.paragraph}`",),
            fix=_fix(context, anchor, resolved.paragraph),
        )


def _fix(context: Context, anchor: Anchor, paragraph: int | None) -> Fix | None:
    """The other paragraph. Not safe: the text may have changed so much that the claim has no place in it any more."""
    written = re.search(r'\bp\d+(?:-\d+)?(?=\s*")', context.source_text.covered(anchor.span))
    if written is None or paragraph is None:
        return None
    start = anchor.span.column
    span = anchor.span._replace(column=start + written.start(), end_column=start + written.end())
    return Fix(f"write `p{paragraph}`", (Edit(span, f"p{paragraph}"),))
