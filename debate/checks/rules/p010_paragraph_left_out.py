"""A paragraph of a source is neither anchored by any claim nor said to be left out.

A complete map accounts for the whole text: what carries no argument is named with `omits`, and why.

Found (with `--texts`):

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text "ham.txt"

claim pool
  "Pooling does not help."
  ham asserts at p2
```

```text ham.txt
Buckets and budgets

Two leaky buckets do not hold water.
```

Not found:

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text  "ham.txt"
  omits p1 "The title."

claim pool
  "Pooling does not help."
  ham asserts at p2
```

What to do: map what the paragraph argues, or add it to `omits` with the reason.
"""

from collections.abc import Iterator

from debate.checks.anchored import anchors
from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.model.elements import Anchor

CODE, NAME, SEVERITY = "P010", "paragraph-left-out", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Count the paragraphs of each text and strike out those that are named."""
    anchored: dict[str, list[Anchor]] = {}
    for anchor in anchors(context.map) if context.paragraphs else ():
        anchored.setdefault(anchor.source or "", []).append(anchor)
    for source in context.map.sources:
        text = context.paragraphs.get(source.id)
        if text is None or not context.own(source.span):
            continue
        left = set(range(1, len(text) + 1))
        for omission in source.omissions:
            for first, last in omission.paragraphs:
                left.difference_update(range(first, min(last, len(text)) + 1))
        for anchor in anchored.get(source.id, ()):
            if anchor.paragraph:
                left.difference_update(range(anchor.paragraph, min(anchor.last or anchor.paragraph, len(text)) + 1))
        if left:
            listed = ", ".join(f"p{number}" for number in sorted(left)[:12]) + (" and more" if len(left) > 12 else "")
            yield Hit(
                source.span,
                f"of `{source.id}`, nothing is said about {listed}",
                help=("anchor a claim there, or write `omits`, the paragraph and the reason under the source",),
            )
