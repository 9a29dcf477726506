"""A motion's case rests on a claim that nobody stands behind.

Found:

```argmap
voice press "The press"

claim clean
  "Free buses keep the air clean."
  press doubts

claim dear
  "Free buses cost too much."
  press asserts

motion buses "This house would make buses free."
  for clean
  against dear
```

Not found:

```argmap
voice press "The press"
voice mayor "The mayor"

claim clean
  "Free buses keep the air clean."
  mayor asserts

claim dear
  "Free buses cost too much."
  press asserts

motion buses "This house would make buses free."
  for clean
  against dear
```

What to do: choose a claim that some voice asserts, or say who asserts this one.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, placed
from debate.diagnostics.finding import Label, Severity
from debate.reason.verdicts import Verdict

CODE, NAME, SEVERITY = "D004", "nobody-holds-it", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at the cases of each motion when every voice counts."""
    for motion in context.map.motions:
        if not context.own(motion.span):
            continue
        for premise in (premise for group in motion.supports + motion.opposes for premise in group):
            claim = context.map.claim_by_id.get(premise.claim)
            if claim is not None and context.verdicts("all").of(claim.id) is Verdict.UNSUPPORTED:
                yield Hit(
                    placed(premise.span, motion.span),
                    f"nobody stands behind `{claim.id}`, so it can carry no side of a motion",
                    help=("choose a claim that a voice asserts, or give it a reason that somebody holds",),
                    labels=(Label(claim.span, "the claim"),),
                )
