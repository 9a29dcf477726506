"""A formula names its own claim, directly or through the formulas of other claims.

A name in a formula stands for what that claim says. A formula that leads back to its own claim says nothing, or contradicts itself.

Found:

```argmap
claim a
  "The next sentence is true."
  formula "b"

claim b
  "The sentence before is false."
  formula "not a"
```

Not found:

```argmap
claim a
  "The next sentence is true."
  formula "b"

claim b
  "It rains, and it is cold."
  formula "rain and cold-day"
```

What to do: write a letter of your own in the place of one of the names. A claim that is not taken apart needs no formula: others can
name it.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "F027", "circular-formula", Severity.ERROR


def check(context: Context) -> Iterator[Hit]:
    """Look at the formulas that lead back to their claims."""
    found = context.grounding
    if found is None or not found.formalised.circles:
        return
    formulas = context.map.formulas
    for circle in found.formalised.circles:
        own = next((name for name in circle if context.own(formulas[name].span)), None)
        if own is not None:
            at = circle.index(own)
            way = [*circle[at:], *circle[:at], own]
            yield Hit(
                formulas[own].span,
                f"the formula of `{own}` leads back to `{own}`"
                + (f": {', '.join(f'`{name}`' for name in way)}" if len(way) > 2 else ""),
                help=("write a letter of your own in the place of one of the names",),
            )
