"""A claim on common ground conflicts with another, or is denied or objected to on the map.

Common ground is what every side accepts: in a debate nobody may ask why, and no argument can defeat it.

Found:

```argmap
claim old
  "People live longer."
  but same

claim same
  "They do not."

common-ground old
```

Not found:

```argmap
claim old
  "People live longer."

common-ground old
```

What to do: take the claim off common ground, or take the dispute about it off the map.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Attitude
from debate.model.span import Span

CODE, NAME, SEVERITY = "F010", "common-ground-disputed", Severity.ERROR


def check(context: Context) -> Iterator[Hit]:
    """Look for objections to, denials of, and conflicts between the claims on common ground."""
    common = context.map.common_claims
    between: dict[str, Span] = {}
    for conflict in context.map.conflicts if common else ():
        if common.issuperset(conflict.members):
            for member in conflict.members:
                between.setdefault(member, conflict.span)
    for ground in context.map.common_ground:
        if not context.own(ground.span):
            continue
        for name in ground.claims:
            claim = context.map.claim_by_id.get(name)
            disputes = [relation.span for relation in context.objections_to(name)]
            disputes += [o.span for o in (claim.occurrences if claim else ()) if o.attitude is Attitude.DENIES]
            disputes += [between[name]] if name in between else []
            if disputes:
                yield Hit(
                    ground.span,
                    f"`{name}` is on common ground, but disputed",
                    help=("take it off common ground, or take the dispute off the map",),
                    labels=(Label(disputes[0], "disputed here"),),
                )
