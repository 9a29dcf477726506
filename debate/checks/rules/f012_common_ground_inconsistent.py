"""What is on common ground leads, by deductive steps, to claims that conflict.

Common ground cannot be attacked, and neither can a deductive step: both claims would stand, although they cannot stand together
(indirect consistency; Caminada and Amgoud 2007).

Found:

```argmap
claim old
  "People live longer."

claim poor
  "There is no more money."

claim more
  "More must be spent on care."
  because old
    deductive

claim no-more
  "No more can be spent on care."
  because poor
    deductive

common-ground old, poor
conflict more with no-more
```

Not found:

```argmap
claim old
  "People live longer."

claim poor
  "There is no more money."

claim more
  "More must be spent on care."
  because old

claim no-more
  "No more can be spent on care."
  because poor

common-ground old, poor
conflict more with no-more
```

What to do: take one of the claims off common ground, or one `deductive` line out: a step that can fail leaves room for both.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import ConflictKind, Relation, RelationKind

CODE, NAME, SEVERITY = "F012", "common-ground-inconsistent", Severity.ERROR


def check(context: Context) -> Iterator[Hit]:
    """Follow the deductive reasons from common ground, and hold what they lead to against the conflicts and objections."""
    ground = context.map.common_claims
    if not ground:
        return
    certain, steps = _closed(context, ground)
    here = [spoken.span for spoken in context.map.common_ground if context.own(spoken.span)]
    for conflict in context.map.conflicts:
        both = [member for member in dict.fromkeys(conflict.members) if member in certain]
        if conflict.kind is ConflictKind.ONE_WAY or len(both) < 2 or ground.issuperset(both):
            continue
        spans = [conflict.span, *(steps[member].span for member in both if member in steps), *here]
        own = next((span for span in spans if context.own(span)), None)
        if own is not None:
            yield Hit(
                own,
                f"common ground leads to both `{both[0]}` and `{both[1]}`, which conflict",
                help=("take a claim off common ground, or a `deductive` line out of one of the steps",),
                labels=tuple(Label(span, "this is part of it") for span in spans if span != own)[:4],
            )


def _closed(context: Context, ground: frozenset[str]) -> tuple[frozenset[str], dict[str, Relation]]:
    """What follows from common ground for certain, and by which step."""
    missing: dict[str, int] = {}
    users: dict[str, list[Relation]] = {}
    for relation in context.map.relations:
        if relation.deductive and relation.kind is RelationKind.REASON:
            premises = {premise.claim for premise in relation.premises}
            missing[relation.id] = len(premises)
            for claim in premises:
                users.setdefault(claim, []).append(relation)
    certain, waiting = set(ground), sorted(ground)
    steps: dict[str, Relation] = {}
    while waiting:
        for relation in users.get(waiting.pop(), ()):
            missing[relation.id] -= 1
            if not missing[relation.id] and relation.target not in certain:
                certain.add(relation.target)
                steps[relation.target] = relation
                waiting.append(relation.target)
    return frozenset(certain), steps
