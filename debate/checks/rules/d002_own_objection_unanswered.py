"""An objection rests on what the author herself says, and nothing on the map answers it.

Found:

```argmap
map town "Town"
  thesis buses
  view   mayor

voice mayor "The mayor"

claim buses
  "Buses should be free."
  mayor asserts
  but dear

claim dear
  "Free buses cost a lot."
  mayor asserts
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
  but dear

claim dear
  "Free buses cost a lot."
  mayor reports press asserts
```

What to do: if she grants it, write `though` and how it is outweighed or answered; if she only reports it, say so with `reports`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity
from debate.model.elements import RelationKind

CODE, NAME, SEVERITY = "D002", "own-objection-unanswered", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at objections to a claim whose premises a voice of the view stands behind that holds the claim too."""
    if not context.map.view:
        return
    for relation in context.map.relations:
        if relation.kind is not RelationKind.OBJECTION or not context.own(relation.span):
            continue
        if not context.one_voice_of_view_behind((relation.target, *(p.claim for p in relation.premises))):
            continue
        unanswered = relation.id not in context.undercut and not any(
            list(context.objections_to(p.claim)) for p in relation.premises
        )
        if unanswered and not context.accepted(relation.target):
            yield Hit(
                relation.span,
                f"the author's own words speak against `{relation.target}`, and nothing answers them",
                help=(
                    "if it is granted, write `though` and `outweighed` or `unless`; if it is only reported, say so under the premise",
                ),
            )
