"""A paragraph is said to carry no argument, and yet a claim is anchored in it.

Found:

```argmap
voice ham "Chris Ham"

source comment "Comment"
  omits p2 "Who the author is."

claim pool
  "Budgets should be pooled."
  ham asserts at p2 "pool them"
```

Not found:

```argmap
voice ham "Chris Ham"

source comment "Comment"
  omits p1 "Who the author is."

claim pool
  "Budgets should be pooled."
  ham asserts at p2 "pool them"
```

What to do: take the paragraph out of the `omits` line, or correct the anchor.
"""

from collections.abc import Iterator

from debate.checks.anchored import anchors
from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.span import Span

CODE, NAME, SEVERITY = "P014", "anchored-where-omitted", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look every anchor with a single paragraph up among the paragraphs that are left out."""
    m = context.map
    omitted: dict[tuple[str, int], Span] = {}
    for source in m.sources:
        for omission in source.omissions:
            for first, last in omission.paragraphs:
                for number in range(first, min(last, first + 10_000) + 1):
                    omitted[source.id, number] = omission.span
    if not omitted:
        return
    only = m.sources[0].id if len(m.sources) == 1 else ""
    for anchor in anchors(m):
        if anchor.paragraph is None or anchor.last not in (None, anchor.paragraph):
            continue
        there = omitted.get((anchor.source or only, anchor.paragraph))
        if there is not None and (context.own(anchor.span) or context.own(there)):
            here, other = (anchor.span, there) if context.own(anchor.span) else (there, anchor.span)
            yield Hit(
                here,
                f"a claim is anchored in p{anchor.paragraph}, which is said to carry no argument",
                help=("take the paragraph out of the `omits` line, or correct the anchor",),
                labels=(Label(other, "the `omits` line" if here == anchor.span else "the anchor"),),
            )
