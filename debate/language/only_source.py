"""Put the only source of a map into the anchors that leave it out."""

from dataclasses import replace
from typing import Any

from debate.model.elements import Anchor, Claim, Evidence, Occurrence
from debate.model.map import Map


def with_only_source(argument_map: Map, source: str) -> Map:
    """A map of one file in which every anchor names its source. Elements without such anchors stay as they are."""
    changed: dict[str, Any] = {"claims": tuple([_claim(claim, source) for claim in argument_map.claims])}
    if argument_map.questions:
        changed["questions"] = tuple(
            [replace(question, occurrences=_said(question.occurrences, source)) for question in argument_map.questions]
        )
    for field in ("relations", "conflicts", "preferences", "suppositions"):
        elements = getattr(argument_map, field)
        if any(element.by for element in elements):
            changed[field] = tuple(
                [replace(element, by=_said(element.by, source)) if element.by else element for element in elements]
            )
    return replace(argument_map, **changed)


def _claim(claim: Claim, source: str) -> Claim:
    if not claim.occurrences and not claim.evidence:
        return claim
    evidence = tuple([_rests_on(piece, source) for piece in claim.evidence])
    return replace(claim, occurrences=_said(claim.occurrences, source), evidence=evidence)


def _said(occurrences: tuple[Occurrence, ...], source: str) -> tuple[Occurrence, ...]:
    return tuple([_occurrence(occurrence, source) if occurrence.anchors else occurrence for occurrence in occurrences])


def _occurrence(said: Occurrence, source: str) -> Occurrence:
    # In full, since `replace` takes several times as long, and this is done for nearly every occurrence of a map.
    anchors = _anchors(said.anchors, source)
    return Occurrence(said.voice, said.attitude, anchors, said.reported, said.relied_on, said.name, said.span)


def _rests_on(piece: Evidence, source: str) -> Evidence:
    return replace(piece, anchors=_anchors(piece.anchors, source)) if piece.anchors else piece


def _anchors(anchors: tuple[Anchor, ...], source: str) -> tuple[Anchor, ...]:
    return tuple([anchor if anchor.source is not None else _anchor(anchor, source) for anchor in anchors])


def _anchor(anchor: Anchor, source: str) -> Anchor:
    return Anchor(source, anchor.paragraph, anchor.last, anchor.phrase, anchor.span)
