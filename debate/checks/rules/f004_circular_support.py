"""Claims support each other in a circle.

A circle gives no support by itself: an argument that comes back to its own conclusion proves nothing.

Found:

```argmap
claim rich
  "The town is rich."
  because taxes

claim taxes
  "The town takes in much tax."
  because rich
```

Not found:

```argmap
claim rich
  "The town is rich."
  because taxes

claim taxes
  "The town takes in much tax."
```

What to do: find the step that the author really takes, and remove the one that only restates it.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.graph import cycles
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import RelationKind

CODE, NAME, SEVERITY = "F004", "circular-support", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Find the circles among the `because` lines; one finding each."""
    reasons = [r for r in context.map.relations if r.kind is RelationKind.REASON]
    supports: dict[str, list[str]] = {}
    for relation in reasons:
        for premise in relation.premises:
            if premise.claim != relation.target:
                supports.setdefault(premise.claim, []).append(relation.target)
    for circle in cycles(supports):
        members = frozenset(circle)
        steps = [r for r in reasons if r.target in members and any(p.claim in members for p in r.premises)]
        own = [relation for relation in steps if context.own(relation.span)]
        if own:
            yield Hit(
                own[0].span,
                "these claims support each other in a circle: " + ", ".join(f"`{name}`" for name in sorted(members)),
                help=("remove the step that only restates another",),
                labels=tuple(Label(relation.span, "and here") for relation in steps if relation is not own[0])[:5],
            )
