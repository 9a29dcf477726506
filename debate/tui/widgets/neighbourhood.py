"""The pane that shows what stands around a claim."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from debate.model.map import Map
from debate.tui.around import around
from debate.tui.text import visible, wrap


class Neighbourhood(VerticalScroll, can_focus=True):
    """The pane that shows what stands around the claim of the highlighted move or the marked entry."""

    help: ClassVar[tuple[str, str]] = (
        "Around this claim",
        "The claim of the highlighted move, or of the entry marked in the transcript. ^ what it is used for, + "
        "because: a reason, "
        "- but: an objection, ~ though: an objection the author grants, ! unless: an attack on the step, x not both: "
        "a conflict.",
    )

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: Callable[[int], list[str]] | None = None

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="neighbourhood-text")

    def show(self, argument_map: Map, claim: str | None, heading: str = "") -> None:
        """Show what stands around this claim, below a heading."""
        lead = [heading, ""] if heading else []
        self._shown = None if claim is None else lambda width: lead + around(argument_map, claim, width)
        self._draw()

    def say(self, text: str) -> None:
        """Show a sentence where there is no claim."""
        self._shown = lambda width: list(wrap(text, width))
        self._draw()

    def on_resize(self) -> None:
        """Wrap again."""
        self._draw()

    def on_show(self) -> None:
        """What was to be shown while the pane was hidden."""
        self._draw()

    def _draw(self) -> None:
        width = self.scrollable_content_region.width
        if width > 0:
            lines = self._shown(width) if self._shown else ["highlight a move to see what stands around its claim"]
            self.query_one("#neighbourhood-text", Static).update(Content("\n".join(visible(line) for line in lines)))
