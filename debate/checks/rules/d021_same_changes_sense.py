"""Two claims are called the same, but one says no where the other says yes, or they are of different kinds.

Found:

```argmap
claim clean
  "Free buses keep the air clean."

claim not-clean
  "Free buses do not keep the air clean."

same not-clean as clean
```

Not found:

```argmap
claim clean
  "Free buses keep the air clean."

claim clean-air
  "The air is clean where buses are free."

same clean-air as clean
```

What to do: take the `same` line out: what is said of either claim is said of both. For opposed claims write `conflict`, for
similar ones `rephrase`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.lines import without_line
from debate.checks.sense import difference
from debate.diagnostics.finding import Fix, Label, Severity
from debate.model.elements import Claim

CODE, NAME, SEVERITY = "D021", "same-changes-sense", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Compare the texts of the claims that the file's `same` lines join. Linking has joined them: each is looked up in the
    map of its own file.
    """
    written = context.written
    if not written.same:
        return
    for same in written.same:
        first, second = _claim(context, same.first), _claim(context, same.second)
        if first is None or second is None:
            continue
        changed = difference(first.text, second.text)
        if not changed and first.kind and second.kind and first.kind != second.kind:
            changed = f"one is of the kind {first.kind}, the other of the kind {second.kind}"
        if changed:
            edit = without_line(context, same.span)
            yield Hit(
                same.span,
                f"`{same.first}` and `{same.second}` are said to be the same, but {changed}",
                help=("take this line out; write `conflict` if they are opposed, `rephrase` if they are only similar",),
                labels=(Label(first.span, "the one"), Label(second.span, "the other")),
                fix=Fix("take the line out", (edit,)) if edit else None,
            )


def _claim(context: Context, name: str) -> Claim | None:
    """A claim as its own file has it."""
    own = context.written.claim_by_id.get(name)
    if own is not None:
        return own
    map_name, _, short = name.rpartition(".")
    for other in context.maps.values():
        if other is not context.written and map_name in ("", other.id) and short in other.claim_by_id:
            return other.claim_by_id[short]
    return None
