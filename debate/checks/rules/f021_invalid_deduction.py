"""A step is called deductive, but by their formulas its premises can all be true and its conclusion false.

`deductive` says that the premises leave no way out. Where they and the conclusion have formulas, that can be worked out. The finding
names a way out: a countermodel.

Found:

```argmap
claim cold
  "The road is cold."
  formula "cold-road"
  because ice and rule
    deductive

claim ice
  "The road is icy."
  formula "icy-road"

claim rule
  "If the road is cold, it is icy."
  formula "cold-road -> icy-road"
```

Not found:

```argmap
claim ice
  "The road is icy."
  formula "icy-road"
  because cold and rule
    deductive

claim cold
  "The road is cold."
  formula "cold-road"

claim rule
  "If the road is cold, it is icy."
  formula "cold-road -> icy-road"
```

What to do: add the premise that is missing, mend a formula that does not say what its claim says, or take out `deductive`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.model.elements import Relation

CODE, NAME, SEVERITY = "F021", "invalid-deduction", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look for a countermodel of each deductive step between claims with formulas."""
    for drawn in context.drawn_between_formulas:
        step = drawn.relation
        if drawn.status == "not grounded" and isinstance(step, Relation) and step.deductive:
            from debate.formal.wording import way_out

            yield Hit(
                step.span,
                "this step is called deductive, but by the formulas its premises leave a way out",
                help=("add the premise that is missing, mend a formula, or take out `deductive`",),
                notes=(way_out(drawn),),
            )
