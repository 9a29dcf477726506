"""A step records a critical question that its argumentation scheme does not have.

Found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      open biass

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
      open bias

claim study
  "A study recommends free buses."
```

What to do: write the question as `debate explain` and the name of the scheme show it. For another doubt,
write an `unless` line under the step.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit, placed
from debate.checks.scheme_uses import known_uses, nearest_help, respelt
from debate.diagnostics.finding import Severity
from debate.language.words import listed

CODE, NAME, SEVERITY = "D012", "unknown-critical-question", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Look every `open` and `answered` line up in its scheme."""
    for relation, use, scheme in known_uses(context):
        for asked in use.questions:
            if asked.question not in scheme.question_names:
                known = scheme.question_names
                there_are = f"its questions are {listed(known, 'and')}" if known else "it has none"
                here = placed(asked.span, use.span, relation.span)
                yield Hit(
                    here,
                    f"the scheme `{scheme.name}` has no critical question `{asked.question}`",
                    help=(nearest_help(asked.question, known, there_are),),
                    fix=respelt(context, here, "(?:open|answered)", asked.question, known),
                )
