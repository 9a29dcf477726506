"""Two claims seem to contradict each other, and the map does not say that they do.

A suggestion with a confidence, never a certainty: the two have nearly the same words, and one negation or opposite between them
(`debate check --similar`). A conflict that is not on the map has no effect on verdicts: both claims can stand.

Found:

```argmap
claim clean
  "Free buses keep the air of the town clean."

claim not-clean
  "Free buses do not keep the air of the town clean."

motion buses "This house would make buses free."
  for clean
  against not-clean
```

Not found:

```argmap
claim clean
  "Free buses keep the air of the town clean."

claim not-clean
  "Free buses do not keep the air of the town clean."

contradiction clean with not-clean

motion buses "This house would make buses free."
  for clean
  against not-clean
```

What to do: write `contradiction one with other` if exactly one of them is true, `conflict one with other` if they may both be false;
if they go together, say more plainly what each says, or allow the finding: `# allow M002: why they go together`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "M002", "possible-contradiction", Severity.INFO


def check(context: Context) -> Iterator[Hit]:
    """Compare all claims of the map; say what the file can do something about."""
    from debate.checks.similar import contradictions, unrelated

    for place, one, other, label, confidence in unrelated(context, contradictions):
        yield Hit(
            place,
            f"`{one}` and `{other}` may contradict each other ({confidence:.0%})",
            help=(f"if they do, write `contradiction {one} with {other}` or `conflict {one} with {other}`",),
            labels=label,
        )
