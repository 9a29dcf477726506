"""Help for what is focused, and the keys that apply now."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from debate.tui.keys import KEYS
from debate.tui.screens.page import Dialog
from debate.tui.text import visible
from debate.tui.widgets.hanging import Hanging


def help_of(screen: Screen[object]) -> list[tuple[str, str]]:
    """Title and text of the help for the focused widget, the widgets around it, and the screen: the nearest first."""
    found: list[tuple[str, str]] = []
    node: Widget | None = screen.focused or screen
    while isinstance(node, Widget):
        help = getattr(node, "help", None)
        if isinstance(help, tuple) and help[0]:
            found.append(help)
        parent = node.parent
        node = parent if isinstance(parent, Widget) else None
    return found


def keys_of(screen: Screen[object]) -> list[tuple[str, str]]:
    """The app's own keys that apply on a screen, as shown on it, with what they do."""
    helps = {key.id: key.help for key in KEYS}
    found: dict[str, str] = {}
    for active in screen.active_bindings.values():
        name = active.binding.id
        if name in helps and active.enabled:
            key = screen.app.get_key_display(active.binding)
            found[name] = f"{found[name]} {key}" if name in found else key
    return [(key, helps[name]) for name, key in found.items()]


class HelpScreen(Dialog):
    """Help over the screen it was asked on."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,f1,question_mark", "app.back", "Close")]

    def __init__(self, topics: list[tuple[str, str]], keys: list[tuple[str, str]]) -> None:
        super().__init__()
        self._topics = topics
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The topics, then the keys."""
        with VerticalScroll(classes="dialog", id="help") as box:
            box.border_title = "Help"
            box.border_subtitle = "Escape closes"
            for title, text in self._topics:
                yield Static(Content.assemble((visible(title), "bold"), "\n", visible(text)), classes="topic")
            lines = [f"{key}: {text}" for key, text in self._keys]
            yield Static(Hanging("Keys", *lines, bold=len("Keys")), classes="topic")
