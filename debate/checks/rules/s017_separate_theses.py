"""A map has several theses that have nothing to do with each other.

Found:

```argmap
map town "Town"
  thesis buses, parks

claim buses
  "Buses should be free."
  because air

claim air
  "Free buses keep the air clean."

claim parks
  "The town needs parks."
  because shade

claim shade
  "Trees give shade."
```

Not found:

```argmap
map town "Town"
  thesis buses, parks

claim buses
  "Buses should be free."
  because air

claim air
  "The air should be clean."

claim parks
  "The town needs parks."
  because air
```

What to do: say how they hang together (a reason, an issue, a thesis above both), or make two maps. If the text simply has two
topics, leave it.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.reach import parts
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S017", "separate-theses", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Look whether ways along steps, conflicts, issues and motions, in either direction, join all theses."""
    m = context.map
    if len(set(m.thesis)) < 2 or not context.own(m.span):
        return
    part = parts(m)
    groups: dict[str, list[str]] = {}
    for thesis in dict.fromkeys(m.thesis):
        groups.setdefault(part(thesis), []).append(thesis)
    if len(groups) > 1:
        named = " and ".join(", ".join(f"`{thesis}`" for thesis in group) for group in groups.values())
        yield Hit(
            m.span,
            f"the theses {named} have nothing to do with each other",
            help=("say how they hang together, or make a map of each",),
        )
