"""A thesis has nothing for it: nobody in the view asserts it, and no argument reaches it.

Found:

```argmap
map buses "Buses"
  thesis free-buses
  view   mayor

voice mayor "The mayor"
voice press "The press"

claim free-buses
  "Buses should be free."
  press asserts
```

Not found:

```argmap
map buses "Buses"
  thesis free-buses
  view   mayor

voice mayor "The mayor"

claim free-buses
  "Buses should be free."
  mayor asserts
```

What to do: say who asserts it, or give its reasons.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.reason.verdicts import Verdict

CODE, NAME, SEVERITY = "F003", "thesis-unsupported", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at the verdict of each thesis in the author's view."""
    if not context.own(context.map.span):
        return
    for thesis in context.map.thesis:
        if context.verdicts().of(thesis) is Verdict.UNSUPPORTED:
            yield Hit(
                context.map.span,
                f"nothing supports the thesis `{thesis}` in its author's own view",
                help=("say who asserts it, or add a `because` line whose premises the author holds",),
            )
