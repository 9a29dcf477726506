"""Evidence is called a testimony, but no voice says anything on the claim.

Found:

```argmap
claim pool
  "Pooling worked in one town."
  evidence testimony "The head of the service saw it."
```

Not found:

```argmap
voice ham "Chris Ham"
voice head "The head of the service"

claim pool
  "Pooling worked in one town."
  ham relies on head
  evidence testimony "The head of the service saw it."
```

What to do: introduce the witness as a voice, and write `relies on` or `reports` and the voice under the claim. Then others can
ask whether the witness can be trusted.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P019", "testimony-without-witness", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look for somebody's word behind each testimony; an author can testify to what she has seen herself."""
    for claim in context.map.claims:
        for evidence in claim.evidence:
            if evidence.kind == "testimony" and not claim.occurrences and context.own(evidence.span):
                yield Hit(
                    evidence.span,
                    f"no voice gives this testimony for `{claim.id}`",
                    help=("name the witness as a voice, and write `relies on` and the voice under the claim",),
                )
