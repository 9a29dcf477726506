"""A verdict is not what the map bets on with `expect`.

Found:

```argmap
claim buses
  "Buses should be free."
  but dear

claim dear
  "Free buses cost too much."

expect buses accepted
```

Not found:

```argmap
claim buses
  "Buses should be free."
  but dear

claim dear
  "Free buses cost too much."

expect buses contested
```

What to do: `debate why` shows how the verdict comes about; mend the map, or the bet.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.reason.views import UnknownViewError

CODE, NAME, SEVERITY = "X001", "expectation-failed", Severity.ERROR


def check(context: Context) -> Iterator[Hit]:
    """Evaluate each expectation in its view."""
    for expectation in context.map.expectations:
        if not context.own(expectation.span):
            continue
        try:
            verdict = context.verdicts(expectation.view).of(expectation.claim)
        except UnknownViewError:
            yield Hit(
                expectation.span,
                f"there is no view `{expectation.view}`",
                help=("write `author`, `all`, or the name of a voice",),
            )
            continue
        if verdict != expectation.verdict:
            yield Hit(
                expectation.span,
                f"`{expectation.claim}` is {verdict} in the view {expectation.view}, not {expectation.verdict}",
                help=(f"`debate why {context.path} {expectation.claim} --view {expectation.view}` shows why",),
            )
