"""One line that offers a few values, one at a time."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from debate.tui.text import visible


class Cycle(Widget, can_focus=True):
    """A setting with its value; ← and → change it."""

    DEFAULT_CSS = "Cycle { height: auto; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "Previous", show=False),
        Binding("right,space", "turn(1)", "Next", show=False),
        Binding("enter,down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, str]],
        help: str,
        *,
        value: str | None = None,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.label = label
        self.options = tuple(options)
        self.help = (label, f"{help} ← and → change it.")
        values = [option[0] for option in self.options]
        self.index = values.index(value) if value in values else 0

    @property
    def value(self) -> str:
        """The chosen value."""
        return self.options[self.index][0]

    def render(self) -> Content:
        """The label and the value in words."""
        words = visible(self.options[self.index][1])
        return Content.assemble(
            (f"{self.label:<10}", "bold"), ("◂ " if self.has_focus else "  "), words, (" ▸" if self.has_focus else "")
        )

    def action_turn(self, step: int) -> None:
        """Change to the next or the previous value."""
        self.index = (self.index + step) % len(self.options)
        self.refresh(layout=True)

    def on_click(self) -> None:
        """Change to the next value."""
        self.action_turn(1)
