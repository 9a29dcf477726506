"""What stands around a claim, as text: what it is used for, what supports it, what attacks it. Motions count as
claims.
"""

from collections.abc import Iterator

from debate.model.elements import Relation
from debate.model.map import Map
from debate.picture.signs import STEP
from debate.picture.steps import step_words, steps_from, steps_to, text_of
from debate.tui.text import at_most

SIGN = {kind: f"{sign} {kind}" for kind, sign in STEP.items()}
MAX_LINES = 20
DEPTH = 2


def around(
    argument_map: Map, claim: str, width: int = 60, max_lines: int = MAX_LINES, rest: str = "press b for all claims"
) -> list[str]:
    """The neighbourhood of a claim as lines of text, at most ``max_lines``: what it is used for, itself, then two
    levels of reasons, objections and undercuts. A line says how much was left out, and, in the words of ``rest``, how to see it.
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
        below = [*below[: room - 1], f"  … {left} more lines: {rest}"]
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
    shown = at_most(f"{lead.strip()} {text}", max(width - len(pad) - 2, 12), max_lines)
    return [pad + ("  " if number else "") + line for number, line in enumerate(shown)]
