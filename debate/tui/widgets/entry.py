"""The input line: plain English, completed from the moves and the claims at hand."""

from collections.abc import Iterable
from typing import ClassVar

from textual.suggester import Suggester
from textual.widgets import Input

from debate.tui.text import visible

MAX_LENGTH = 1000


class Known(Suggester):
    """Completes what is typed to the first known text that begins the same."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=False)
        self.texts: tuple[tuple[str, str], ...] = ()

    def learn(self, texts: Iterable[str]) -> None:
        """Complete to these texts, the first that fits."""
        self.texts = tuple((visible(text).casefold(), visible(text)) for text in texts)

    async def get_suggestion(self, value: str) -> str | None:
        """The first known text that begins with ``value``, once three characters are there."""
        if len(value) < 3:
            return None
        return next((text for folded, text in self.texts if folded.startswith(value)), None)


class Entry(Input):
    """Where the user types."""

    help: ClassVar[tuple[str, str]] = (
        "Type a reply",
        "Write in your own words what you want to say, and press Enter. You then see which moves this could be, with "
        "how sure the program "
        "is, and confirm one; or record it as an argument of your own. → completes a text shown in grey; Escape goes "
        "back to the moves.",
    )

    def __init__(self, *, id: str | None = None) -> None:
        self.known = Known()
        super().__init__(
            placeholder="or say it in your own words (/ to type)",
            suggester=self.known,
            max_length=MAX_LENGTH,
            select_on_focus=False,
            id=id,
        )
