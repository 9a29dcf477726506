"""A formula cannot be true, or cannot be false, whatever the facts are.

Nobody means to claim a contradiction, and a claim that cannot be false says nothing. Most often a sign is wrong: `->` for `and`, or a
`not` too many.

Found:

```argmap
claim neither
  "It rains and it does not."
  formula "rain and not rain"
```

Not found:

```argmap
claim never-both
  "It does not rain in the sun."
  formula "not (rain and sun)"
```

What to do: mend the formula. If the author does contradict herself in one sentence, give each half a claim of its own.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "F028", "trivial-formula", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at the formulas that do not depend on the facts."""
    found = context.grounding
    if found is None or not (found.never or found.always):
        return
    formulas = context.map.formulas
    for name, never in [*((name, True) for name in found.never), *((name, False) for name in found.always)]:
        if context.own(formulas[name].span):
            yield Hit(
                formulas[name].span,
                f"the formula of `{name}` cannot be {'true' if never else 'false'}, whatever the facts are",
                help=("mend the formula: a claim can be true, and can be false",),
            )
