"""An anchor's phrase is nowhere in its source, or the source has no such paragraph.

A reader who follows the anchor finds nothing.

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
  ham asserts at p2 "golden buckets"
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

What to do: copy the phrase from the text, and count paragraphs from 1, the title included.
"""

from collections.abc import Iterator

from debate.checks.anchored import in_words, looked_up
from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.language.anchors import State

CODE, NAME, SEVERITY = "P004", "anchor-missing", Severity.ERROR


def check(context: Context) -> Iterator[Hit]:
    """Look every anchor up in the text of its source."""
    for anchor, _ in looked_up(context, State.MISSING):
        yield Hit(
            anchor.span,
            f"{in_words(anchor)} is not in the text",
            help=("copy a phrase of at most eight words from the text; paragraphs count from 1, the title included",),
        )
