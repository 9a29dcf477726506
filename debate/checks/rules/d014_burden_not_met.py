"""A thesis is disputed on the map, and no reason is given for it.

Who asserts something has the burden of giving a reason for it once it is disputed (Walton and Krabbe 1995, *Commitment in Dialogue*).

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
  but dear

claim dear
  "Free buses cost a lot."
  press asserts
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
  but dear

claim clean
  "Free buses keep the air clean."
  mayor asserts

claim dear
  "Free buses cost a lot."
  press asserts
```

What to do: map the reasons that the author gives (`because`), or the evidence (`evidence`). If the text gives none, say so in a
note: it is a weakness worth seeing.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.disputes import disputes
from debate.diagnostics.finding import Label, Severity

CODE, NAME, SEVERITY = "D014", "burden-not-met", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look for reasons and evidence under each thesis that something on the map speaks against."""
    m = context.map
    if not context.own(m.span):
        return
    against = disputes(context)
    for thesis in dict.fromkeys(m.thesis):
        claim = m.claim_by_id.get(thesis)
        if claim is None or claim.evidence or thesis in m.common_claims or any(context.reasons_for(thesis)):
            continue
        if thesis in against:
            yield Hit(
                m.span,
                f"the thesis `{thesis}` is disputed, and no reason is given for it",
                help=("add the reasons that the author gives: `because` and a claim",),
                labels=(Label(against[thesis], "disputed here"),),
            )
