"""The formulas say the opposite of a relation that is drawn.

A reason excludes what it is given for, an objection leads to what it is raised against, or of two claims in conflict one follows from
the other.

One of the two is a slip: a sign turned round in a formula, or `because` where `but` was meant.

Found:

```argmap
claim trust
  "The polls can be trusted."
  formula "sound-polls"
  because missed

claim missed
  "The polls missed the last result because they are unsound."
  formula "not sound-polls and missed-result"
```

Not found:

```argmap
claim trust
  "The polls can be trusted."
  formula "sound-polls"
  but missed

claim missed
  "The polls missed the last result because they are unsound."
  formula "not sound-polls and missed-result"
```

What to do: turn the relation round (`because` and `but`), or mend the formula that does not say what its claim says.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Conflict, Relation, RelationKind

CODE, NAME, SEVERITY = "F024", "contradicted-relation", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look at each relation of which the formulas say the opposite."""
    for drawn in context.drawn_between_formulas:
        if drawn.status == "contradicted":
            formulas = context.map.formulas
            ends = [name for name in _ends(drawn.relation) if name in formulas]
            yield Hit(
                drawn.relation.span,
                _message(drawn.relation),
                help=("turn the relation round, or mend a formula",),
                labels=tuple(Label(formulas[name].span, f"the formula of `{name}`") for name in ends),
            )


def _message(relation: Relation | Conflict) -> str:
    if isinstance(relation, Conflict):
        return "by their formulas, of these claims one follows from another"
    if relation.kind is RelationKind.REASON:
        return f"by the formulas, this reason cannot be true together with `{relation.target}`"
    return f"by the formulas, `{relation.target}` follows from this objection"


def _ends(relation: Relation | Conflict) -> list[str]:
    if isinstance(relation, Conflict):
        return list(relation.members)
    return [*(premise.claim for premise in relation.premises), relation.target]
