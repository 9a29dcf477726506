"""Every anchor of a map, and what becomes of it in the text of its source."""

from collections.abc import Iterator

from debate.checks.context import Context, occurrences, spoken
from debate.language.anchors import Resolved, State
from debate.model.elements import Anchor
from debate.model.map import Map


def anchors(argument_map: Map) -> Iterator[Anchor]:
    """The anchors of all occurrences and evidence, in the order of the map."""
    for occurrence in occurrences(argument_map):
        for part in spoken(occurrence):
            yield from part.anchors
    for claim in argument_map.claims:
        for evidence in claim.evidence:
            yield from evidence.anchors


def looked_up(context: Context, state: State) -> Iterator[tuple[Anchor, Resolved]]:
    """The anchors in the file being checked whose place in their source's text is in this state."""
    return ((anchor, resolved) for anchor, resolved in context.looked_up if resolved.state is state)


def in_words(anchor: Anchor) -> str:
    """An anchor in words: 'ham-bmj p6 "two leaky buckets"'."""
    paragraph = f" p{anchor.paragraph}" if anchor.paragraph else ""
    return f"{anchor.source}{paragraph}" + (f" “{anchor.phrase}”" if anchor.phrase else "")
