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

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from debate.checks.anchored import anchors
from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.span import Span

CODE, NAME, SEVERITY = "P014", "anchored-where-omitted", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look for anchors with a single paragraph among the paragraphs that are left out of each source."""
    m = context.map
    if not any(source.omissions for source in m.sources):
        return
    only = m.sources[0].id if len(m.sources) == 1 else ""
    single: dict[str, list[tuple[int, Span]]] = {}
    for anchor in anchors(m):
        if anchor.paragraph is not None and anchor.last in (None, anchor.paragraph):
            single.setdefault(anchor.source or only, []).append((anchor.paragraph, anchor.span))
    for source in m.sources:
        anchored = sorted(single.get(source.id, ()))
        numbers = [number for number, _ in anchored]
        for omission in source.omissions:
            for first, last in omission.paragraphs:
                for number, span in anchored[bisect_left(numbers, first) : bisect_right(numbers, last)]:
                    yield from _hit(context, number, span, omission.span)


def _hit(context: Context, paragraph: int, anchor: Span, omission: Span) -> Iterator[Hit]:
    here, other, what = (anchor, omission, "the `omits` line")
    if not context.own(anchor):
        here, other, what = (omission, anchor, "the anchor")
    if context.own(here):
        yield Hit(
            here,
            f"a claim is anchored in p{paragraph}, which is said to carry no argument",
            help=("take the paragraph out of the `omits` line, or correct the anchor",),
            labels=(Label(other, what),),
        )
