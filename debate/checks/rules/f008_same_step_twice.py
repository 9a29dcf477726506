"""The same step is written down twice.

Reasons do not add up on this map: a step that is repeated has no more force than one.

Found:

```argmap
claim close
  "The school should close."
  because small
  because small

claim small
  "The school is small."
```

Not found:

```argmap
claim close
  "The school should close."
  because small

claim small
  "The school is small."
```

What to do: remove one. If two voices take the same step, give it two `by` lines.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Edit, Fix, Label, Severity
from debate.model.elements import Relation, RelationKind
from debate.model.span import Span

CODE, NAME, SEVERITY = "F008", "same-step-twice", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Compare the steps under each target."""
    for target, relations in context.map.relations_to.items():
        first: dict[tuple[RelationKind, frozenset[str]], Relation] = {}
        for relation in relations:
            step = (relation.kind, frozenset(premise.claim for premise in relation.premises))
            if step in first and context.own(relation.span):
                yield Hit(
                    relation.span,
                    f"this step to `{target}` is already on the map",
                    help=("remove one of the two; for a second voice, add a `by` line to the first",),
                    labels=(Label(first[step].span, "first written here"),),
                    fix=_fix(context, relation),
                )
            first.setdefault(step, relation)


def _fix(context: Context, again: Relation) -> Fix | None:
    """Delete the line, if nothing stands under it. Not safe: steps without a name are counted, so later ones get
    another.
    """
    line = again.span.line
    written = context.source_text.line(line)
    following = context.source_text.line(line + 1)
    indent = len(written) - len(written.lstrip())
    if not line or again.named or "#" in written or len(following) - len(following.lstrip()) > indent:
        return None
    return Fix("delete this line", (Edit(Span(again.span.path, line, 1, line + 1, 1), ""),))
