"""A relation is drawn between claims with formulas, and these do not bear it out.

A reason leaves its target open, an objection can be true together with it, or claims in conflict can both be true. Such a relation is
sketched, not grounded. That is no mistake: most good reasons leave a way out. It shows what is left unsaid: a
premise that would close the way, or a formula that does not say all that its claim says. A step called `deductive` is held to more
(F021).

Found:

```argmap
claim ice
  "The road is icy."
  formula "icy-road"
  because cold

claim cold
  "The road is cold."
  formula "cold-road"
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

What to do: link the premise that is missing with `and` (a `reconstructed` claim, if nobody says it), or leave the relation as a sketch.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.model.elements import Conflict, RelationKind

if TYPE_CHECKING:
    from debate.formal.grounding import Drawn

CODE, NAME, SEVERITY = "F025", "relation-not-grounded", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Look at each relation that the formulas neither bear out nor contradict."""
    for drawn in context.drawn_between_formulas:
        if drawn.status == "not grounded" and not getattr(drawn.relation, "deductive", False):
            from debate.formal.wording import way_out

            yield Hit(
                drawn.relation.span,
                _message(drawn),
                help=("add the premise that is missing, mend a formula, or leave it as a sketch",),
                notes=(way_out(drawn),),
            )


def _message(drawn: "Drawn") -> str:
    relation = drawn.relation
    if isinstance(relation, Conflict):
        return f"by their formulas, these claims can {'all be false' if drawn.third else 'stand together'}"
    if relation.kind is RelationKind.REASON:
        return f"by the formulas, this reason leaves `{relation.target}` open"
    return f"by the formulas, this objection can be true together with `{relation.target}`"
