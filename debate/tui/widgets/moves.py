"""The legal moves, in groups, and what the highlighted one would do."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from debate.dialogue.move import Move
from debate.tui.text import plain, plain_lines, visible
from debate.tui.widgets.hanging import Hanging


class Offer(NamedTuple):
    """A move on offer: in words, the heading it stands under, and what it would do (a text, or what computes it)."""

    move: Move
    label: str
    group: str
    preview: Callable[[], str] | str = ""


class Moves(Vertical):
    """The moves on offer. Nothing is highlighted until the user chooses, so that a second Enter cannot play a second
    move.
    """

    class Chosen(Message):
        """The user wants to play the move at ``index`` of the list numbered ``serial``."""

        def __init__(self, index: int, serial: int) -> None:
            self.index = index
            self.serial = serial
            super().__init__()

    class Highlighted(Message):
        """The user looks at the move at ``index``."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.serial = 0
        self._why = ""
        self.border_title = "Your moves"

    def compose(self) -> ComposeResult:
        """The list, and the preview under it."""
        yield MoveList(id="moves-list")
        with VerticalScroll(id="moves-preview-box", can_focus=False):
            yield Static(id="moves-preview")

    def show(
        self, offers: Sequence[Offer], serial: int, none: str = "no move is open to you", answered: str = ""
    ) -> None:
        """Show these moves. ``serial`` names this list: a choice made from an older one is recognised by it. ``answered`` is what the
        other side has said, where the transcript is not in sight: it stands below until a move is looked at.
        """
        self.serial = serial
        self._why = ""
        moves = self.query_one(MoveList)
        moves.clear_options()
        options: list[Option | None] = []
        group = None
        for index, offer in enumerate(offers):
            if offer.group != group:
                group = offer.group
                options.append(Option(Content.styled(visible(group), "bold"), disabled=True))
            options.append(Option(Hanging(offer.label), id=f"{serial}:{index}"))
        if not offers:
            options.append(Option(plain(none), disabled=True))
        moves.add_options(options)
        moves.highlighted = None
        moves.scroll_home(animate=False)
        keys = "↓ ↑ look at a move, Enter plays it" if offers else ""
        self.border_subtitle = keys if answered else ""
        self.preview(answered or keys)

    def point_at(self, index: int | None, why: str) -> None:
        """Highlight the move at ``index`` (None: none) and put ``why`` before its preview."""
        self._why = why
        moves = self.query_one(MoveList)
        moves.highlighted = None if index is None else moves.get_option_index(f"{self.serial}:{index}")
        self.preview("")

    def preview(self, text: str) -> None:
        """Show what the highlighted move would do."""
        lines = [line for line in (self._why, text) if line]
        self.query_one("#moves-preview", Static).update(plain_lines("\n".join(lines)))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Hand on which move was chosen."""
        event.stop()
        if event.option_id is not None:
            serial, _, index = event.option_id.partition(":")
            self.post_message(self.Chosen(int(index), int(serial)))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Hand on which move is looked at."""
        event.stop()
        if event.option_id is not None and event.option_id.startswith(f"{self.serial}:"):
            self.post_message(self.Highlighted(int(event.option_id.partition(":")[2])))


class MoveList(OptionList):
    """The list itself."""

    help: ClassVar[tuple[str, str]] = (
        "Your moves",
        "Every move that the rules allow you now. Up and Down look at a move and show below what it would do; Enter "
        "plays it. "
        "A move is kept on disk before the screen shows it.",
    )

    def on_resize(self) -> None:
        """Keep the move in sight that is looked at when its preview takes room from the list."""
        self.scroll_to_highlight()
