"""A claim ends up attacking itself, on a way of several steps.

Support that comes back as an attack, or an odd number of attacks that run in a circle, is a paradox: if it stood, it would fall (Dung
1995). None of the claims on the way can be accepted by it.

Found:

```argmap
claim trust-reports
  "What the report says can be trusted."
  because careful

claim careful
  "The report was made with care."

claim reports-err
  "Reports like this are always wrong."
  because trust-reports

on careful
  but reports-err
```

Not found:

```argmap
claim trust-reports
  "What the report says can be trusted."
  because careful

claim careful
  "The report was made with care."
  but rushed

claim rushed
  "The report was written in a day."
```

What to do: look for the step that its author does not really take. If all are meant, say in a note that the text contradicts
itself.
"""

from collections.abc import Iterator, Mapping

from debate.checks.context import Context, Hit
from debate.checks.graph import cycles
from debate.diagnostics.finding import Severity
from debate.model.elements import RelationKind

CODE, NAME, SEVERITY = "F014", "odd-circle", Severity.WARNING
Attacks = Mapping[str, Mapping[str, bool]]
"""Where the ways from each element lead, and whether by an attack."""


def check(context: Context) -> Iterator[Hit]:
    """Find the circles of steps that cannot be walked without attacking an odd number of times; one finding each."""
    ways: dict[str, dict[str, bool]] = {}
    for relation in context.map.relations:
        ways.setdefault(relation.id, {})[relation.target] = relation.kind is not RelationKind.REASON
        for premise in relation.premises:
            if premise.claim != relation.target:
                ways.setdefault(premise.claim, {})[relation.id] = False
    for circle in cycles({name: list(targets) for name, targets in ways.items()}):
        members = frozenset(circle)
        if len(members) < 4 or not _odd(circle[0], members, ways):
            continue
        steps = [r for r in context.map.relations if r.id in members and r.kind is not RelationKind.REASON]
        own = [relation for relation in steps if context.own(relation.span)]
        if own:
            claims = sorted(members & context.map.claim_by_id.keys())
            named = ", ".join(f"`{name}`" for name in claims[:6]) + (" and more" if len(claims) > 6 else "")
            yield Hit(
                own[0].span,
                f"whoever argues this way attacks what it rests on: the steps between {named} run in a circle",
                help=("take out the step that its author does not take",),
            )


def _odd(start: str, members: frozenset[str], ways: Attacks) -> bool:
    """Whether a circle with an odd number of attacks runs among elements that can all be reached from each other: they
    cannot be divided into two camps, so that attacks run between the camps only and support inside them only.
    """
    camp = {start: False}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        for target, attack in ways.get(here, {}).items():
            if target not in members:
                continue
            side = camp[here] != attack
            if target not in camp:
                camp[target] = side
                waiting.append(target)
            elif camp[target] != side:
                return True
    return False
