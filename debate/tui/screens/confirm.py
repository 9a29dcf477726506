"""What a typed sentence could mean: the candidates, with how sure the program is, and none of these."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from debate.tui.screens.page import Dialog
from debate.tui.text import plain, visible

MOST_OF_THE_SCREEN = 0.9
"""The height of a dialog, at most, as a share of the screen's, as the style sheet has it."""

LEAST_ROWS = 3
"""Rows of the list in a terminal that is too small for it."""


class Reading(NamedTuple):
    """One thing that a sentence could mean: the move in words, how sure (in words, empty for the user's own), and the
    claim.
    """

    label: str
    sure: str = ""
    detail: str = ""


class ConfirmScreen(Dialog):
    """Lists what a sentence could mean; answers with the index of the chosen reading, or None to go on typing."""

    help = (
        "What did you mean?",
        "Nothing counts until you confirm it. Choose the move that says what you meant, or record the sentence as an "
        "argument of your own; "
        "Escape goes back to your text. Where all are mere guesses, none is highlighted: go to the one you meant with ↓.",
    )

    def __init__(
        self, sentence: str, readings: Sequence[Reading], notes: Sequence[str] = (), likely: bool = True
    ) -> None:
        super().__init__()
        self._sentence = sentence
        self._readings = tuple(readings)
        self._notes = tuple(notes)
        self._likely = likely

    def compose(self) -> ComposeResult:
        """The sentence, then the list."""
        with Vertical(classes="dialog", id="confirm") as box:
            box.border_title = "What did you mean?"
            choose = "Enter confirms" if self._likely else "↓ and Enter choose"
            box.border_subtitle = f"{choose}, Escape goes back to your text"
            yield Static(Content.assemble("You wrote: ", (visible(self._sentence), "italic")), id="sentence")
            notes = Static(plain(" ".join(self._notes)), id="notes")
            notes.display = bool(self._notes)
            yield notes
            yield OptionList(
                *(Option(_row(reading), id=str(index)) for index, reading in enumerate(self._readings)), id="readings"
            )

    def guess(self, text: str, index: int | None, reading: Reading | None = None) -> None:
        """Show a machine's guess at the meaning, marked as one: a remark, and the reading of that index highlighted, which is added if
        it is given.
        """
        notes = self.query_one("#notes", Static)
        notes.update(plain(" ".join((*self._notes, f"A machine's guess: you mean “{text}”."))))
        notes.display = True
        self.call_after_refresh(self._fit)
        rows = self.query_one("#readings", OptionList)
        if reading is not None:
            self._readings = (*self._readings, reading)
            rows.add_option(Option(_row(reading), id=str(index)))
        if index is not None and rows.highlighted in (None, 0):
            rows.highlighted = index

    def on_mount(self) -> None:
        """The best reading is highlighted if it is likely meant. Of mere guesses none is: Enter alone would say what was not meant."""
        readings = self.query_one("#readings", OptionList)
        readings.highlighted = 0 if self._likely else None
        readings.focus()

    def on_resize(self) -> None:
        """The list has what room the sentence and the notes leave."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Keep the list inside of the dialog, so that it scrolls: of a longer one a reading could be chosen that nobody sees."""
        box, readings = self.query_one("#confirm"), self.query_one("#readings", OptionList)
        above = [one for one in self.query("#confirm > Static") if one.display]
        taken = sum(one.outer_size.height + one.styles.margin.height for one in above)
        room = int(self.size.height * MOST_OF_THE_SCREEN) - box.gutter.height - taken
        readings.styles.max_height = max(LEAST_ROWS, room)
        readings.call_after_refresh(readings.scroll_to_highlight)

    @on(OptionList.OptionSelected, "#readings")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)


def _row(reading: Reading) -> Content:
    sure = f"{reading.sure}: " if reading.sure else ""
    detail = f"\n   {visible(reading.detail)}" if reading.detail else ""
    return Content.assemble((visible(sure), "bold"), visible(reading.label), detail)
