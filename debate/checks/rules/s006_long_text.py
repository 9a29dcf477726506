"""A claim's text is long: over forty words.

A debater reads it in the middle of a game, and a matcher compares sentences with it.

Found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free because it would take cars off the road and let people without a car reach the shops and the doctor and because the"
  "town has more than enough money in its reserves to pay for this over the years to come, whatever happens to its other plans."
```

Not found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
```

What to do: keep the point, and move the reasons into claims of their own.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S006", "long-text", Severity.WARNING
MOST_WORDS = 40


def check(context: Context) -> Iterator[Hit]:
    """Count words."""
    for claim in context.map.claims:
        words = len(claim.text.split())
        if words > MOST_WORDS and context.own(claim.span):
            yield Hit(
                claim.span, f"the text of `{claim.id}` has {words} words", help=(f"say it in at most {MOST_WORDS}",)
            )
