"""An anchor's phrase is at several places in its source, and it does not say which.

It cannot be told which place is meant.

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
  ham asserts at "two leaky pots"
```

Not found:

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text "ham.txt"

claim pool
  "Pooling two budgets that both leak does not help."
  ham asserts at p3 "two leaky pots"
```

What to do: name the paragraph, or choose a longer phrase.
"""

from collections.abc import Iterator

from debate.checks.anchored import in_words, looked_up
from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.language.anchors import State

CODE, NAME, SEVERITY = "P007", "anchor-ambiguous", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look every anchor up in the text of its source."""
    for anchor, resolved in looked_up(context, State.AMBIGUOUS):
        if len(resolved.paragraphs) == 1:
            where, help = f"is at several places in paragraph {resolved.paragraphs[0]}", "choose a longer phrase"
        else:
            where = "is at several places: paragraphs " + ", ".join(map(str, resolved.paragraphs))
            help = "name the paragraph that is meant, or choose a longer phrase"
        yield Hit(anchor.span, f"{in_words(anchor)} {where}", help=(help,))
