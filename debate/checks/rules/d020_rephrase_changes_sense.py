"""A rephrasing says no where the other says yes, or all where the other says some.

Found:

```argmap
claim clean
  "Free buses keep the air clean."

claim not-clean
  "Free buses do not keep the air clean."

rephrase clean of not-clean
```

Not found:

```argmap
claim clean
  "Free buses keep the air clean."

claim cleaner
  "Where buses are free, the air is clean."

rephrase clean of cleaner
```

What to do: a rephrasing keeps yes and no, and how many it speaks about. If the claims are opposed, write `conflict` or
`contradiction`; if one is weaker, let the stronger be a reason for it.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.sense import difference
from debate.diagnostics.finding import Label, Severity

CODE, NAME, SEVERITY = "D020", "rephrase-changes-sense", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare the words for no, all and some in the texts of each pair."""
    for rephrase in context.map.rephrases:
        first, second = (context.map.claim_by_id.get(name) for name in (rephrase.first, rephrase.second))
        if first is None or second is None or not context.own(rephrase.span):
            continue
        changed = difference(first.text, second.text)
        if changed:
            yield Hit(
                rephrase.span,
                f"`{first.id}` is said to rephrase `{second.id}`, but {changed}",
                help=("write `conflict` if they are opposed, `because` if one supports the other, or mend a text",),
                labels=(Label(first.span, "the one"), Label(second.span, "the other")),
            )
