"""A thesis is contested or rejected in its author's own view.

An author who argues well carries her own thesis: if it does not stand even when only her own claims count, something she grants has
not been outweighed or answered on the map.

Found:

```argmap
map buses "Buses"
  thesis free-buses

claim free-buses
  "Buses should be free."
  because fewer-cars
  but too-dear

claim fewer-cars
  "Free buses take cars off the road."

claim too-dear
  "The town cannot pay for it."
```

Not found:

```argmap
map buses "Buses"
  thesis free-buses

claim free-buses
  "Buses should be free."
  because fewer-cars
  though too-dear
    outweighed

claim fewer-cars
  "Free buses take cars off the road."

claim too-dear
  "The town cannot pay for it."
```

What to do: look at `debate why`; then mark what the author outweighs (`outweighed`, `strength`, `prefer`), or add her answer (`unless`).
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.reason.verdicts import Verdict

CODE, NAME, SEVERITY = "F002", "thesis-does-not-stand", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at the verdict of each thesis in the author's view."""
    if not context.own(context.map.span):
        return
    for thesis in context.map.thesis:
        verdict = context.verdicts().of(thesis)
        if verdict in (Verdict.CONTESTED, Verdict.REJECTED):
            yield Hit(
                context.map.span,
                f"the thesis `{thesis}` is {verdict} in its author's own view",
                help=(f"`debate why {context.path} {thesis}` shows what stands against it",),
            )
