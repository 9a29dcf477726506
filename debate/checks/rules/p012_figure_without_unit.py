"""A figure of the evidence does not say of what.

Found:

```argmap
claim short
  "There is too little money."
  evidence statistic "The yearly gap"
    figure 29
```

Not found:

```argmap
claim short
  "There is too little money."
  evidence statistic "The yearly gap"
    figure 29 "billion pounds a year"
```

What to do: write the unit in quotation marks after the number: `figure 29 "billion pounds"`. For a share, write `"per cent"`.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P012", "figure-without-unit", Severity.WARNING
NUMBER = re.compile(r"[-+]?[\d.,]+")


def check(context: Context) -> Iterator[Hit]:
    """Look at the figures that are a number and nothing else."""
    for claim in context.map.claims:
        for evidence in claim.evidence:
            bare = evidence.figure is not None and NUMBER.fullmatch(evidence.figure.strip())
            if bare and not evidence.unit and context.own(evidence.span):
                yield Hit(
                    evidence.span,
                    f"the figure {evidence.figure} for `{claim.id}` has no unit",
                    help=(f'write what is counted: `figure {evidence.figure} "…"`',),
                )
