"""A map has no claims at all.

Found:

```argmap
map town "Town"
```

Not found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
```

What to do: write the first claim: `claim`, a name, and under it the text in quotation marks.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.model.span import Span

CODE, NAME, SEVERITY = "S004", "empty-map", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look whether there is any claim, imported ones included."""
    if not context.map.claims:
        span = context.map.span if context.own(context.map.span) else Span(context.path, 1, 1, 1, 1)
        yield Hit(
            span, "there is no claim on this map", help=('write `claim NAME` and under it its text in quotes: "…"',)
        )
