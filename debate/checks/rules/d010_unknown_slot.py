"""A step fills a slot that its argumentation scheme does not have.

Found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      where expret is "the authors of the study"
      where field is "how people travel"

claim study
  "A study recommends free buses."
```

Not found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      where expert is "the authors of the study"
      where field is "how people travel"

claim study
  "A study recommends free buses."
```

What to do: write the slot as `debate explain` and the name of the scheme show it, or leave the line out.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.scheme_uses import known_uses, nearest_help, place, respelt
from debate.diagnostics.finding import Severity
from debate.language.words import listed

CODE, NAME, SEVERITY = "D010", "unknown-slot", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Look every `where` line up in its scheme."""
    for relation, use, scheme in known_uses(context):
        for slot, _ in use.slots:
            if slot not in scheme.slot_names:
                there_are = f"its slots are {listed(scheme.slot_names, 'and')}" if scheme.slots else "it has no slots"
                help = nearest_help(slot, scheme.slot_names, there_are)
                fix = respelt(context, place(relation, use), "where", slot, scheme.slot_names)
                yield Hit(
                    place(relation, use), f"the scheme `{scheme.name}` has no slot `{slot}`", help=(help,), fix=fix
                )
