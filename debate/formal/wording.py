"""What the logic found, in words."""

from collections.abc import Sequence

from debate.formal.entail import Valuation
from debate.formal.grounding import Drawn
from debate.model.elements import Conflict, Relation, RelationKind

MOST_NAMED = 8
"""Atoms of a valuation that are named; of more, so many."""


def valuation_words(valuation: Valuation) -> str:
    """A valuation as a clause: "`p` and `q` are true and `r` is false"."""
    shown = list(valuation.items())[:MOST_NAMED]
    parts = []
    for word, wanted in (("true", True), ("false", False)):
        names = [name for name, value in shown if value is wanted]
        if names:
            parts.append(f"{listed(names)} {'are' if len(names) > 1 else 'is'} {word}")
    more = len(valuation) - len(shown)
    return " and ".join(parts) + (f" (and so on for {more} more)" if more > 0 else "")


def way_out(drawn: Drawn) -> str:
    """The countermodel of a relation that is not grounded, and what it makes of the relation's ends."""
    relation = drawn.relation
    if isinstance(relation, Conflict):
        outcome = "none of them is true" if drawn.third else "they do not exclude each other"
    elif relation.kind is RelationKind.REASON:
        outcome = f"{_premises(relation)} true and `{relation.target}` is not"
    else:
        outcome = f"{_premises(relation)} true, and so is `{relation.target}`"
    return f"if {valuation_words(drawn.counter or {})}, {outcome}"


def _premises(relation: Relation) -> str:
    names = listed([premise.claim for premise in relation.premises])
    return f"{names} {'is' if len(relation.premises) == 1 else 'are'}"


def drawn_words(relation: Relation | Conflict) -> str:
    """A relation as it is drawn: "because `a` and `b`, for `c`"."""
    if isinstance(relation, Conflict):
        return f"{relation.kind.value}: {', '.join(f'`{name}`' for name in relation.members)}"
    premises = listed([premise.claim for premise in relation.premises])
    preposition = "for" if relation.kind is RelationKind.REASON else "against"
    return f"{relation.kind.value} {premises}, {preposition} `{relation.target}`"


def listed(names: Sequence[str]) -> str:
    """Names one after the other: "`a`, `b` and `c`"."""
    quoted = [f"`{name}`" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
