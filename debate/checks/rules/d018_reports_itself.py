"""A voice reports, or relies on, its own word.

Found:

```argmap
voice ham "Chris Ham"

claim pool
  "Budgets should be pooled."
  ham reports ham asserts
```

Not found:

```argmap
voice ham "Chris Ham"

claim pool
  "Budgets should be pooled."
  ham asserts
```

What to do: write what the voice does itself, or name the voice whose word it is.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit, occurrences, spoken
from debate.diagnostics.finding import Edit, Fix, Severity
from debate.model.elements import Occurrence

CODE, NAME, SEVERITY = "D018", "reports-itself", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Look at who reports whom."""
    for occurrence in occurrences(context.map):
        if not context.own(occurrence.span):
            continue
        for part in spoken(occurrence):
            other = part.relied_on or (part.reported.voice if part.reported is not None else None)
            if other == part.voice:
                verb = "relies on" if part.relied_on else "reports"
                yield Hit(
                    occurrence.span,
                    f"`{part.voice}` {verb} its own word",
                    help=(f"write `{part.voice} asserts`, or name the voice whose word it is",),
                    fix=_fix(context, occurrence, part.voice),
                )


def _fix(context: Context, occurrence: Occurrence, voice: str) -> Fix | None:
    """Let the voice speak for itself. Not safe: perhaps another voice was meant."""
    span = occurrence.span
    line = context.source_text.line(span.line)
    own = re.escape(voice)
    found = re.compile(rf"\b{own} +(?:reports +{own} +(?P<verb>\w+)|relies +on +{own})(?![\w.-])").search(line)
    if found is None:
        return None
    place = span._replace(column=found.start() + 1, end_line=span.line, end_column=found.end() + 1)
    return Fix("let the voice speak for itself", (Edit(place, f"{voice} {found['verb'] or 'asserts'}"),))
