"""A step adds a premise to another step that does without it.

Linked premises (`and`) say that none of them is enough alone. The shorter step says that one is.

Found:

```argmap
claim close
  "The school should close."
  because small
  because small and dear

claim small
  "The school is small."

claim dear
  "The school is dear."
```

Not found:

```argmap
claim close
  "The school should close."
  because small and dear

claim small
  "The school is small."

claim dear
  "The school is dear."
```

What to do: if both premises are needed, take out the shorter step. If one is enough, take out the longer one and give the other
premise a step of its own.
"""

from collections.abc import Iterator
from itertools import combinations

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Certainty, Relation, RelationKind

CODE, NAME, SEVERITY = "F016", "idle-premise", Severity.WARNING
MOST_PREMISES = 8
RANKS = list(Certainty)


def check(context: Context) -> Iterator[Hit]:
    """Hold the steps with several premises against those to the same target, by the same people, with fewer."""
    steps: dict[tuple[str, RelationKind, frozenset[str]], Relation] = {}
    for relation in context.map.relations:
        steps.setdefault((relation.target, relation.kind, _premises(relation)), relation)
    for relation in context.map.relations:
        premises = _premises(relation)
        if not 2 <= len(premises) <= MOST_PREMISES or not context.own(relation.span):
            continue
        parts = (frozenset(part) for size in range(1, len(premises)) for part in combinations(sorted(premises), size))
        for part in parts:
            shorter = steps.get((relation.target, relation.kind, part))
            if shorter is not None and _does_as_much(context, shorter, relation):
                idle = ", ".join(f"`{claim}`" for claim in sorted(premises - part))
                yield Hit(
                    relation.span,
                    f"another step reaches `{relation.target}` without {idle}",
                    help=("take out the shorter step if all the premises are needed, else this one",),
                    labels=(Label(shorter.span, "the shorter step"),),
                )
                break


def _does_as_much(context: Context, shorter: Relation, longer: Relation) -> bool:
    """Whether nothing makes the shorter step weaker than the longer one, and the same voices take both."""
    return (
        shorter.id not in context.undercut
        and RANKS.index(shorter.strength) >= RANKS.index(longer.strength)
        and shorter.deductive >= longer.deductive
        and shorter.outweighed <= longer.outweighed
        and {o.voice for o in shorter.by} == {o.voice for o in longer.by}
    )


def _premises(relation: Relation) -> frozenset[str]:
    return frozenset(premise.claim for premise in relation.premises)
