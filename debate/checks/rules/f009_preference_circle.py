"""Preferences go round in a circle.

If this outranks that, and that outranks this, neither does: the map ignores the whole circle.

Found:

```argmap
claim cost
  "It costs too much."

claim care
  "Care matters more."

prefer cost over care
prefer care over cost
```

Not found:

```argmap
claim cost
  "It costs too much."

claim care
  "Care matters more."

prefer care over cost
```

What to do: remove the preference that the author does not hold. If two voices disagree, give each preference a `by` line.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.graph import cycles
from debate.diagnostics.finding import Severity
from debate.model.elements import Preference

CODE, NAME, SEVERITY = "F009", "preference-circle", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Find the circles among preferences that the same voices hold, and preferences of a thing over itself."""
    by_holders: dict[tuple[str, ...], list[Preference]] = {}
    for preference in context.map.preferences:
        by_holders.setdefault(tuple(sorted(o.voice for o in preference.by)), []).append(preference)
    for _, held in sorted(by_holders.items(), key=lambda holders: holders[0]):
        edges: dict[str, list[str]] = {}
        for preference in held:
            edges.setdefault(preference.better, []).append(preference.worse)
        circles = [frozenset(circle) for circle in cycles(edges)]
        circles += [frozenset({p.better}) for p in held if p.better == p.worse]
        for circle in circles:
            own = [p for p in held if p.better in circle and p.worse in circle and context.own(p.span)]
            if own:
                yield Hit(
                    own[0].span,
                    "these preferences go round in a circle: " + ", ".join(f"`{name}`" for name in sorted(circle)),
                    help=("remove one of them",),
                )
