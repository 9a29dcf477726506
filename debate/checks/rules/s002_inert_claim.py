"""A claim leads nowhere: no way along reasons, objections and conflicts takes it to a thesis, a motion or an issue.

Found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."

claim parks
  "The town should plant trees."
  because shade

claim shade
  "Trees give shade."
```

Not found:

```argmap
map town "Town"
  thesis buses, parks

claim buses
  "Buses should be free."

claim parks
  "The town should plant trees."
  because shade

claim shade
  "Trees give shade."
```

What to do: name the conclusion as a thesis, connect it, or put it into an issue.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.reach import connected, reaching
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S002", "inert-claim", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Walk backwards from every thesis, motion, issue, common ground and supposition."""
    m = context.map
    ends = {*m.thesis, *(motion.id for motion in m.motions), *m.common_claims}
    ends.update(position for issue in m.issues for position in issue.positions)
    ends.update(name for s in m.suppositions for name in s.assumes + s.follows)
    ends.update(question.rhetorical for question in m.questions if question.rhetorical)
    if not m.thesis and not m.motions and not m.issues:
        return
    reached = reaching(m, frozenset(ends))
    unconnected = connected(m)
    for claim in m.claims:
        if context.own(claim.span) and claim.id not in reached and claim.id in unconnected:
            yield Hit(
                claim.span,
                f"`{claim.id}` leads to no thesis, motion or issue",
                help=("connect it to what it is meant to show, or name it as a thesis",),
            )
