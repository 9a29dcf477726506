"""Two claims are called rephrasings of each other, and in conflict.

Found:

```argmap
claim clean
  "Free buses keep the air clean."

claim dirty
  "Free buses make the air worse."

rephrase clean of dirty
conflict clean with dirty
```

Not found:

```argmap
claim clean
  "Free buses keep the air clean."

claim cleaner
  "Free buses make the air cleaner."

rephrase clean of cleaner
```

What to do: a rephrasing keeps the polarity and the strength of what it rephrases: drop one of the two lines.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Conflict

CODE, NAME, SEVERITY = "D007", "rephrase-conflicts", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Hold the rephrasings against the conflicts."""
    with_member: dict[str, list[Conflict]] = {}
    for conflict in context.map.conflicts if context.map.rephrases else ():
        for member in set(conflict.members):
            with_member.setdefault(member, []).append(conflict)
    for rephrase in context.map.rephrases:
        for conflict in with_member.get(rephrase.first, ()):
            if rephrase.second in conflict.members and context.own(rephrase.span):
                yield Hit(
                    rephrase.span,
                    f"`{rephrase.first}` cannot rephrase `{rephrase.second}` and conflict with it",
                    help=("remove this line or the conflict",),
                    labels=(Label(conflict.span, "the conflict"),),
                )
