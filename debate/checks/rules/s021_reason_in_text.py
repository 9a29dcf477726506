"""The text of a claim gives a reason or draws a conclusion: a step is hidden in it.

What is inside a text can be neither attacked nor supported by itself.

Found:

```argmap
claim buses
  "Buses should be free because cars make people ill."
```

Not found:

```argmap
claim buses
  "Buses should be free."
  because ill

claim ill
  "Cars make people ill."
```

What to do: make the reason a claim of its own, and write `because` under the conclusion. If the claim is about a cause in the
world ("Prices rose because oil was short."), leave it, and say `kind fact`.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.model.elements import ClaimKind

CODE, NAME, SEVERITY = "S021", "reason-in-text", Severity.HINT
STEP = re.compile(
    r"\b(?:because(?! of\b)|therefore|thus|hence|which is why|that is why)\b|, (?:since|so) ", re.IGNORECASE
)


def check(context: Context) -> Iterator[Hit]:
    """Look for the words that mark steps, in claims that are not said to be facts."""
    for claim in context.map.claims:
        if claim.kind is ClaimKind.FACT or not context.own(claim.span):
            continue
        found = STEP.search(claim.text)
        if found is not None:
            word = found[0].strip(" ,").lower()
            yield Hit(
                claim.span,
                f"the text of `{claim.id}` hides a step: “{word}”",
                help=("make the reason a claim of its own, and write `because` under the conclusion",),
            )
