"""Which claims an argument rests on are matters of fact, and whether the map says where they come from."""

from debate.dialogue.arena import Arena, Argument
from debate.model.elements import Anchor, ClaimKind

EMPIRICAL = frozenset({ClaimKind.FACT, ClaimKind.PREDICTION})


def rests_on_facts(arena: Arena, argument: Argument) -> tuple[str, ...]:
    """The claims that the argument starts from, need no further step on the map, and say what is or will be so."""
    starts = argument.premises or ((argument.conclusion,) if argument.kind == "citation" else ())
    return tuple(claim for claim in starts if is_leaf(arena, claim) and is_empirical(arena, claim))


def is_leaf(arena: Arena, claim: str) -> bool:
    """Does no step of the map argue for the claim, apart from somebody's word?"""
    return not any(argument.premises for argument in arena.arguments_for.get(claim, ()))


def is_empirical(arena: Arena, claim: str) -> bool:
    """Is the claim a fact or a forecast, or has it evidence?"""
    found = arena.map.claim_by_id.get(claim)
    return found is not None and (found.kind in EMPIRICAL or bool(found.evidence))


def located(arena: Arena, claim: str) -> bool:
    """Does some occurrence or piece of evidence name a source with a date, and a place in it?"""
    found = arena.map.claim_by_id.get(claim)
    if found is None:
        return False
    anchors = [anchor for said in found.occurrences for anchor in said.anchors]
    anchors += [anchor for piece in found.evidence for anchor in piece.anchors]
    return any(_complete(arena, anchor) for anchor in anchors)


def _complete(arena: Arena, anchor: Anchor) -> bool:
    sources = arena.map.sources
    only = sources[0] if anchor.source is None and len(sources) == 1 else None
    source = arena.map.source_by_id.get(anchor.source) if anchor.source is not None else only
    return (
        source is not None
        and anchor.paragraph is not None
        and any(name in ("date", "issued") for name, _ in source.fields)
    )
