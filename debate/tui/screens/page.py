"""What every screen shares: a footer with the keys, help, a way back, and a word in a terminal that is too small."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Footer, Static
from textual.widgets._footer import FooterKey  # what a footer shows; the package does not name it elsewhere

from debate.tui.keys import dialog_bindings

SMALLEST = (36, 11)
"""Columns and rows below which a screen only says that the terminal is too small."""


ROOM = (80, 22)
"""Columns and rows below which a screen shows one pane at a time."""

WIDTHS = [(0, "-tiny"), (SMALLEST[0], "-narrow"), (ROOM[0], "-normal"), (116, "-wide")]
"""The class of a screen by its columns, for the style sheet."""

HEIGHTS = [(0, "-flat"), (SMALLEST[1], "-short"), (ROOM[1], "-medium"), (34, "-tall")]
"""The class of a screen by its rows."""


class Keys(Footer):
    """The keys that apply. The way back, or out of the first screen, is always among them: in a narrow window it is kept at the right
    edge.
    """

    def compose(self) -> ComposeResult:
        """As the base class has them; of the ways back and out, the one that leaves this screen."""
        way, other = ("quit", "back") if isinstance(self.screen, Page) and self.screen.first else ("back", "quit")
        for shown in super().compose():
            action = shown.action if isinstance(shown, FooterKey) else ""
            if action.endswith(way):
                shown.add_class("-back")
            if not action.endswith(other):
                yield shown


class TooSmall(Static):
    """Takes the place of everything in a terminal that is too small."""

    def __init__(self) -> None:
        super().__init__("Too small: please widen the window. Nothing is lost.", markup=False)


class Page(Screen[None]):
    """A full screen. Subclasses give ``body`` and ``help``."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = []
    help: tuple[str, str] = ("", "")
    AUTO_FOCUS = ""  # `start` says it
    start: str = "*"
    """What has the focus first, as a selector."""
    first: bool = False
    """Whether there is no screen before this one."""
    stays: bool = False
    """Whether a debate goes back to this screen when it ends, and not through it."""

    def __init__(self) -> None:
        super().__init__()
        self._last: Widget | None = None

    def on_mount(self) -> None:
        """Focus what comes first."""
        self.query_one(self.start).focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember what has the focus."""
        self._last = event.widget

    def on_resize(self) -> None:
        """What is hidden has no focus: in a window that was too small it is given back."""
        self.call_after_refresh(self._focus_again)

    def _focus_again(self) -> None:
        if self.focused is None and self.is_attached:
            (self._last or self.query_one(self.start)).focus()

    def compose(self) -> ComposeResult:
        """The body between the notice for small terminals and the footer."""
        yield TooSmall()
        yield from self.body()
        yield Static(id="opening", markup=False)
        yield Keys()

    def body(self) -> Iterable[Widget]:
        """The widgets of this screen."""
        raise NotImplementedError

    def say_opening(self, what: str) -> None:
        """Say above the footer what is being opened; an empty text ends that."""
        for line in self.query("#opening").results(Static):
            line.update(what)
            line.display = bool(what)

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost if the app were left now."""
        return False

    async def may_leave(self) -> bool:
        """Ask what becomes of what is not saved; whether the screen can be left."""
        return True

    def back(self) -> None:
        """One step back: to the screen before this one."""
        self.app.pop_screen()


class Dialog(ModalScreen[str | None]):
    """A question over a screen; the answer is a string, or None when the user turned back."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [*dialog_bindings()]
    help: tuple[str, str] = ("", "")

    def back(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
