"""What is written down as a concession is not conceded by anyone in the map's view.

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
  though dear
    outweighed

claim clean
  "Free buses keep the air clean."
  mayor asserts

claim dear
  "Free buses cost a lot."
  mayor reports press asserts
```

Not found:

```argmap
map town "Town"
  thesis buses
  view   mayor

voice mayor "The mayor"

claim buses
  "Buses should be free."
  mayor asserts
  because clean
  though dear
    outweighed

claim clean
  "Free buses keep the air clean."
  mayor asserts

claim dear
  "Free buses cost a lot."
  mayor concedes
```

What to do: if the author grants it, write `concedes` under the claim. If she only reports it, write `but` instead of `though`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.unheld import unheld_premises
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import RelationKind

CODE, NAME, SEVERITY = "D017", "concession-not-made", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at who holds the premises of the concessions that the author makes."""
    for relation, claim in unheld_premises(context, RelationKind.CONCESSION):
        yield Hit(
            relation.span,
            f"nobody in the map's view concedes `{claim.id}`",
            help=("write `concedes` under it if the author grants it, else `but` here",),
            labels=(Label(claim.span, "the claim"),),
        )
