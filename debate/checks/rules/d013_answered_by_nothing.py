"""A critical question is answered by a claim that is not accepted in the author's own view.

Steps that nobody takes in that view, such as those of somebody whom she only reports, are left alone.

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
  because study
    scheme expert-opinion
      answered bias by public-money

claim study
  "A study recommends free buses."
  mayor asserts

claim public-money
  "The study was paid for by the public."
  press asserts
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
  because study
    scheme expert-opinion
      answered bias by public-money

claim study
  "A study recommends free buses."
  mayor asserts

claim public-money
  "The study was paid for by the public."
  mayor asserts
```

What to do: say that the author holds the answer, or answer what speaks against it; if she gives no answer
that stands, write `open` instead.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, placed
from debate.checks.scheme_uses import uses
from debate.diagnostics.finding import Edit, Fix, Label, Severity
from debate.reason.verdicts import Verdict

CODE, NAME, SEVERITY = "D013", "answered-by-nothing", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Look at the verdict of every claim that answers a critical question, in steps that count in the author's view."""
    for relation, use in uses(context):
        if context.verdicts().of(relation.id) is Verdict.UNSUPPORTED:
            continue
        for asked in use.questions:
            if asked.by is None:
                continue
            verdict = context.verdicts().of(asked.by)
            if verdict is not Verdict.ACCEPTED:
                claim = context.map.claim_by_id.get(asked.by)
                yield Hit(
                    placed(asked.span, use.span, relation.span),
                    f"`{asked.by}` is no answer to `{asked.question}`: it is {verdict} in the author's view",
                    help=(f"support `{asked.by}`, or write `open {asked.question}`",),
                    labels=(Label(claim.span, "this would have to stand"),) if claim else (),
                    fix=Fix("call the question open", (Edit(asked.span, f"open {asked.question}"),))
                    if asked.span.line
                    else None,
                )
