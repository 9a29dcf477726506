"""A slot of a scheme is filled by two `where` lines.

Found:

```argmap
claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      where expert is "the council"
      where expert is "the university"
      where field is "travel"

claim study
  "A study recommends free buses."
```

Not found:

```argmap
claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      where expert is "the university"
      where field is "travel"

claim study
  "A study recommends free buses."
```

What to do: keep the one that is meant. Two experts are two reasons.
"""

from collections import Counter
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.scheme_uses import place, uses
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "D023", "slot-filled-twice", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Count the `where` lines of each slot. A premise in the role of the slot does no harm: the line puts it in words."""
    for relation, use in uses(context):
        for slot, times in Counter(slot for slot, _ in use.slots).items():
            if times > 1:
                yield Hit(
                    place(relation, use),
                    f"the slot `{slot}` of the scheme `{use.scheme}` is filled {times} times",
                    help=("keep the one that is meant; give a second reason a step of its own",),
                )
