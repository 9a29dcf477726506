"""A claim is connected to nothing: no reason, objection, conflict, motion or issue names it.

Found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because clean

claim clean
  "Free buses keep the air clean."

claim parks
  "The town has four parks."
```

Not found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because clean

claim clean
  "Free buses keep the air clean."
```

What to do: say what it is a reason for or an objection to, or take it off the map.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.reach import connected
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S001", "unconnected-claim", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look for claims that nothing else on the map names."""
    named = connected(context.map)
    if len(context.map.claims) < 2:
        return
    for claim in context.map.claims:
        if context.own(claim.span) and claim.id not in named:
            yield Hit(
                claim.span,
                f"nothing on the map has to do with `{claim.id}`",
                help=("say what it supports or attacks, put it into an issue or a motion, or remove it",),
            )
