"""Every anchor of a map, and what becomes of it in the text of its source."""

from collections.abc import Iterator

from debate.checks.context import Context, spoken
from debate.language.anchors import Resolved, State, resolve
from debate.model.elements import Anchor, Occurrence
from debate.model.map import Map

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


def looked_up(context: Context, state: State) -> Iterator[tuple[Anchor, Resolved]]:
    """The anchors in the file being checked whose place in their source's text is in this state."""
    if context.texts_folder is None:
        return
    for anchor in anchors(context.map):
        text = context.paragraphs.get(anchor.source or "")
        if text is not None and context.own(anchor.span):
            resolved = resolve(anchor, text)
            if resolved.state is state:
                yield anchor, resolved


def place(anchor: Anchor) -> str:
    """An anchor in words: 'ham-bmj p6 "two leaky buckets"'."""
    paragraph = f" p{anchor.paragraph}" if anchor.paragraph else ""
    return f"{anchor.source}{paragraph}" + (f" “{anchor.phrase}”" if anchor.phrase else "")
