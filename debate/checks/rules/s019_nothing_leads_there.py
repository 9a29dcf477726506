"""Nothing on the map leads from what a supposition assumes to what it says would follow.

Found:

```argmap
claim no-reform
  "There is no reform."

claim costs-spiral
  "Costs rise without end."

suppose nothing-changes
  assume no-reform
  then   costs-spiral
```

Not found:

```argmap
claim no-reform
  "There is no reform."

claim costs-spiral
  "Costs rise without end."
  because no-reform

suppose nothing-changes
  assume no-reform
  then   costs-spiral
```

What to do: add the steps (`because`) from the assumption to what follows. If the text only asserts that it follows, leave it:
that is a place to ask why.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.model.elements import RelationKind

CODE, NAME, SEVERITY = "S019", "nothing-leads-there", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Walk along the reasons from what is assumed."""
    suppositions = [supposition for supposition in context.map.suppositions if context.own(supposition.span)]
    if not suppositions:
        return
    ahead: dict[str, set[str]] = {}
    for relation in context.map.relations:
        if relation.kind is RelationKind.REASON:
            for premise in relation.premises:
                ahead.setdefault(premise.claim, set()).add(relation.target)
    for supposition in suppositions:
        reached, waiting = set(supposition.assumes), list(supposition.assumes)
        while waiting:
            new = ahead.get(waiting.pop(), set()) - reached
            reached |= new
            waiting += new
        for claim in dict.fromkeys(supposition.follows):
            if claim not in reached:
                yield Hit(
                    supposition.span,
                    f"no step leads from what is assumed here to `{claim}`",
                    help=(f"add the `because` lines that lead to `{claim}`",),
                )
