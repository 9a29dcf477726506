"""Something is conceded, but neither outweighed nor answered.

An author who writes "granted that …, but …" has an answer in mind. Without it on the map, what is granted ties with the reasons.

Found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because clean
  though dear

claim clean
  "Free buses keep the air clean."

claim dear
  "Free buses cost a lot."
```

Not found:

```argmap
map town "Town"
  thesis buses

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

What to do: write `outweighed` under it if the reasons are simply stronger, or `unless` and the claim that answers it.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.model.elements import RelationKind
from debate.reason.verdicts import Verdict

CODE, NAME, SEVERITY = "D001", "conceded-unanswered", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at concessions that keep a claim from being accepted in the author's view."""
    for relation in context.map.relations:
        if relation.kind is not RelationKind.CONCESSION or not context.own(relation.span):
            continue
        answered = relation.outweighed or relation.id in context.undercut
        if not answered and context.verdicts().of(relation.target) is not Verdict.ACCEPTED:
            yield Hit(
                relation.span,
                f"what is conceded here about `{relation.target}` is neither outweighed nor answered",
                help=("write `outweighed` under it, or `unless` and the claim that answers it",),
            )
