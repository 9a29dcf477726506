"""A reason says what follows if something is so, and another reason says that it is so: they look like one step.

Found:

```argmap
claim cleaner
  "The town will be cleaner."
  because if-free
  because free-now

claim if-free
  "If the buses run for free, fewer people drive."

claim free-now
  "From June the buses run for free."
```

Not found:

```argmap
claim cleaner
  "The town will be cleaner."
  because if-free and free-now

claim if-free
  "If the buses run for free, fewer people drive."

claim free-now
  "From June the buses run for free."
```

What to do: link them with `and`: neither shows anything without the other.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.sense import stems
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Claim, Relation

CODE, NAME, SEVERITY = "S022", "condition-alone", Severity.HINT
CONDITION = re.compile(r"(?:if|when|whenever|once|as soon as|where) (?P<condition>[^,]+),", re.IGNORECASE)
HYPOTHETICAL = re.compile(r"\b(?:if|when|whenever|once|would|could|might|should|unless|whether)\b", re.IGNORECASE)
"""What makes a text say something else than that a condition is so."""
COMMON = 0.75
"""The share of a condition's words that the other reason has to hold."""


def check(context: Context) -> Iterator[Hit]:
    """Compare the conditions among the lone premises of the reasons for a claim with the other lone premises."""
    for target in context.map.relations_to:
        alone = [
            (reason, claim)
            for reason in context.reasons_for(target)
            if len(reason.premises) == 1
            and (claim := context.map.claim_by_id.get(reason.premises[0].claim)) is not None
        ]
        conditions = [
            (reason, claim, found) for reason, claim in alone if (found := CONDITION.match(claim.text.strip()))
        ]
        for reason, claim, found in conditions[:MOST]:
            other = _said(stems(found["condition"]), claim, alone[:MOST])
            if other is not None and context.own(reason.span):
                yield Hit(
                    reason.span,
                    f"`{claim.id}` says what follows if something is so; another reason seems to say that it is so",
                    help=("link the two with `and`, if neither shows anything alone",),
                    labels=(Label(other.span, "the other reason"),),
                )


MOST = 50
"""Reasons for one claim that are compared with each other."""


def _said(condition: frozenset[str], spoken: Claim, alone: list[tuple[Relation, Claim]]) -> Relation | None:
    """The reason that says that a condition is so."""
    for reason, claim in alone:
        if claim is spoken or HYPOTHETICAL.search(claim.text) or len(condition) < 2:
            continue
        if len(condition & stems(claim.text)) / len(condition) >= COMMON:
            return reason
    return None
