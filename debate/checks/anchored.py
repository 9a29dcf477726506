"""Every anchor of a map, and the texts that they point into."""

from collections.abc import Iterator
from pathlib import Path

from debate.checks.context import spoken
from debate.model.elements import Anchor, Occurrence
from debate.model.map import Map

LARGEST_TEXT = 16 * 1024 * 1024
"""Bytes of a source text that are read at most."""


def anchors(argument_map: Map) -> Iterator[Anchor]:
    """The anchors of all occurrences and evidence, in the order of the map."""
    for occurrence in _occurrences(argument_map):
        for part in spoken(occurrence):
            yield from part.anchors
    for claim in argument_map.claims:
        for evidence in claim.evidence:
            yield from evidence.anchors


def _occurrences(m: Map) -> Iterator[Occurrence]:
    for claim in m.claims:
        yield from claim.occurrences
    for question in m.questions:
        yield from question.occurrences
    for taken in (*m.relations, *m.conflicts, *m.preferences, *m.suppositions):
        yield from taken.by


def read_text(folder: Path, name: str) -> str | None:
    """The text of a source, or None if it is missing, too large, not UTF-8, or outside the folder."""
    path = (folder / name).resolve()
    try:
        if not path.is_relative_to(folder.resolve()) or path.stat().st_size > LARGEST_TEXT:
            return None
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        return None
