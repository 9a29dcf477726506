"""Text in sections, to be scrolled and read."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from debate.tui.text import hang


class Section(NamedTuple):
    """A title with lines under it; a line that begins with blanks stands further in, and so do its continuations."""

    title: str
    lines: Sequence[str]


class Reader(VerticalScroll, can_focus=True):
    """Shows sections, each title in bold, lines wrapped with a hanging indent."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sections: Sequence[Section] = ()

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(classes="reader-text")

    def show(self, sections: Sequence[Section]) -> None:
        """Show these sections."""
        self._sections = sections
        self._draw()

    def on_resize(self) -> None:
        """Wrap again."""
        self._draw()

    def _draw(self) -> None:
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        blocks: list[Content] = []
        for section in self._sections:
            if blocks:
                blocks.append(Content(""))
            if section.title:
                blocks += [Content.styled(line, "bold") for line in hang(section.title, width)]
            blocks += [Content(line) for text in section.lines for line in hang(text, width)]
        self.query_one(".reader-text", Static).update(Content("\n").join(blocks))
