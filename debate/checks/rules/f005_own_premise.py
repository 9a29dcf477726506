"""A claim is a reason for itself, or an objection to itself.

Found:

```argmap
claim rich
  "The town is rich."
  because rich
```

Not found:

```argmap
claim rich
  "The town is rich."
  because taxes

claim taxes
  "The town takes in much tax."
```

What to do: name the premise that the author really uses.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "F005", "own-premise", Severity.ERROR


def check(context: Context) -> Iterator[Hit]:
    """Look for the target among the premises, and for conflicts of a claim with itself."""
    for relation in context.map.relations:
        if context.own(relation.span) and any(premise.claim == relation.target for premise in relation.premises):
            yield Hit(
                relation.span,
                f"`{relation.target}` cannot be its own premise",
                help=("name the claim that the author gives for it or against it",),
            )
    for conflict in context.map.conflicts:
        if context.own(conflict.span) and len(set(conflict.members)) < len(conflict.members):
            yield Hit(conflict.span, "a claim cannot conflict with itself", help=("name two different claims",))
