"""A critical question is open on a step that the thesis rests on.

Found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      open bias

claim study
  "A study recommends free buses."
```

Not found:

```argmap
map town "Town"
  thesis buses

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

What to do: nothing, if the text leaves it open: it is a good place to attack. If the text answers it, write `answered … by` and the claim.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, placed
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "D005", "open-question", Severity.HINT


def check(context: Context) -> Iterator[Hit]:
    """Look at the recorded questions of every scheme."""
    for relation in context.map.relations:
        if relation.scheme is None or not context.own(relation.span):
            continue
        for question in relation.scheme.questions:
            if not question.answered:
                yield Hit(
                    placed(question.span, relation.span),
                    f"the critical question `{question.question}` is open on a reason for or against `{relation.target}`",
                    help=("if the text answers it, write `answered` instead of `open`",),
                )
