"""Put the only source of a map into the anchors that leave it out."""

from dataclasses import replace
from typing import Any

from debate.model.elements import Anchor, Claim, Evidence, Occurrence
from debate.model.map import Map


def with_only_source(map: Map, source: str) -> Map:
    """A map of one file in which every anchor names its source. Elements without such anchors stay as they are."""
    changed: dict[str, Any] = {"claims": tuple([_claim(claim, source) for claim in map.claims])}
    if map.questions:
        changed["questions"] = tuple(
            [replace(question, occurrences=_said(question.occurrences, source)) for question in map.questions]
        )
    for field in ("relations", "conflicts", "preferences", "suppositions"):
        elements = getattr(map, field)
        if any(element.by for element in elements):
            changed[field] = tuple(
                [replace(element, by=_said(element.by, source)) if element.by else element for element in elements]
            )
    return replace(map, **changed)


def _claim(claim: Claim, source: str) -> Claim:
    if not claim.occurrences and not claim.evidence:
        return claim
    evidence = tuple([_rests_on(piece, source) for piece in claim.evidence])
    return replace(claim, occurrences=_said(claim.occurrences, source), evidence=evidence)


def _said(occurrences: tuple[Occurrence, ...], source: str) -> tuple[Occurrence, ...]:
    return tuple(
        [
            replace(occurrence, anchors=_anchors(occurrence.anchors, source)) if occurrence.anchors else occurrence
            for occurrence in occurrences
        ]
    )


def _rests_on(piece: Evidence, source: str) -> Evidence:
    return replace(piece, anchors=_anchors(piece.anchors, source)) if piece.anchors else piece


def _anchors(anchors: tuple[Anchor, ...], source: str) -> tuple[Anchor, ...]:
    return tuple([replace(anchor, source=source) if anchor.source is None else anchor for anchor in anchors])
