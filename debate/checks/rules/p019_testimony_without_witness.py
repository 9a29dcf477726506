"""Evidence is called a testimony, but no voice on the claim gives it.

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

from debate.checks.context import Context, Hit, spoken
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P019", "testimony-without-witness", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look for somebody's word, other than the author's own, behind each testimony."""
    view = frozenset(context.map.view)
    for claim in context.map.claims:
        for evidence in claim.evidence:
            if evidence.kind != "testimony" or not context.own(evidence.span):
                continue
            parts = [part for occurrence in claim.occurrences for part in spoken(occurrence)]
            witnesses = {part.voice for part in parts} - view | {part.relied_on for part in parts if part.relied_on}
            if not witnesses:
                yield Hit(
                    evidence.span,
                    f"no voice gives this testimony for `{claim.id}`",
                    help=("name the witness as a voice, and write `relies on` and the voice under the claim",),
                )
