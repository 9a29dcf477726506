"""Two `expect` lines speak about the same verdict.

Found:

```argmap
claim buses
  "Buses should be free."

expect buses accepted
expect buses accepted
```

Not found:

```argmap
claim buses
  "Buses should be free."

expect buses accepted
expect buses accepted in all
```

What to do: keep the one that you mean. If they differ, one of them can never hold.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.lines import without_line
from debate.diagnostics.finding import Fix, Label, Severity
from debate.model.elements import Expectation

CODE, NAME, SEVERITY = "X002", "expectation-repeated", Severity.WARNING
FIX = "safe"


def check(context: Context) -> Iterator[Hit]:
    """Compare the expectations about each claim in each view."""
    first: dict[tuple[str, str], Expectation] = {}
    for expectation in context.map.expectations:
        known = first.setdefault((expectation.claim, expectation.view), expectation)
        if known is expectation or not context.own(expectation.span):
            continue
        alike = known.verdict == expectation.verdict
        edit = without_line(context, expectation.span) if alike else None
        yield Hit(
            expectation.span,
            f"the verdict on `{expectation.claim}` in the view {expectation.view} is expected twice"
            + ("" if alike else f", as {known.verdict} and as {expectation.verdict}"),
            help=("keep the line that you mean",),
            labels=(Label(known.span, "the first time"),),
            fix=Fix("take this line out", (edit,), safe=True) if edit else None,
        )
