"""A field of a source is said to be inferred, but is not there.

Found:

```argmap
source comment "Comment"
  author   "Chris Ham"
  inferred date

claim pool
  "Budgets should be pooled."
```

Not found:

```argmap
source comment "Comment"
  author   "Chris Ham"
  date     2021
  inferred date

claim pool
  "Budgets should be pooled."
```

What to do: write the field with what you inferred, or take its name out of the `inferred` line.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P018", "inferred-but-absent", Severity.WARNING
OTHER_NAMES = {"outlet": "container-title", "date": "issued", "url": "URL"}
"""What CSL-JSON calls the fields that the language calls otherwise."""


def check(context: Context) -> Iterator[Hit]:
    """Compare what is inferred with the fields that each source has."""
    for source in context.map.sources:
        if not context.own(source.span):
            continue
        given = {name for name, _ in source.fields} | {extra.name for extra in source.extra}
        for name in source.inferred:
            if name not in given and OTHER_NAMES.get(name) not in given and f"x-{name}" not in given:
                yield Hit(
                    source.span,
                    f"`{name}` of `{source.id}` is said to be inferred, but is not given",
                    help=(f"write `{name}` and what you inferred, or take it out of the `inferred` line",),
                )
