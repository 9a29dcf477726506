"""A voice takes back what it is never said to have held, or doubts what it holds.

Found:

```argmap
voice ham "Chris Ham"

claim pool
  "Budgets should be pooled."
  ham retracts
```

Not found:

```argmap
voice ham "Chris Ham"

claim pool
  "Budgets should be pooled."
  ham asserts
  ham retracts
```

What to do: add where the voice held it (`asserts`, at an earlier place); or choose the attitude it really has: who never held a
claim `denies` or `doubts` it, who doubts what she held before `retracts` it.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, spoken, stands_behind
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Attitude

CODE, NAME, SEVERITY = "D019", "retracts-nothing", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare the attitudes of each voice to each claim."""
    for claim in context.map.claims:
        own_words = [part for occurrence in claim.occurrences for part in spoken(occurrence)]
        held = {part.voice: part for part in own_words if stands_behind(part)}
        changed = {part.voice for part in own_words if part.attitude is Attitude.RETRACTS}
        for occurrence in claim.occurrences:
            voice = occurrence.voice
            if not context.own(occurrence.span):
                continue
            if occurrence.attitude is Attitude.RETRACTS and voice not in held:
                yield Hit(
                    occurrence.span,
                    f"`{voice}` takes back `{claim.id}`, but is not said to have held it",
                    help=("add where it was asserted, or write `denies` or `doubts`",),
                )
            if occurrence.attitude is Attitude.DOUBTS and voice in held and voice not in changed:
                yield Hit(
                    occurrence.span,
                    f"`{voice}` both holds and doubts `{claim.id}`",
                    help=("if the mind was changed, write `retracts`; else one of the two may be a report",),
                    labels=(Label(held[voice].span, "held here"),),
                )
