"""The text of a claim is a question.

Only a statement can be accepted or rejected.

Found:

```argmap
claim who-pays
  "Who will pay for free buses?"
```

Not found:

```argmap
claim nobody-pays
  "Nobody will pay for free buses."

question who-pays "Who will pay for free buses?"
  rhetorical nobody-pays
```

What to do: write what the question claims, as a statement; a question that is really asked is a `question`, and one that is
disputed an `issue`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S012", "claim-is-question", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at the end of each text."""
    for claim in context.map.claims:
        if context.own(claim.span) and claim.text.rstrip("\"'”’) ").endswith("?"):
            yield Hit(
                claim.span,
                f"the text of `{claim.id}` is a question",
                help=("say what it claims, as a statement; for what is really asked, write `question`",),
            )
