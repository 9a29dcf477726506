"""A statistic has no date.

Figures age: whoever hears one wants to know of when it is.

Found:

```argmap
claim short
  "There is too little money."
  evidence statistic "The yearly gap"
    figure 29 "billion pounds a year"
```

Not found:

```argmap
claim short
  "There is too little money."
  evidence statistic "The yearly gap"
    figure 29 "billion pounds a year"
    date 2013
```

What to do: write `date` and the year that the figure is of. If the text does not say it, leave it: that is a place to ask.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P013", "undated-statistic", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Look at the date of every statistic."""
    for claim in context.map.claims:
        for evidence in claim.evidence:
            if evidence.kind == "statistic" and not evidence.date and context.own(evidence.span):
                yield Hit(
                    evidence.span,
                    f"it is not said of when this statistic for `{claim.id}` is",
                    help=("write `date` and the year under it",),
                )
