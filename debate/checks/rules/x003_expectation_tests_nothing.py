"""An `expect` line bets on a claim that nothing on the map can move.

Found:

```argmap
claim buses
  "Buses should be free."

claim clean
  "Free buses keep the air clean."

expect buses accepted
```

Not found:

```argmap
claim buses
  "Buses should be free."
  but clean

claim clean
  "Cars are cleaner by now."

expect buses contested
```

What to do: bet on a claim that reasons and objections bear on, such as the thesis; the bet then tells you when a change turns it
over.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.disputes import disputes
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "X003", "expectation-tests-nothing", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Look at what bears on each claim that is bet on: reasons, objections, conflicts, a motion, several attitudes."""
    m = context.map
    if not m.expectations:
        return
    against = disputes(context)
    for expectation in m.expectations:
        claim = m.claim_by_id.get(expectation.claim)
        if claim is None or not context.own(expectation.span) or claim.id in m.motion_by_id:
            continue
        if claim.id not in against and claim.id not in m.relations_to and len(claim.occurrences) < 2:
            if expectation.view not in ("author", "all") or expectation.verdict != "accepted":
                continue
            yield Hit(
                expectation.span,
                f"nothing on the map speaks for or against `{claim.id}`, so this bet tests nothing",
                help=("bet on a claim that reasons or objections bear on",),
            )
