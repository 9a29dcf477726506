"""What holds between claims: conflicts, sameness, preferences."""

from debate.language import steps
from debate.language.build_parts import Elements, extra_of, notes_of
from debate.language.draft import Draft
from debate.language.lexer import Token
from debate.language.parser import Node
from debate.model.elements import (
    Conflict,
    ConflictKind,
    Preference,
    Rephrase,
    Same,
)
from debate.model.span import Span

_CONFLICTS = {kind.value: kind for kind in ConflictKind}


def conflict(draft: Draft, node: Node, elements: Elements) -> None:
    """A `conflict`, `contradiction`, `alternatives` or `contrary` item."""
    kind = node[0]
    if kind == "alternatives":
        members = node[2]
        lines = node[3] if len(node) > 3 else ()
    else:
        members = [node[2], node[4]]
        lines = node[5] if len(node) > 5 else ()
    seen: dict[str, Token] = {}
    identity = None
    for line in lines:
        if line[0] == "named":
            draft.once(seen, "named", line[1])
            identity = draft.define("conflict", line[2])
    if len(members) < 2:
        draft.report(
            "L006", "alternatives are at least two", members[0], "write several names with commas between them"
        )
    name = identity or draft.count(members[0][1], kind)
    elements["conflicts"].append(
        Conflict(
            name,
            _CONFLICTS[kind],
            draft.uses(members, "claim"),
            identity is not None,
            tuple([steps.by(draft, line) for line in lines if line[0] == "by"]),
            notes_of(draft, lines),
            extra_of(draft, lines),
            draft.section,
            draft.span(node[1], members[-1]),
        )
    )
    for line in lines:
        if line[0] == "step":
            steps.relation(draft, line, name, elements["relations"])


def pair(draft: Draft, node: Node) -> tuple[Span, tuple[str, ...]]:
    """The place and the notes of an item that names two things."""
    return draft.span(node[1], node[4]), notes_of(draft, node[5] if len(node) > 5 else ())


def same(draft: Draft, node: Node, elements: Elements) -> None:
    """A `same` item."""
    span, notes = pair(draft, node)
    first, second = draft.uses((node[2], node[4]), "thing with another name")
    elements["same"].append(Same(first, second, notes, draft.section, span))


def rephrase(draft: Draft, node: Node, elements: Elements) -> None:
    """A `rephrase` item."""
    span, notes = pair(draft, node)
    first, second = draft.uses((node[2], node[4]), "claim")
    elements["rephrases"].append(Rephrase(first, second, notes, draft.section, span))


def prefer(draft: Draft, node: Node, elements: Elements) -> None:
    """A `prefer` item."""
    span, notes = pair(draft, node)
    lines = node[5] if len(node) > 5 else ()
    takers = tuple([steps.by(draft, line) for line in lines if line[0] == "by"])
    better, worse = draft.uses((node[2], node[4]), "claim or step")
    elements["preferences"].append(Preference(better, worse, takers, notes, draft.section, span))
