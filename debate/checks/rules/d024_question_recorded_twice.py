"""A critical question is recorded twice on one step, or as open and as answered.

Found:

```argmap
claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      open bias
      answered bias by public

claim study
  "A study recommends free buses."

claim public
  "The study was paid for by the public."
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

What to do: keep the line that is right: a question that has an answer is not open.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, placed
from debate.checks.lines import without_line
from debate.checks.scheme_uses import uses
from debate.diagnostics.finding import Fix, Label, Severity
from debate.model.elements import CriticalQuestion

CODE, NAME, SEVERITY = "D024", "question-recorded-twice", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Look for a question that is named again. Two answers by different claims are two answers."""
    for relation, use in uses(context):
        first: dict[str, CriticalQuestion] = {}
        for asked in use.questions:
            known = first.setdefault(asked.question, asked)
            if known is asked or (known.answered and asked.answered and known.by != asked.by):
                continue
            spare = asked if known.answered or known.answered == asked.answered else known
            how = "as open and as answered" if known.answered != asked.answered else "twice"
            edit = without_line(context, spare.span) if spare.span.line else None
            yield Hit(
                placed(spare.span, use.span, relation.span),
                f"the critical question `{asked.question}` is recorded {how}",
                help=("keep the line that is right",),
                labels=(Label((asked if spare is known else known).span, "the other line"),),
                fix=Fix("take this line out", (edit,)) if edit else None,
            )
