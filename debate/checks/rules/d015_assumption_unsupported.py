"""A step of the map rests on an unstated assumption that is disputed, and nothing supports it.

Found:

```argmap
claim buses
  "Buses should be free."
  because clean and worth-it

claim clean
  "Free buses keep the air clean."

claim worth-it
  "Clean air is worth what it costs."
  reconstructed
  but dear

claim dear
  "No town can pay any price for its air."
```

Not found:

```argmap
claim buses
  "Buses should be free."
  because clean and worth-it

claim clean
  "Free buses keep the air clean."

claim worth-it
  "Clean air is worth what it costs."
  reconstructed
  because health
  but dear

claim health
  "Bad air makes people ill."

claim dear
  "No town can pay any price for its air."
```

What to do: add what supports it in the text, answer what speaks against it, or look whether a weaker assumption would do for the
step: a fair reader imputes no more than the step needs.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.disputes import disputes
from debate.diagnostics.finding import Label, Severity
from debate.reason.verdicts import Verdict

CODE, NAME, SEVERITY = "D015", "assumption-unsupported", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at the reconstructed premises that do not stand in the author's view."""
    m = context.map
    against = disputes(context) if any(claim.reconstructed for claim in m.claims) else {}
    for claim in m.claims:
        if not claim.reconstructed or claim.evidence or not context.own(claim.span) or claim.id not in against:
            continue
        used = m.relations_from.get(claim.id, ())
        if not used or any(context.reasons_for(claim.id)) or claim.id in m.common_claims:
            continue
        if context.verdicts().of(claim.id) is not Verdict.ACCEPTED:
            yield Hit(
                claim.span,
                f"a step rests on the unstated assumption `{claim.id}`, which is disputed, and nothing supports it",
                help=("add what supports it, answer what speaks against it, or assume less",),
                labels=(Label(against[claim.id], "disputed here"), Label(used[0].span, "the step")),
            )
