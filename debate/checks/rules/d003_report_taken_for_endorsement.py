"""A reason of the author rests on a claim that she only reports.

To report what somebody says is not to say it: in her own view this reason has no force.

Found:

```argmap
map town "Town"
  thesis buses
  view   mayor

voice mayor "The mayor"
voice press "The press"

claim buses
  "Buses should be free."
  mayor asserts
  because clean

claim clean
  "Free buses keep the air clean."
  mayor reports press asserts
```

Not found:

```argmap
map town "Town"
  thesis buses
  view   mayor

voice mayor "The mayor"
voice press "The press"

claim buses
  "Buses should be free."
  mayor asserts
  because clean

claim clean
  "Free buses keep the air clean."
  mayor relies on press
```

What to do: if she takes it over, add `endorses` or write `relies on`; if the reason is another's, add a `by` line to it.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.unheld import unheld_premises
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import RelationKind

CODE, NAME, SEVERITY = "D003", "report-taken-for-endorsement", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at the premises of reasons for what the author holds, unless the step is said to be another's."""
    for relation, claim in unheld_premises(context, RelationKind.REASON):
        yield Hit(
            relation.span,
            f"this reason rests on `{claim.id}`, which the author only reports",
            help=("write `endorses` or `relies on` if she takes it over, or `by` if the step is another's",),
            labels=(Label(claim.span, "nobody in the map's view stands behind this"),),
        )
