"""An imported map is used nowhere in the file.

```text ham.argmap
map ham "Ham"
  thesis pool

claim pool
  "Budgets should be pooled."
```

Found:

```argmap
map both "Both"
  thesis pool

import "ham.argmap"

claim pool
  "Budgets should be pooled."
```

Not found:

```argmap
map both "Both"
  thesis ham.pool

import "ham.argmap"

claim apart
  "Budgets should be kept apart."

conflict apart with ham.pool
```

What to do: connect its claims with those of this file, or take the import out.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from debate.checks.context import Context, Hit
from debate.checks.lines import without
from debate.diagnostics.finding import Fix, Severity
from debate.model.map import Map

CODE, NAME, SEVERITY = "S011", "unused-import", Severity.WARNING
FIX = "unsafe"
TEXTS = {"title", "text", "notes", "extra", "span", "definition", "section", "reason", "path"}
"""Fields that name nothing."""


def check(context: Context) -> Iterator[Hit]:
    """Collect every name in the file, and what each import brings. A file that only gathers maps is left alone."""
    written = context.written
    if not written.imports or not (written.claims or written.relations or written.motions or written.thesis):
        return
    named = set(_names(written))
    own = {claim.id for claim in written.claims}
    given = {path: _given(other) for path, other in context.maps.items() if path != context.path}
    for wanted in written.imports:
        reached = context.reached(wanted.path)
        prefixes = {context.maps[path].id for path in reached}
        known = any(name.partition(".")[0] in prefixes for name in named if "." in name)
        if reached and not known and not any(given[path] & named - own for path in reached):
            edit = without(context, wanted.span)
            yield Hit(
                wanted.span,
                f'nothing of "{wanted.path}" is used in this file',
                help=("connect its claims with those of this file, or take the import out",),
                fix=Fix("take the import out", (edit,)) if edit else None,
            )


def _given(argument_map: Map) -> set[str]:
    """The names that a map gives."""
    groups = ("claims", "relations", "voices", "sources", "terms", "motions", "questions", "issues", "conflicts")
    return {element.id for group in groups for element in getattr(argument_map, group)}


def _names(value: object) -> Iterator[str]:
    """Everything in the elements of a map that may be a name."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _names(part)
    elif is_dataclass(value):
        for one in fields(value):
            if one.name not in TEXTS:
                yield from _names(getattr(value, one.name))
