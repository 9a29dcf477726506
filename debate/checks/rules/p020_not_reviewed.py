"""Parts of the map are still marked as proposed by a machine, so nobody has read them against the text.

`debate new --article FILE --llm` writes `x-proposed-by machine` under everything that a language model proposed.

Found:

```argmap
claim clean
  "Free buses keep the air clean."
  x-proposed-by machine
```

Not found:

```argmap
claim clean
  "Free buses keep the air clean."
```

What to do: read each of them against the text, put right what is wrong, and take the line out.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P020", "not-reviewed", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Count the marks, and point to the first; one finding a file."""
    m = context.map
    fields = [
        *(field for source in m.sources for field in source.extra),
        *(field for voice in m.voices for field in voice.extra),
        *(field for claim in m.claims for field in claim.extra),
        *(field for relation in m.relations for field in relation.extra),
    ]
    marks = [field for field in fields if (field.name, field.value) == ("proposed-by", "machine")]
    own = sorted((field.span for field in marks if context.own(field.span)), key=lambda span: (span.line, span.column))
    if own:
        more = (
            f"this and {len(own) - 1} other parts"
            if len(own) > 2
            else "this and another part"
            if len(own) == 2
            else "this"
        )
        verb = "is" if len(own) == 1 else "are"
        yield Hit(
            own[0],
            f"{more} {verb} marked as proposed by a machine",
            help=("read it against the text, put right what is wrong, and take the line out",),
        )
