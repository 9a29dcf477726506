"""A critical question is called answered, but it is not said by which claim.

Found:

```argmap
claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      answered bias

claim study
  "A study recommends free buses."
```

Not found:

```argmap
claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      answered bias by public

claim study
  "A study recommends free buses."

claim public
  "The study was paid for by the public."
```

What to do: write the claim that answers it after `by`, so that it can be looked at and attacked; or write `open`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, placed
from debate.checks.scheme_uses import uses
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "D029", "answer-not-shown", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Look for answered questions that name no claim."""
    for relation, use in uses(context):
        for asked in use.questions:
            if asked.answered and asked.by is None:
                yield Hit(
                    placed(asked.span, use.span, relation.span),
                    f"the critical question `{asked.question}` is called answered, but nothing is named that answers it",
                    help=("write `by` and the claim that answers it, or call the question `open`",),
                )
