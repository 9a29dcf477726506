"""A motion has the same case on both sides, or one case twice on a side.

Found:

```argmap
claim clean
  "Free buses keep the air clean."

motion buses "This house would make buses free."
  for clean
  against clean
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

What to do: take it out on the side where it does not belong, or link the premise that makes the difference with `and`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, placed
from debate.diagnostics.finding import Label, Severity
from debate.model.span import Span

CODE, NAME, SEVERITY = "F018", "motion-for-and-against", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare the groups of premises of each motion."""
    for motion in context.map.motions:
        if not context.own(motion.span):
            continue
        seen: dict[frozenset[str], tuple[str, Span]] = {}
        for side, groups in (("for", motion.supports), ("against", motion.opposes)):
            for group in groups:
                claims = frozenset(premise.claim for premise in group)
                span = placed(*(premise.span for premise in group[:1]), motion.span)
                if claims in seen:
                    first, there = seen[claims]
                    named = " and ".join(f"`{claim}`" for claim in sorted(claims))
                    what = f"twice {side} it" if first == side else "both for and against it"
                    yield Hit(
                        span,
                        f"the motion `{motion.id}` has {named} {what}",
                        help=("take it out here, or link the premise that makes the difference with `and`",),
                        labels=(Label(there, "the first time"),),
                    )
                seen.setdefault(claims, (side, span))
