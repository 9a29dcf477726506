"""A concession is called outweighed, but no reason is given that outweighs it.

Found:

```argmap
claim buses
  "Buses should be free."
  though dear
    outweighed

claim dear
  "Free buses cost a lot."
```

Not found:

```argmap
claim buses
  "Buses should be free."
  because clean
  though dear
    outweighed

claim clean
  "Free buses keep the air clean."

claim dear
  "Free buses cost a lot."
```

What to do: add the reasons (`because`) that weigh more, or answer the concession with `unless`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "D016", "outweighed-by-nothing", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Look for reasons beside each concession that is called outweighed."""
    for relation in context.map.relations:
        if not relation.outweighed or not context.own(relation.span):
            continue
        motion = context.map.motion_by_id.get(relation.target)
        claim = context.map.claim_by_id.get(relation.target)
        weighs = (motion is not None and motion.supports) or (claim is not None and (claim.basic or claim.evidence))
        if not weighs and not any(context.reasons_for(relation.target)):
            yield Hit(
                relation.span,
                f"nothing on the map outweighs this: `{relation.target}` has no reason",
                help=("add the reason that weighs more: `because` and a claim",),
            )
