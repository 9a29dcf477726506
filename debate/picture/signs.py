"""The signs and words of a picture. A meaning is never told by colour alone: it has a sign, and a word in the legend."""

from collections.abc import Mapping

from debate.model.elements import RelationKind

VERDICT = {"accepted": "✓", "contested": "≈", "rejected": "✗", "unsupported": "·"}
"""The sign of each verdict."""

STEP = {RelationKind.REASON: "+", RelationKind.OBJECTION: "-", RelationKind.CONCESSION: "~", RelationKind.UNDERCUT: "!"}
"""The sign of each kind of step."""

CONFLICT, REPHRASE, PREMISE, ASSERTION = "conflict", "rephrase", "premise", "assertion"
"""The kinds of edges that are no steps: claims that cannot stand together; claims that say nearly the same; from a premise to its step;
from an assertion to the claim that it is of."""

SIGN: Mapping[str, str] = {
    **{str(kind): sign for kind, sign in STEP.items()},
    CONFLICT: "x",
    REPHRASE: "=",
    ASSERTION: "",
    PREMISE: "",
}
"""The sign of each kind of edge."""

MEANING: Mapping[str, str] = {
    "because": "because: a reason",
    "but": "but: an objection",
    "though": "though: an objection that is granted",
    "unless": "unless: an attack on a step",
    CONFLICT: "conflict: not all of them can be true",
    REPHRASE: "rephrase: nearly the same",
    ASSERTION: "",
    PREMISE: "",
}
"""What each kind of edge means, for legends."""

ATTACKS = frozenset({"but", "though", "unless", CONFLICT})
"""The kinds of edges that speak against what they lead to."""
