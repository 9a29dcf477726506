"""A map has claims but neither a thesis nor a motion: nothing says what it is all about.

Found:

```argmap
map town "Town"

claim buses
  "Buses should be free."
```

Not found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
```

What to do: write `thesis` and the name of the main claim under `map`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S003", "no-thesis", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at the head of the map."""
    m = context.map
    if context.own(m.span) and m.claims and not m.thesis and not m.motions:
        yield Hit(
            m.span, f"the map `{m.id}` has neither a thesis nor a motion", help=("write `thesis NAME` under `map`",)
        )
