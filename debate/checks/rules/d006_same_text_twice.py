"""Two claims have the same text under two names.

What is one proposition should be one claim: otherwise what stands against one does not touch the other.

Found:

```argmap
claim clean
  "Free buses keep the air clean."

claim air
  "Free buses keep the air clean!"

conflict clean with air
```

Not found:

```argmap
claim clean
  "Free buses keep the air clean."

claim quiet
  "Free buses keep the streets quiet."

conflict clean with quiet
```

What to do: keep one; across files write `same one as other`.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Claim

CODE, NAME, SEVERITY = "D006", "same-text-twice", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare the words of all texts, case and punctuation aside."""
    first: dict[tuple[str, ...], Claim] = {}
    for claim in context.map.claims:
        words = tuple(re.findall(r"\w+", claim.text.casefold()))
        if not words:
            continue
        if words in first and (context.own(claim.span) or context.own(first[words].span)):
            here, there = (claim, first[words]) if context.own(claim.span) else (first[words], claim)
            yield Hit(
                here.span,
                f"`{here.id}` and `{there.id}` have the same text",
                help=("keep one of them, or write `same … as …` if they stand in two files",),
                labels=(Label(there.span, "the other one"),),
            )
        first.setdefault(words, claim)
