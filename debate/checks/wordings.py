"""The wordings that stand in the file being checked, and where."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from debate.checks.context import Context
from debate.checks.lines import under
from debate.language.write_lines import quoted
from debate.model.elements import Addition, Claim, Motion
from debate.model.span import Span


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
    text = quoted(wording.text)
    found = under(context, span, rf"wording\b.*?(?<!\\){re.escape(text)}")
    if found is None:
        return span
    number, match = found
    return Span(span.path, number, match.end() - len(text) + 1, number, match.end() + 1)
