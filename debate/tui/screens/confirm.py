"""What a typed sentence could mean: the candidates, with how sure the program is, and none of these."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import OptionList

from debate.tui.screens.page import Dialog
from debate.tui.widgets.readings import Reading, ReadingList

UNSEEN = 0.25
"""Seconds for which nobody can have read what has come up on the screen: Enter typed in them was meant for what stood there before."""


class ConfirmScreen(Dialog):
    """Lists what a sentence could mean; answers with the index of the chosen reading, or None to go on typing."""

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
        self._above = [f"You wrote: {sentence}", *([" ".join(notes)] if notes else [])]
        self._given = tuple(readings)
        self._likely = likely
        self._seen_from: float | None = None

    def compose(self) -> ComposeResult:
        """The list, which begins with the sentence."""
        listed = ReadingList(self._above, self._given, id="readings", classes="dialog")
        listed.border_title = "What did you mean?"
        listed.border_subtitle = f"{'Enter confirms' if self._likely else '↓ and Enter choose'}, Escape: back"
        yield listed

    @property
    def _list(self) -> ReadingList:
        return self.query_one(ReadingList)

    def on_mount(self) -> None:
        """The best reading is highlighted if it is likely meant. Of mere guesses none is: Enter alone would say what was not meant."""
        if self._likely:
            self._list.look_at(0)
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
