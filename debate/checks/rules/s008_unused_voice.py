"""A voice is introduced but says nothing on the map.

Found:

```argmap
voice ham "Chris Ham"

claim pool
  "Budgets should be pooled."
```

Not found:

```argmap
voice ham "Chris Ham"

claim pool
  "Budgets should be pooled."
  ham asserts
```

What to do: add what the voice says, or remove the voice.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, occurrences, spoken
from debate.checks.lines import without
from debate.diagnostics.finding import Fix, Severity

CODE, NAME, SEVERITY = "S008", "unused-voice", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Collect every voice that an occurrence names."""
    heard = set(context.map.view)
    for occurrence in occurrences(context.map):
        for part in spoken(occurrence):
            heard.add(part.voice)
            if part.relied_on:
                heard.add(part.relied_on)
    for voice in context.map.voices:
        if context.own(voice.span) and voice.id not in heard:
            edit = without(context, voice.span)
            yield Hit(
                voice.span,
                f"the voice `{voice.id}` says nothing on this map",
                help=("add what it says, or remove it",),
                fix=Fix("remove it", (edit,)) if edit else None,
            )
