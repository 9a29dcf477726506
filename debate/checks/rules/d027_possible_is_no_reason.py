"""That something can be done is given as the whole reason for doing it.

A condition drawn as support: without it the plan fails, but it speaks for no plan by itself.

Found:

```argmap
claim buses
  "Buses should be free."
  because affordable

claim affordable
  "The town can afford free buses."
```

Not found:

```argmap
claim buses
  "Buses should be free."
  because clean and affordable

claim clean
  "Free buses keep the air clean."

claim affordable
  "The town can afford free buses."
```

What to do: link it with what makes it worth doing (`and`). Or name the scheme of that reason, and let this claim answer the
critical question whether it can be done.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import ClaimKind, RelationKind

CODE, NAME, SEVERITY = "D027", "possible-is-no-reason", Severity.HINT
SHOULD = r"(?i)\b(?:should|must|ought to)\b(?! not\b)"
CAN = (
    r"(?i)\b(?:can (?:well |easily )?afford|can (?:well |easily )?pay for|can be (?:done|paid|afforded|built|funded)"
    r"|(?:is|are|would be) (?:\w+ )?(?:possible|feasible|affordable|practicable|workable|lawful|legal))\b"
)
NO = r"(?i)\b(?:not?|never|nor|cannot|only|because)\b|n't\b"


def check(context: Context) -> Iterator[Hit]:
    """Look for reasons for what should be done whose only premise says that it can be done."""
    for relation in context.map.relations:
        if relation.kind is not RelationKind.REASON or len(relation.premises) != 1 or not context.own(relation.span):
            continue
        target = context.map.claim_by_id.get(relation.target)
        premise = context.map.claim_by_id.get(relation.premises[0].claim)
        if target is None or premise is None or not (target.kind is ClaimKind.POLICY or re.search(SHOULD, target.text)):
            continue
        if re.search(CAN, premise.text) and not re.search(NO, premise.text) and not re.search(SHOULD, premise.text):
            yield Hit(
                relation.span,
                f"that it can be done (`{premise.id}`) is a condition, not yet a reason",
                help=("link it with `and` to what makes it worth doing",),
                labels=(Label(premise.span, "this says that it can be done"),),
            )
