"""A preference has no effect, since nothing speaks against what it prefers.

A preference decides between two arguments that attack each other, by their last steps. Two reasons for the same thing do not.

Found:

```argmap
claim free
  "Buses should be free."
  because air
  because noise

claim air
  "Free buses keep the air clean."

claim noise
  "Free buses make less noise."

prefer air over noise
```

Not found:

```argmap
claim free
  "Buses should be free."
  because air
  but dear

claim air
  "Free buses keep the air clean."

claim dear
  "Free buses cost too much."

claim thrift
  "Money should be saved."

conflict free with thrift
prefer free over thrift
```

What to do: prefer the claim or the named step that is attacked, over what attacks it. The weight of a reason is that of its step:
give it a name (`named`), or write `strength`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Attitude, ConflictKind, Relation, RelationKind

CODE, NAME, SEVERITY = "F015", "preference-without-effect", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look for what speaks against the preferred element; a preference that others build upon is left alone."""
    m = context.map
    if not m.preferences:
        return
    outranked = {preference.worse for preference in m.preferences}
    disputed = {member for c in m.conflicts if c.kind is not ConflictKind.ONE_WAY for member in c.members}
    disputed |= {c.id for c in m.claims if any(_denied(context, c.id))}
    disputed |= {r.target for r in m.relations if r.kind in (RelationKind.OBJECTION, RelationKind.CONCESSION)}
    disputed |= {motion.id for motion in m.motions if motion.opposes}
    # Whoever rejects the conclusion of a deductive step has to reject one of its premises.
    disputed |= {premise.claim for r in m.relations if r.deductive for premise in r.premises}
    for preference in m.preferences:
        better = preference.better
        step = m.relation_by_id.get(better)
        matters = better in disputed if step is None else _opposed(context, step, disputed)
        known = step is not None or better in m.claim_by_id or better in m.motion_by_id
        if known and not matters and better not in outranked and context.own(preference.span):
            what = "the step" if step is not None else "the claim"
            yield Hit(
                preference.span,
                f"this preference has no effect: nothing speaks against {what} `{better}`",
                help=(
                    "prefer what is attacked over what attacks it; the weight of a reason is that of its step, so name the step",
                ),
                labels=(Label(step.span, "the step"),) if step is not None else (),
            )


def _denied(context: Context, claim: str) -> Iterator[bool]:
    yield from (o.attitude is Attitude.DENIES for o in context.map.claim_by_id[claim].occurrences)


def _opposed(context: Context, step: Relation, disputed: set[str]) -> bool:
    """Whether another step concludes the contrary of what this one concludes."""
    if step.kind is RelationKind.REASON:
        return step.target in disputed or step.target in context.undercut
    return step.kind is not RelationKind.UNDERCUT or any(context.reasons_for(step.target))
