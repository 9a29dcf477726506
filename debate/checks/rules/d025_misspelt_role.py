"""A premise plays a part that is spelt nearly like one of its step's scheme.

Found:

```argmap
claim buses
  "Buses should be free."
  because clean as gaol
    scheme practical-reasoning
      where action is "free buses"

claim clean
  "The air should be clean."
```

Not found:

```argmap
claim buses
  "Buses should be free."
  because clean as goal
    scheme practical-reasoning
      where action is "free buses"

claim clean
  "The air should be clean."
```

What to do: write the part as `debate explain` and the name of the scheme show it among the slots. A part of your own can be
called anything else.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, placed
from debate.checks.scheme_uses import known_uses
from debate.diagnostics.finding import Edit, Fix, Severity
from debate.language.words import nearest
from debate.model.elements import Premise

CODE, NAME, SEVERITY = "D025", "misspelt-role", Severity.WARNING
FIX = "unsafe"
ALWAYS = ("warrant",)


def check(context: Context) -> Iterator[Hit]:
    """Look the role of every premise up among the slots of its step's scheme."""
    for relation, _, scheme in known_uses(context):
        known = (*scheme.slot_names, *ALWAYS)
        for premise in relation.premises:
            if premise.role is None or premise.role in known:
                continue
            meant = nearest(premise.role, known)
            if meant is not None:
                yield Hit(
                    placed(premise.span, relation.span),
                    f"the scheme `{scheme.name}` has no part `{premise.role}`",
                    help=(f"did you mean `{meant}`?",),
                    fix=_fix(context, premise, meant),
                )


def _fix(context: Context, premise: Premise, meant: str) -> Fix | None:
    """Write the part that was probably meant. Not safe: it is a guess."""
    span = premise.span
    rest = context.source_text.line(span.line)[span.end_column - 1 :] if span.line else ""
    words = rest.split()
    if words[:2] != ["as", premise.role]:
        return None
    start = span.end_column + rest.index("as") + 2
    start += len(rest[start - span.end_column :]) - len(rest[start - span.end_column :].lstrip())
    place = span._replace(column=start, end_column=start + len(premise.role or ""))
    return Fix(f"write `{meant}`", (Edit(place, meant),))
