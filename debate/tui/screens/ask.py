"""Two small questions over a screen: which of these, and a line of text."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from debate.tui.screens.page import Dialog
from debate.tui.text import plain, plain_lines
from debate.tui.widgets.hanging import Hanging


class ChoiceScreen(Dialog):
    """A question with a few answers; the answer is the name of the one chosen."""

    help = ("A question", "The arrow keys go from answer to answer, Enter takes one, Escape turns back.")

    def __init__(self, title: str, text: str, answers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._answers = tuple(answers)

    def compose(self) -> ComposeResult:
        """The question, then the answers."""
        with Vertical(classes="dialog") as box:
            box.border_title = plain(self._title)
            box.border_subtitle = "Enter chooses, Escape turns back"
            yield Static(plain_lines(self._text), classes="topic")
            yield OptionList(*(Option(Hanging(label), id=name) for name, label in self._answers), classes="answers")

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)


class LineScreen(Dialog):
    """A question that is answered with a line of text; never an empty one."""

    help = ("A question", "Type the answer, then Enter. Escape turns back.")

    def __init__(self, title: str, text: str, value: str = "") -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._value = value

    def compose(self) -> ComposeResult:
        """The question, then the line."""
        with Vertical(classes="dialog") as box:
            box.border_title = plain(self._title)
            box.border_subtitle = "Enter answers, Escape turns back"
            yield Static(plain_lines(self._text), classes="topic")
            yield Input(self._value, max_length=4096, select_on_focus=False)

    @on(Input.Submitted)
    def _answered(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())


class ManualScreen(Dialog):
    """A text to be read: the manual of a finding."""

    help = ("A manual", "The arrow keys scroll, Escape closes.")

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(classes="dialog", id="manual") as box:
            box.border_title = plain(self._title)
            box.border_subtitle = "Escape closes"
            yield Static(plain_lines(self._text))
