"""By their formulas, the premises of a step cannot all be true.

From premises that exclude each other everything follows, and so nothing is shown by them. A reductio is drawn with `suppose`: what is
assumed there is not asserted.

Found:

```argmap
claim moon
  "The moon is made of cheese."
  formula "cheese"
  because wet and dry

claim wet
  "The street is wet."
  formula "wet-street"

claim dry
  "The street is dry."
  formula "not wet-street"
```

Not found:

```argmap
claim moon
  "The moon is made of cheese."
  formula "cheese"
  because wet and rule

claim wet
  "The street is wet."
  formula "wet-street"

claim rule
  "If the street is wet, the moon is made of cheese."
  formula "wet-street -> cheese"
```

What to do: make steps of their own of premises that belong to different reasons, mend a formula, or draw a reductio with `suppose`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Relation

CODE, NAME, SEVERITY = "F023", "premises-exclude", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at each step whose premises no valuation makes true."""
    for drawn in context.drawn_between_formulas:
        step = drawn.relation
        if len(drawn.conflict) < 2 or not isinstance(step, Relation):
            continue
        from debate.formal.wording import listed

        formulas = context.map.formulas
        yield Hit(
            step.span,
            f"by their formulas, the premises {listed(drawn.conflict)} cannot all be true",
            help=("mend a formula, or give premises of different reasons a step of their own",),
            labels=tuple(
                Label(formulas[name].span, f"the formula of `{name}`") for name in drawn.conflict if name in formulas
            ),
        )
