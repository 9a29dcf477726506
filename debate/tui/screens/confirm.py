"""What a typed sentence could mean: the candidates, with how sure the program is, and none of these."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import OptionList

from debate.tui.screens.page import Dialog
from debate.tui.widgets.readings import Reading, ReadingList

TITLE = "What did you mean?"
UNSEEN = 0.25
"""Seconds for which nobody can have read what has come up on the screen: Enter typed in them was meant for what stood there before."""


class ConfirmScreen(Dialog):
    """Lists what a sentence could mean, the best reading highlighted if it is ``likely`` meant; answers with the index of the chosen one,
    or None to go on typing.
    """

    help = (
        "What did you mean?",
        "Nothing counts until you confirm it. Choose the move that says what you meant, or record the sentence as an "
        "argument of your own; "
        "Escape goes back to your text. Where all are mere guesses, none is highlighted: go to the one you meant with ↓ or its number.",
    )

    def __init__(
        self, sentence: str, readings: Sequence[Reading], notes: Sequence[str] = (), likely: bool = True
    ) -> None:
        super().__init__()
        above = [f"You wrote: {sentence}", "", *notes, *([""] if notes else [])]
        self._list = ReadingList(above, readings, id="readings", classes="dialog")
        self._list.border_title = TITLE
        self._list.border_subtitle = f"{'Enter confirms' if likely else '↓ and Enter choose'}, Escape: back"
        if likely:  # Enter alone would say of mere guesses what was not meant
            self._list.look_at(0)
        self._seen_from: float | None = None

    def compose(self) -> ComposeResult:
        """The list, which begins with the sentence."""
        yield self._list

    def on_mount(self) -> None:
        """What is highlighted is not on the screen yet."""
        self._list.focus()
        self._changed()

    def _changed(self) -> None:
        """What Enter would confirm is another reading now, and it is not on the screen yet."""
        self._seen_from = None
        self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        self._seen_from = Message().time + UNSEEN  # by the clock of the keys

    def on_key(self, event: events.Key) -> None:
        """Let no Enter through that was typed before its user can have seen what it would confirm, as when it is pressed twice."""
        if event.key != "enter":
            return
        if self._seen_from is None or event.time < self._seen_from:
            event.stop()
            if self._seen_from is not None:
                self._seen_from = event.time + UNSEEN
        elif self._list.chosen is None:
            self.notify("These are guesses: go to what you meant with ↓ or its number, then press Enter.", markup=False)

    def waits(self, waiting: bool) -> None:
        """Say whether a language model is still being asked."""
        self._list.border_title = f"{TITLE} (asking a model …)" if waiting else TITLE

    def guess(self, text: str, index: int | None, reading: Reading | None = None) -> None:
        """Show a machine's guess at the meaning, marked as one: a remark, and the reading of that index highlighted, which is added if
        it is given.
        """
        self._list.remark(f"A machine's guess: you mean “{text}”.")
        if reading is not None:
            self._list.add(reading)
        if index is not None and self._list.chosen in (None, 0):
            self._list.look_at(index)
        self._changed()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)
