"""A map has claims but neither a thesis nor a motion: nothing says what it is all about.

Found:

```argmap
map town "Town"

claim buses
  "Buses should be free."
```

Not found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
```

What to do: write `thesis` and the name of the main claim under `map`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.lines import inserted
from debate.diagnostics.finding import Fix, Severity
from debate.model.elements import RelationKind

CODE, NAME, SEVERITY = "S003", "no-thesis", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Look at the head of the map."""
    m = context.map
    if context.own(m.span) and m.claims and not m.thesis and not m.motions:
        yield Hit(
            m.span,
            f"the map `{m.id}` has neither a thesis nor a motion",
            help=("write `thesis NAME` under `map`",),
            fix=_fix(context),
        )


def _fix(context: Context) -> Fix | None:
    """Name the one claim that has reasons and is itself no reason or objection. Not safe: the author knows best."""
    m = context.map
    used = {premise.claim for relation in m.relations for premise in relation.premises}
    supported = {relation.target for relation in m.relations if relation.kind is RelationKind.REASON}
    tops = [claim.id for claim in m.claims if claim.id in supported and claim.id not in used]
    if len(tops) != 1 or not context.source_text.line(m.span.line).lstrip().startswith("map "):
        return None
    edit = inserted(context, m.span, f"thesis {tops[0]}")
    return Fix(f"write `thesis {tops[0]}`", (edit,)) if edit else None
