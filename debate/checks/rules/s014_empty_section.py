"""A section has nothing in it.

Found:

```argmap
section "Money"

section "Care"

claim care
  "Care should be free."
```

Not found:

```argmap
section "Care"

claim care
  "Care should be free."
```

What to do: write what belongs to it below it, or take the heading out.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.lines import without
from debate.diagnostics.finding import Fix, Severity
from debate.model.map import ELEMENTS

CODE, NAME, SEVERITY = "S014", "empty-section", Severity.WARNING
FIX = "safe"
SECTIONED = tuple(kind for kind in ELEMENTS if kind not in ("imports", "sections"))


def check(context: Context) -> Iterator[Hit]:
    """Compare the sections of the file with those that its elements belong to."""
    written = context.written
    if not written.sections:
        return
    used = {element.section for kind in SECTIONED for element in getattr(written, kind)}
    imports = [wanted.span.line for wanted in written.imports]
    starts = [section.span.line for section in written.sections]
    for section, after in zip(written.sections, [*starts[1:], None], strict=True):
        holds_import = any(line > section.span.line and (after is None or line < after) for line in imports)
        if section.title not in used and not holds_import and context.own(section.span):
            edit = None if section.notes else without(context, section.span)
            yield Hit(
                section.span,
                f'there is nothing in the section "{section.title}"',
                help=("write what belongs to it below it, or take the heading out",),
                fix=Fix("take the heading out", (edit,), safe=True) if edit else None,
            )
