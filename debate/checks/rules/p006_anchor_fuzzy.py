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

import re
from collections.abc import Iterator

from debate.checks.anchored import in_words, looked_up
from debate.checks.context import Context, Hit
from debate.checks.texts import read_text
from debate.diagnostics.finding import Edit, Fix, Severity
from debate.language.anchors import Resolved, State
from debate.language.steps import MAX_PHRASE
from debate.model.elements import Anchor

CODE, NAME, SEVERITY = "P006", "anchor-fuzzy", Severity.WARNING
FIX = "unsafe"

SIGNS = " .,;:!?\"'()“”‘’"
"""What is not taken into a phrase at its ends."""


def check(context: Context) -> Iterator[Hit]:
    """Look every anchor up in the text of its source."""
    for anchor, resolved in looked_up(context, State.FUZZY):
        yield Hit(
            anchor.span,
            f"{in_words(anchor)} is only nearly in the text",
            help=("copy the phrase exactly as it stands there",),
            fix=_fix(context, anchor, resolved),
        )


def _fix(context: Context, anchor: Anchor, resolved: Resolved) -> Fix | None:
    """The words of the text. Not safe: they are the most similar ones, not surely those that were meant."""
    source = context.map.source_by_id.get(anchor.source or "")
    text = read_text(context.texts_folder, source.text) if context.texts_folder and source and source.text else None
    written = re.search(r'"(?:[^"\\]|\\.)*"', context.source_text.covered(anchor.span))
    if text is None or written is None:
        return None
    words = text.removeprefix("\ufeff")[resolved.start : resolved.end].replace("\xad", "").split()
    phrase = " ".join(words).strip(SIGNS).replace("\\", "\\\\").replace('"', '\\"')
    if len(words) > MAX_PHRASE or not phrase.isprintable():
        return None
    start = anchor.span.column
    span = anchor.span._replace(column=start + written.start(), end_column=start + written.end())
    return Fix(f'write "{phrase}"', (Edit(span, f'"{phrase}"'),))
