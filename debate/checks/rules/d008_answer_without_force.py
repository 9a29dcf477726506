"""An answer to an objection has no force in the author's view, since nobody there stands behind it.

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
  though dear
    unless cheap

claim dear
  "Free buses cost a lot."
  mayor concedes

claim cheap
  "Buses cost little to run."
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
  though dear
    unless cheap

claim dear
  "Free buses cost a lot."
  mayor concedes

claim cheap
  "Buses cost little to run."
  mayor asserts
```

What to do: say that the author holds the answer, or mark what she concedes as `outweighed`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import RelationKind
from debate.reason.verdicts import Verdict

CODE, NAME, SEVERITY = "D008", "answer-without-force", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at undercuts of concessions whose premises are unsupported in the author's view."""
    for relation in context.map.relations:
        attacked = context.map.relation_by_id.get(relation.target)
        if relation.kind is not RelationKind.UNDERCUT or not context.own(relation.span):
            continue
        if attacked is None or attacked.kind is not RelationKind.CONCESSION:
            continue
        for premise in relation.premises:
            claim = context.map.claim_by_id.get(premise.claim)
            if claim is not None and context.verdicts().of(claim.id) is Verdict.UNSUPPORTED:
                yield Hit(
                    relation.span,
                    f"the answer `{claim.id}` has no force in the author's view",
                    help=("say that the author holds it, or write `outweighed` under what she concedes",),
                    labels=(Label(claim.span, "nobody in the view stands behind this"),),
                )
