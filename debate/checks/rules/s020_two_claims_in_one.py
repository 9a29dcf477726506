"""The text of a claim joins two sentences: it may be two claims.

Found:

```argmap
claim buses
  "Buses should be free, and the council should pay for them."
```

Not found:

```argmap
claim buses
  "Buses should be free for the young and the old."
```

What to do: make each a claim of its own, so that others can accept the one and reject the other. If only both together are meant,
leave it.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S020", "two-claims-in-one", Severity.HINT
SUBJECT = r"(?:the|it|they|this|that|there|he|she|we|these|those|nobody|everyone|everybody|most|some|many|few)\b"
JOINED = re.compile(rf";\s|, (?:and|but|while|whereas) {SUBJECT}", re.IGNORECASE)


def check(context: Context) -> Iterator[Hit]:
    """Look for a semicolon, or a comma and a word that joins sentences before what can be a subject."""
    for claim in context.map.claims:
        found = JOINED.search(claim.text) if context.own(claim.span) else None
        if found is not None:
            sign = ";" if found[0].startswith(";") else found[0].split()[1]
            yield Hit(
                claim.span,
                f"the text of `{claim.id}` may hold two claims, joined by “{sign}”",
                help=("make each a claim of its own, if one can be accepted without the other",),
            )
