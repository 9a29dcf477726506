"""What stands around a claim, as text: what it is used for, what supports it, what attacks it. Motions count as
claims.
"""

from collections.abc import Iterator

from debate.model.elements import Relation, RelationKind
from debate.model.map import Map
from debate.tui.text import wrap

SIGN = {
    RelationKind.REASON: "+ because",
    RelationKind.OBJECTION: "- but",
    RelationKind.CONCESSION: "~ though",
    RelationKind.UNDERCUT: "! unless",
}
MAX_LINES = 20
DEPTH = 2


def text_of(argument_map: Map, name: str) -> str:
    """The words of a claim; of a literal that denies a claim or a step; of a relation, its premises."""
    if name.startswith("-"):
        return f"not: {text_of(argument_map, name[1:])}"
    if name in argument_map.claim_by_id:
        return argument_map.claim_by_id[name].text
    if name in argument_map.motion_by_id:
        return argument_map.motion_by_id[name].text
    if name in argument_map.relation_by_id:
        return "the step from: " + step_words(argument_map, argument_map.relation_by_id[name])
    return name


def step_words(argument_map: Map, step: Relation) -> str:
    """The premises of a step."""
    return " AND ".join(text_of(argument_map, premise.claim) for premise in step.premises)


def steps_to(argument_map: Map, name: str) -> tuple[Relation, ...]:
    """The steps that support or attack a claim, a step or a motion; the reasons of a motion stand in the motion
    itself.
    """
    motion = argument_map.motion_by_id.get(name)
    if motion is None:
        return argument_map.relations_to.get(name, ())
    sides = ((motion.supports, "for", RelationKind.REASON), (motion.opposes, "against", RelationKind.OBJECTION))
    own = tuple(
        Relation(f"{name}/{word}-{number}", kind, group, name)
        for groups, word, kind in sides
        for number, group in enumerate(groups, 1)
    )
    return own + argument_map.relations_to.get(name, ())


def steps_from(argument_map: Map, claim: str) -> tuple[Relation, ...]:
    """The steps, those of motions too, that use a claim as a premise."""
    for_motions = tuple(
        step
        for motion in argument_map.motions
        for step in steps_to(argument_map, motion.id)
        if any(premise.claim == claim for premise in step.premises)
    )
    return tuple(dict.fromkeys((*argument_map.relations_from.get(claim, ()), *for_motions)))


def around(argument_map: Map, claim: str, width: int = 60, max_lines: int = MAX_LINES) -> list[str]:
    """The neighbourhood of a claim as lines of text, at most ``max_lines``: what it is used for, itself, then two
    levels of
    reasons, objections and undercuts. A line says how much was left out.
    """
    claim = claim.removeprefix("-")
    lines = [
        line
        for relation in steps_from(argument_map, claim)[:2]
        for line in _block(f"^ {_use(relation)} ", text_of(argument_map, relation.target), width, 2)
    ]
    lines += _block("» ", text_of(argument_map, claim), width, 3)
    below = list(_below(argument_map, claim, width, 1, frozenset({claim})))
    conflicts = [conflict for conflict in argument_map.conflicts if claim in conflict.members]
    for conflict in conflicts[:3]:
        other = next(member for member in conflict.members if member != claim)
        below += _block("  x not both with ", text_of(argument_map, other), width, 2)
    room = max_lines - len(lines)
    if len(below) > room:
        left = len(below) - room + 1
        below = [*below[: room - 1], f"  … {left} more lines: press b for all claims"]
    return lines + (below or _block("  ", "nothing on the map supports or attacks this", width, 2))


def _use(relation: Relation) -> str:
    return {"because": "supports", "but": "speaks against", "though": "granted against", "unless": "undercuts"}[
        relation.kind
    ]


def _below(argument_map: Map, target: str, width: int, depth: int, seen: frozenset[str]) -> Iterator[str]:
    pad = "  " * depth
    for relation in steps_to(argument_map, target):
        yield from _block(f"{pad}{SIGN[relation.kind]} ", step_words(argument_map, relation), width, 2)
        yield from _below(argument_map, relation.id, width, depth + 1, seen)
        if depth < DEPTH:
            for premise in relation.premises:
                if premise.claim not in seen:
                    yield from _below(argument_map, premise.claim, width, depth + 1, seen | {premise.claim})


def _block(lead: str, text: str, width: int, max_lines: int) -> list[str]:
    """The text after its lead, the further lines indented by two more, cut after ``max_lines``."""
    pad = " " * (len(lead) - len(lead.lstrip()))
    lines = wrap(f"{lead.strip()} {text}", max(width - len(pad) - 2, 12))
    shown = list(lines[:max_lines])
    if len(lines) > max_lines:
        shown[-1] = shown[-1].rsplit(" ", 1)[0] + " …"
    return [pad + ("  " if number else "") + line for number, line in enumerate(shown)]
