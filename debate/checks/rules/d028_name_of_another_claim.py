"""A claim has the name of another claim in an imported map, and says something else.

```text ham.argmap
map ham "Ham"
  thesis pool

claim pool
  "Budgets should be pooled."
```

Found:

```argmap
map both "Both"
  thesis pool

import "ham.argmap"

claim pool
  "Parks should have a pool."

conflict pool with ham.pool
```

Not found:

```argmap
map both "Both"
  thesis parks

import "ham.argmap"

claim parks
  "Parks should have a pool."

conflict parks with ham.pool
```

What to do: give it another name. If both are one claim, write `same one as other`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Claim

CODE, NAME, SEVERITY = "D028", "name-of-another-claim", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Compare the names of the file's own claims with those of the maps that it imports."""
    if len(context.maps) < 2:
        return
    imported: dict[str, list[Claim]] = {}
    for path, other in context.maps.items():
        if path != context.path:
            for claim in other.claims:
                imported.setdefault(claim.id, []).append(claim)
    joined = {name for same in context.written.same for name in (same.first, same.second)}
    for claim in context.written.claims:
        for other_claim in imported.get(claim.id, ()):
            if claim.id in joined or claim.text == other_claim.text:
                continue
            yield Hit(
                claim.span,
                f"`{claim.id}` is the name of another claim in an imported map",
                help=("give it another name; a name without a dot means the one in this file",),
                labels=(Label(other_claim.span, "the other claim"),),
            )
            break
