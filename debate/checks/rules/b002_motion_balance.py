"""How balanced a motion is, told of every motion by `debate check --balance --level info`.

Found:

```argmap
claim clean
  "Free buses keep the air clean."

claim dear
  "Free buses cost too much."

motion buses "This house would make buses free."
  for clean
  against dear
```

Not found:

```argmap
claim clean
  "Free buses keep the air clean."
```

What to do: nothing. B001 says which motions need work; docs/balance.md says what the numbers mean.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "B002", "motion-balance", Severity.INFO


def check(context: Context) -> Iterator[Hit]:
    """Say the balance of each motion of the file."""
    from debate.dialogue.balance_words import case_text, fairness_text, result_text

    for _, audit in context.balance:
        yield Hit(
            context.map.motion_by_id[audit.motion].span,
            f"the motion `{audit.motion}`: {fairness_text(audit)}",
            notes=(result_text(audit), case_text(audit)),
        )
