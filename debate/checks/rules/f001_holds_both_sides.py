"""A voice stands behind both sides of a conflict, or asserts and denies the same claim.

Nobody can hold both, so either one of them is only reported, granted for the sake of argument, or said at another time, or the two
claims do not really conflict.

Found:

```argmap
claim pool
  "Budgets should be pooled."
  ham asserts

claim keep-apart
  "Budgets should be kept apart."
  ham asserts

voice ham "Chris Ham"
conflict pool with keep-apart
```

Not found:

```argmap
claim pool
  "Budgets should be pooled."
  ham asserts

claim keep-apart
  "Budgets should be kept apart."
  ham reports treasury asserts

voice ham "Chris Ham"
voice treasury "The Treasury"
conflict pool with keep-apart
```

What to do: give the side that is not the voice's own the attitude it really has (`reports`, `concedes`, `retracts`), or drop the conflict.
"""

from collections.abc import Iterator
from itertools import pairwise

from debate.checks.context import Context, Hit, stands_behind
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Attitude, Claim, ConflictKind, Occurrence

CODE, NAME, SEVERITY = "F001", "holds-both-sides", Severity.ERROR


def check(context: Context) -> Iterator[Hit]:
    """Look at every conflict, and at every claim that someone denies."""
    held = {claim.id: _holders(claim) for claim in context.map.claims}
    for conflict in context.map.conflicts:
        if conflict.kind is ConflictKind.ONE_WAY:
            continue
        sides: dict[str, list[str]] = {}
        for member in dict.fromkeys(conflict.members):
            for voice in held.get(member, ()):
                sides.setdefault(voice, []).append(member)
        for voice, members in sides.items():
            for first, second in pairwise(members):
                one, other = held[first][voice], held[second][voice]
                if context.own(one.span) or context.own(other.span) or context.own(conflict.span):
                    yield Hit(
                        one.span if context.own(one.span) else conflict.span,
                        f"{voice} holds both `{first}` and `{second}`, which conflict",
                        help=("say which of the two is only reported, conceded or retracted, or drop the conflict",),
                        labels=(Label(other.span, "the other side is held here"), Label(conflict.span, "the conflict")),
                    )
    for claim in context.map.claims:
        for occurrence in claim.occurrences:
            if (
                occurrence.attitude is Attitude.DENIES
                and occurrence.voice in held[claim.id]
                and context.own(occurrence.span)
            ):
                yield Hit(
                    occurrence.span,
                    f"{occurrence.voice} both holds and denies `{claim.id}`",
                    help=("one of the two may be a report, a concession or a retraction",),
                    labels=(Label(held[claim.id][occurrence.voice].span, "held here"),),
                )


def _holders(claim: Claim) -> dict[str, Occurrence]:
    retracted = {occurrence.voice for occurrence in claim.occurrences if occurrence.attitude is Attitude.RETRACTS}
    return {
        o.voice: o
        for o in claim.occurrences
        if stands_behind(o) and o.attitude is not Attitude.CONCEDES and o.voice not in retracted
    }
