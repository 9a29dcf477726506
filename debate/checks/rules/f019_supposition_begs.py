"""A supposition assumes what is to follow from it, or rejects what it does not assume.

Whoever assumes what she wants to show begs the question. A reductio rejects the assumption that leads to what cannot be accepted.

Found:

```argmap
claim no-reform
  "There is no reform."

suppose nothing-changes
  assume no-reform
  then   no-reform
```

Not found:

```argmap
claim no-reform
  "There is no reform."

claim costs-spiral
  "Costs rise without end."
  because no-reform

suppose nothing-changes
  assume no-reform
  then   costs-spiral
```

What to do: name after `then` what follows, and after `rejects` one of the claims after `assume`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "F019", "supposition-begs", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare the parts of each supposition."""
    for supposition in context.map.suppositions:
        if not context.own(supposition.span):
            continue
        for claim in dict.fromkeys(supposition.follows):
            if claim in supposition.assumes:
                yield Hit(
                    supposition.span,
                    f"`{claim}` is assumed already: that it follows says nothing",
                    help=("name after `then` what would follow from it",),
                )
        rejected = supposition.rejects
        if rejected is not None and rejected not in supposition.assumes:
            yield Hit(
                supposition.span,
                f"`{rejected}` is rejected, but was not assumed",
                help=(f"write `assume {rejected}`, or reject one of the claims after `assume`",),
            )
