"""A conflict, preference, rephrasing, or a place in a list says what another one has said already.

Found:

```argmap
claim pool
  "Budgets should be pooled."

claim apart
  "Budgets should be kept apart."

conflict pool with apart
conflict apart with pool
```

Not found:

```argmap
claim pool
  "Budgets should be pooled."

claim apart
  "Budgets should be kept apart."

conflict pool with apart
```

What to do: take one of them out. If two voices say so, give it two `by` lines.
"""

from collections import Counter
from collections.abc import Hashable, Iterator

from debate.checks.context import Context, Hit
from debate.checks.lines import without_line
from debate.diagnostics.finding import Fix, Label, Severity
from debate.model.elements import ConflictKind, Occurrence
from debate.model.span import Span

CODE, NAME, SEVERITY = "F020", "repeated-line", Severity.WARNING
FIX = "safe"


def check(context: Context) -> Iterator[Hit]:
    """Look for the same thing said again, in lines of the same kind and in the lists of claims."""
    seen: dict[Hashable, Span] = {}
    for said, span in _said(context):
        if said in seen and context.own(span):
            edit = without_line(context, span)
            yield Hit(
                span,
                "this line says again what is on the map already",
                help=("take it out",),
                labels=(Label(seen[said], "said here"),),
                fix=Fix("take it out", (edit,), safe=True) if edit else None,
            )
        seen.setdefault(said, span)
    for word, names, span in _lists(context):
        doubled = next((name for name, times in Counter(names).items() if times > 1), None)
        if doubled is not None and context.own(span):
            yield Hit(span, f"`{doubled}` is named twice after `{word}`", help=("name it once",))


def _said(context: Context) -> Iterator[tuple[Hashable, Span]]:
    for conflict in context.map.conflicts:
        one_way = conflict.kind is ConflictKind.ONE_WAY
        members: Hashable = conflict.members if one_way else frozenset(conflict.members)
        if not conflict.named:
            yield ("conflict", conflict.kind, members, _voices(conflict.by)), conflict.span
    for preference in context.map.preferences:
        yield ("prefer", preference.better, preference.worse, _voices(preference.by)), preference.span
    for rephrase in context.map.rephrases:
        yield ("rephrase", rephrase.first, rephrase.second), rephrase.span


def _lists(context: Context) -> Iterator[tuple[str, tuple[str, ...], Span]]:
    yield "thesis", context.map.thesis, context.map.span
    for issue in context.map.issues:
        yield "positions", issue.positions, issue.span
    for ground in context.map.common_ground:
        yield "common-ground", ground.claims, ground.span


def _voices(by: tuple[Occurrence, ...]) -> frozenset[str]:
    return frozenset(occurrence.voice for occurrence in by)
