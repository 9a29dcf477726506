"""A motion has a case on one side only, so that nobody can debate it.

Found:

```argmap
claim clean
  "Free buses keep the air clean."

motion buses "This house would make buses free."
  for clean
```

Not found:

```argmap
claim clean
  "Free buses keep the air clean."

claim dear
  "Free buses cost too much."

motion buses "This house would make buses free."
  for clean
  against dear
```

What to do: add the other side's best case.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S007", "one-sided-motion", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at both sides of each motion; lines added under `on` count."""
    for motion in context.map.motions:
        if not context.own(motion.span):
            continue
        has_reason = bool(motion.supports) or any(context.reasons_for(motion.id))
        has_objection = bool(motion.opposes) or any(context.objections_to(motion.id))
        for side, has_case in (("for", has_reason), ("against", has_objection)):
            if not has_case:
                yield Hit(
                    motion.span,
                    f"the motion `{motion.id}` has no case {side} it",
                    help=(f"add a line `{side}` with claims",),
                )
