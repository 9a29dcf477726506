"""A claim's text holds several sentences: it may be several claims.

A claim can be accepted or rejected as one thing only if it says one thing.

Found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free. The town can pay for them."
```

Not found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
```

What to do: write two claims, and say how they hang together.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S005", "several-sentences", Severity.WARNING

# A full stop after a word of three letters or more, then a capital: 'Dr. Green' and 'p. 6' are no ends.
BOUNDARY = re.compile(r"\w{3}[.!?;][\"')]?\s+[A-Z\"'(]")


def check(context: Context) -> Iterator[Hit]:
    """Look for the end of a sentence inside a text."""
    for claim in context.map.claims:
        if context.own(claim.span) and BOUNDARY.search(claim.text):
            yield Hit(
                claim.span,
                f"the text of `{claim.id}` holds several sentences",
                help=("make each of them a claim of its own",),
            )
