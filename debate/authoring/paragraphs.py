"""The paragraphs of the sources' texts, where those are at hand: for anchors."""

import re
from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position, Site
from debate.authoring.places import name_at
from debate.authoring.words import WORD
from debate.checks.texts import read_text
from debate.language.anchors import paragraphs as split
from debate.model.elements import Source

LONGEST = 400
"""How many characters of a paragraph are shown."""

PLACE = re.compile(r"p(\d{1,6})(?:-(\d{1,6}))?")


class Place(NamedTuple):
    """A paragraph of a source, by canonical name."""

    source: str
    number: int


class Excerpt(NamedTuple):
    """How a paragraph begins, and where it is."""

    title: str
    text: str


def paragraphs_of(analysis: Analysis, source: str) -> list[str]:
    """The paragraphs of a source; none where its text is not at hand."""
    found = analysis.elements.get(source)
    if analysis.texts_folder is None or not isinstance(found, Source) or not found.text:
        return []
    known = analysis.kept.get(source)
    if known is None:
        text = read_text(analysis.texts_folder, found.text)
        blocks = split(text) if text is not None else []
        normal = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff") if text is not None else ""
        known = analysis.kept[source] = [" ".join(normal[block.start : block.end].split()) for block in blocks]
    return known


def anchor_at(analysis: Analysis, position: Position) -> Place | None:
    """The paragraph that an anchor names at a place."""
    line = analysis.lines.line(position.line)
    for match in WORD.finditer(line):
        if match.start() < position.column <= match.end() + 1:
            found = PLACE.fullmatch(match[0])
            if found is not None:
                source = source_before(analysis, Position(position.line, match.start() + 1))
                return Place(source, int(found[1])) if source is not None else None
    return None


def source_before(analysis: Analysis, position: Position) -> str | None:
    """The source that an anchor at a place is in: named before it on the line, or by the item, or the file's only one."""
    line = analysis.lines.line(position.line)
    for match in reversed(list(WORD.finditer(line[: position.column - 1]))):
        named = name_at(analysis, Position(position.line, match.start() + 1))
        if named is not None and len(named.sites) == 1 and analysis.kind(named.sites[0]) == "source":
            return analysis.canonical(named.sites[0])
    number = position.line
    while number > 1 and analysis.lines.line(number)[:1] in (" ", "\t", "#", ""):
        number -= 1
    head = analysis.lines.line(number).split()
    if head[:1] == ["source"] and len(head) > 1:
        return analysis.canonical(Site(analysis.path, head[1]))
    return analysis.names.only_source(analysis.path) if analysis.file is not None else None


def excerpt(analysis: Analysis, place: Place) -> Excerpt | None:
    """How a paragraph begins; None where the text is not at hand or has no such paragraph."""
    known = paragraphs_of(analysis, place.source)
    if not 1 <= place.number <= len(known):
        return None
    text = known[place.number - 1]
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
    return Excerpt(f"{place.source}, paragraph {place.number}", shown)
