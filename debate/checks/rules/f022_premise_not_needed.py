"""By the formulas, a conclusion follows from some of the premises of a step, and the others add nothing.

Premises that are joined by `and` say that none of them is enough without the others. One that does nothing invites objections that
lead nowhere, and hides which premises bear the weight.

Found:

```argmap
claim ice
  "The road is icy."
  formula "icy-road"
  because cold and rule and night

claim cold
  "The road is cold."
  formula "cold-road"

claim rule
  "If the road is cold, it is icy."
  formula "cold-road -> icy-road"

claim night
  "It is night."
  formula "night-time"
```

Not found:

```argmap
claim ice
  "The road is icy."
  formula "icy-road"
  because cold and rule

claim cold
  "The road is cold."
  formula "cold-road"

claim rule
  "If the road is cold, it is icy."
  formula "cold-road -> icy-road"
```

What to do: take the premise out, or give it a step of its own. If it is needed after all, a formula says too much or too little.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.model.elements import Relation

CODE, NAME, SEVERITY = "F022", "premise-not-needed", Severity.INFO


def check(context: Context) -> Iterator[Hit]:
    """Leave out each premise of a step that is grounded, and see whether the rest is enough."""
    for drawn in context.drawn_between_formulas:
        step = drawn.relation
        if not isinstance(step, Relation):
            continue
        for premise in step.premises:
            if premise.claim in drawn.idle:
                yield Hit(
                    premise.span,
                    f"by the formulas, `{step.target}` follows without `{premise.claim}`",
                    help=("take the premise out, give it a step of its own, or mend a formula",),
                )
