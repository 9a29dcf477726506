"""The input line: plain English, completed from the moves and the claims at hand."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.suggester import Suggester
from textual.widgets import Input

from debate.tui.text import visible

MAX_LENGTH = 1000
"""Characters that the line takes."""


Known = tuple[tuple[str, str], ...]
"""Texts as they are compared and as they are shown."""


def known(texts: Iterable[str]) -> Known:
    """Texts to complete to, in the order of the alphabet."""
    return tuple(sorted({(visible(text).casefold(), visible(text)) for text in texts}))


class Completion(Suggester):
    """Completes what is typed to a move or a claim that begins the same. ``claims`` and ``moves`` are set by the screen."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=False)
        self.moves: Known = ()
        self.claims: Known = ()

    async def get_suggestion(self, value: str) -> str | None:
        """The first move, or else the first claim, that begins with ``value``, once three characters are there."""
        if len(value) < 3:
            return None
        return _first(self.moves, value) or _first(self.claims, value)


def _first(texts: Known, value: str) -> str | None:
    index = bisect_left(texts, (value, ""))
    return texts[index][1] if index < len(texts) and texts[index][0].startswith(value) else None


class ReplyLine(Input):
    """Where the user types."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Say it")]

    help: ClassVar[tuple[str, str]] = (
        "Type a reply",
        "Write in your own words what you want to say, and press Enter. You then see which moves this could be, with "
        "how sure the program "
        "is, and confirm one; or record it as an argument of your own. → completes a text shown in grey; Escape goes "
        "back to the moves. `hint`, `undo`, `stop`, `report`, `help` and `quit` alone do what they say.",
    )

    def __init__(self, *, id: str | None = None) -> None:
        self.completion = Completion()
        super().__init__(
            placeholder="or in your own words: / to type",
            suggester=self.completion,
            max_length=MAX_LENGTH,
            select_on_focus=False,
            id=id,
        )

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted as one line, as much of it as there is room for. The base class would take the first line, or nothing."""
        event.prevent_default()
        event.stop()
        text = " ".join(visible(event.text).split())
        start, end = sorted(self.selection)
        room = MAX_LENGTH - len(self.value) + end - start
        self.replace(text[:room], start, end)
        if len(text) > room:
            self.notify(
                f"Only {MAX_LENGTH:,} characters fit here: the end of what you pasted was left out.", markup=False
            )
