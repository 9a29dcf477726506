"""A step names an argumentation scheme that is in no catalogue.

Found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because study
    scheme expert-opinoin

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

claim study
  "A study recommends free buses."
```

What to do: write the name as in `debate explain`, which lists all schemes, or describe a scheme
of your own in a file `schemes.toml` beside the map.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.scheme_uses import nearest_help, place, respelt, uses
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "D009", "unknown-scheme", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Look the scheme of every step up in the catalogues."""
    for relation, use in uses(context):
        if use.scheme not in context.schemes:
            help = nearest_help(use.scheme, context.schemes, "`debate explain` lists the schemes")
            fix = respelt(context, place(relation, use), "scheme", use.scheme, context.schemes)
            yield Hit(place(relation, use), f"there is no scheme `{use.scheme}`", help=(help,), fix=fix)
