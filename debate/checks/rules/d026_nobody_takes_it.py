"""A step rests on a claim that nobody stands behind, so it counts for no one.

Found:

```argmap
voice press "The press"
voice mayor "The mayor"

claim buses
  "Buses should be free."
  mayor asserts
  because clean

claim clean
  "Free buses keep the air clean."
  press doubts
```

Not found:

```argmap
voice press "The press"
voice mayor "The mayor"

claim buses
  "Buses should be free."
  mayor asserts
  because clean

claim clean
  "Free buses keep the air clean."
  press doubts
  mayor asserts
```

What to do: say who asserts the premise, give it a reason that somebody holds, or put what would follow from it into a
supposition.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.reason.verdicts import Verdict

CODE, NAME, SEVERITY = "D026", "nobody-takes-it", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look for premises that have no argument at all even when every voice counts; what is only supposed is left alone."""
    m = context.map
    if not m.voices:
        return
    supposed = {claim for scope in m.suppositions for claim in (*scope.assumes, *scope.follows)}
    spoken_of = {claim.id for claim in m.claims if claim.occurrences}
    for relation in m.relations:
        if not context.own(relation.span) or relation.by:
            continue
        for premise in relation.premises:
            claim = m.claim_by_id.get(premise.claim)
            if claim is None or claim.id in supposed or claim.id not in spoken_of:
                continue
            if context.verdicts("all").of(claim.id) is Verdict.UNSUPPORTED:
                yield Hit(
                    relation.span,
                    f"nobody stands behind `{claim.id}`, so this step counts for no one",
                    help=("say who asserts it, or give it a reason that somebody holds",),
                    labels=(Label(claim.span, "the claim"),),
                )
