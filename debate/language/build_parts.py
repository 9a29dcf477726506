"""What all items have in common: a heading, a text, notes, free fields."""

from collections.abc import Iterable
from typing import Any

from debate.language.draft import Draft
from debate.language.lexer import Token
from debate.language.parser import Node
from debate.model.elements import (
    Extra,
    Formula,
)
from debate.model.span import Span

Elements = dict[str, list[Any]]
"""The elements of the map so far, by the name of their field in Map."""


def parts(node: Node) -> tuple[Token | None, Iterable[Node]]:
    """The text on the head line of an item with a name, and the lines under it."""
    head = node[3] if len(node) > 3 and not isinstance(node[3], list) else None
    return head, node[-1] if isinstance(node[-1], list) else ()


def heading(draft: Draft, node: Node) -> Span:
    """The place of an item's first words."""
    return draft.span(node[1], node[2])


def text_of(draft: Draft, node: Node, head: Token | None, lines: Iterable[Node], ask: str, what: str = "text") -> str:
    """The text of an element; without one, its name, with a finding."""
    text = draft.joined(head, lines)
    if text:
        return text
    draft.report("L017", f"{node[0]} `{node[2][1]}` has no {what}", node[2], ask)
    return str(node[2][1])


def formula_of(draft: Draft, line: Node) -> Formula | None:
    """The formula of a `formula` line."""
    from debate.language import formulas  # few maps have one

    return formulas.formula(draft, line[2])


def wordings_of(draft: Draft, line: Node) -> list[str]:
    """The wordings of a `wording` line, those that say nothing reported and left out."""
    found = []
    for token in line[2]:
        text = draft.string(token)
        if text.strip():
            found.append(text)
        else:
            draft.report("L017", "this wording says nothing", token, "say the claim in other words, or delete the line")
    return found


def notes_of(draft: Draft, lines: Iterable[Node]) -> tuple[str, ...]:
    """The notes among the lines of an item."""
    return tuple([draft.note(line) for line in lines if line[0] == "note"])


def extra_of(draft: Draft, lines: Iterable[Node]) -> tuple[Extra, ...]:
    """The free fields among the lines of an item."""
    return tuple([draft.extra(line) for line in lines if line[0] == "extra"])
