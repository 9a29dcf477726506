"""What stands around a claim: what it is for, what supports it and what attacks it."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from debate.model.elements import Relation, RelationKind
from debate.model.map import Map
from debate.tui.text import visible, wrap

SIGN = {
    RelationKind.REASON: "+ because",
    RelationKind.OBJECTION: "- but",
    RelationKind.CONCESSION: "~ though",
    RelationKind.UNDERCUT: "! unless",
}
MAX_LINES = 20
DEPTH = 2


def text_of(argument_map: Map, name: str) -> str:
    """The words of a claim; of a literal that denies a claim or a step; of a relation, its premises."""
    if name.startswith("-"):
        return f"not: {text_of(argument_map, name[1:])}"
    if name in argument_map.claim_by_id:
        return argument_map.claim_by_id[name].text
    if name in argument_map.motion_by_id:
        return argument_map.motion_by_id[name].text
    if name in argument_map.relation_by_id:
        premises = argument_map.relation_by_id[name].premises
        return "the step from: " + " AND ".join(text_of(argument_map, premise.claim) for premise in premises)
    return name


def around(argument_map: Map, claim: str, width: int = 60, max_lines: int = MAX_LINES) -> list[str]:
    """The neighbourhood of a claim as lines of text, at most ``max_lines``: what it is used for, itself, then two levels of
    reasons, objections and undercuts. A line says how much was left out."""
    claim = claim.removeprefix("-")
    lines = [
        line
        for relation in argument_map.relations_from.get(claim, ())[:2]
        for line in _block(f"^ {_use(relation)} ", text_of(argument_map, relation.target), width, 1)
    ]
    lines += _block("» ", text_of(argument_map, claim), width, 3)
    below = list(_below(argument_map, claim, width, 1, frozenset({claim})))
    conflicts = [conflict for conflict in argument_map.conflicts if claim in conflict.members]
    for conflict in conflicts[:3]:
        other = next(member for member in conflict.members if member != claim)
        below += _block("  x not both with ", text_of(argument_map, other), width, 2)
    room = max_lines - len(lines)
    if len(below) > room:
        left = len(below) - room + 1
        below = [*below[: room - 1], f"  … {left} more lines: press b for all claims"]
    return lines + (below or ["  nothing on the map supports or attacks this"])


def _use(relation: Relation) -> str:
    return {"because": "supports", "but": "speaks against", "though": "granted against", "unless": "undercuts"}[relation.kind]


def _below(argument_map: Map, target: str, width: int, depth: int, seen: frozenset[str]) -> Iterator[str]:
    pad = "  " * depth
    for relation in argument_map.relations_to.get(target, ()):
        words = text_of(argument_map, relation.id).removeprefix("the step from: ")
        yield from _block(f"{pad}{SIGN[relation.kind]} ", words, width, 2)
        yield from _below(argument_map, relation.id, width, depth + 1, seen)
        if depth < DEPTH:
            for premise in relation.premises:
                if premise.claim not in seen:
                    yield from _below(argument_map, premise.claim, width, depth + 1, seen | {premise.claim})


def _block(lead: str, text: str, width: int, max_lines: int) -> list[str]:
    """The text after its lead, indented under it, cut after ``max_lines``."""
    lines = wrap(text, max(width - len(lead), 12))
    shown = list(lines[:max_lines])
    if len(lines) > max_lines:
        shown[-1] = shown[-1][: max(width - len(lead) - 2, 8)] + " …"
    indent = " " * (len(lead) - len(lead.lstrip()) + 2)
    return [(lead if number == 0 else indent.ljust(len(lead))) + line for number, line in enumerate(shown)]


class Neighbourhood(VerticalScroll, can_focus=True):
    """The pane that shows what stands around the claim of the highlighted move or the marked entry."""

    help: ClassVar[tuple[str, str]] = (
        "Around this claim",
        "The claim of the highlighted move, or of the entry marked in the transcript. ^ what it is used for, + because: a reason, "
        "- but: an objection, ~ though: an objection the author grants, ! unless: an attack on the step, x not both: a conflict.",
    )

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: Callable[[int], list[str]] | None = None

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="neighbourhood-text")

    def show(self, argument_map: Map, claim: str | None) -> None:
        """Show what stands around this claim."""
        self._shown = None if claim is None else lambda width: around(argument_map, claim, width)
        self._draw()

    def on_resize(self) -> None:
        """Wrap again."""
        self._draw()

    def _draw(self) -> None:
        width = self.scrollable_content_region.width
        if width > 0:
            lines = self._shown(width) if self._shown else ["highlight a move to see what stands around its claim"]
            self.query_one("#neighbourhood-text", Static).update(Content("\n".join(visible(line) for line in lines)))
