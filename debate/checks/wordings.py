"""The wordings that stand in the file being checked: which, where, and when two texts are worded alike."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from debate.checks.context import Context
from debate.language.write_lines import quoted
from debate.model.elements import Addition, Claim, Motion
from debate.model.span import Span
from debate.understand.text import clean, words

LONGEST = 60
"""Characters of a text that a message repeats."""


class Wording(NamedTuple):
    """A wording, and the claim, motion or `on` under which it stands; ``target`` is that one's name, as written there."""

    text: str
    target: str
    item: Claim | Motion | Addition


def written(context: Context) -> Iterator[Wording]:
    """Every wording of the file, in its order."""
    m = context.written
    items: list[Claim | Motion | Addition] = [*m.claims, *m.motions, *m.additions]
    own = [item for item in items if item.wordings and context.own(item.span)]
    for item in sorted(own, key=lambda item: item.span):
        target = item.target if isinstance(item, Addition) else item.id
        yield from (Wording(text, target, item) for text in item.wordings)


def place(context: Context, wording: Wording) -> Span:
    """Where a wording stands; the place of its item where that cannot be told."""
    span = wording.item.span
    places = context.wording_places.get(quoted(wording.text), [])
    below = bisect_right(places, span)
    return places[below] if below < len(places) else span


def worded(text: str) -> tuple[str, ...]:
    """The words of a text, as a matcher reads it: texts that differ in nothing else are one to it."""
    return words(clean(text).text)


def shown(text: str) -> str:
    """A text between quotation marks, cut where it is too long for a message."""
    return f"“{text}”" if len(text) <= LONGEST else f"“{text[:LONGEST].rpartition(' ')[0] or text[:LONGEST]} …”"
