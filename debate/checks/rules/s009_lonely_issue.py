"""An issue has fewer than two positions, so that nothing is at issue.

Found:

```argmap
claim new
  "New bodies are needed."

issue structure "What should change?"
  positions new
```

Not found:

```argmap
claim new
  "New bodies are needed."

claim trust
  "Only trust is needed."

issue structure "What should change?"
  positions new, trust
```

What to do: add the position of the other side.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S009", "lonely-issue", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Count positions."""
    for issue in context.map.issues:
        if context.own(issue.span) and len(set(issue.positions)) < 2:
            yield Hit(
                issue.span,
                f"the issue `{issue.id}` has fewer than two positions",
                help=("name at least two claims after `positions`",),
            )
