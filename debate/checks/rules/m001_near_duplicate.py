"""Two claims may say the same in other words, and the map does not connect them.

A suggestion with a confidence, never a certainty: it compares sentences by word vectors and a sentence encoder (`debate check --similar`).
What is one proposition should be one claim, so that what stands against one wording stands against the other.

Found:

```argmap
claim clean
  "Free buses keep the air of the town clean."

claim air
  "Buses that are free keep the town's air clean."

motion buses "This house would make buses free."
  for clean
  for air
```

Not found:

```argmap
claim clean
  "Free buses keep the air of the town clean."

claim air
  "Buses that are free keep the town's air clean."

rephrase air of clean

motion buses "This house would make buses free."
  for clean
  for air
```

What to do: if they are the same, keep one, or across files write `same one as other`; if nearly, write `rephrase one of other`; if not,
say more plainly what each says, or allow the finding: `# allow M001: why they differ`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "M001", "near-duplicate", Severity.INFO


def check(context: Context) -> Iterator[Hit]:
    """Compare all claims of the map; say what the file can do something about."""
    from debate.checks.similar import near_duplicates, unrelated

    for place, one, other, label, confidence in unrelated(context, near_duplicates):
        yield Hit(
            place,
            f"`{one}` and `{other}` may say the same ({confidence:.0%})",
            help=(f"if so keep one, or write `same {one} as {other}` or `rephrase {one} of {other}`",),
            labels=label,
        )
