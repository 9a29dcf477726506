"""What a sentence may mean, as a list to choose from that can be read as a whole in any window."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from debate.tui.widgets.hanging import Hanging


class Reading(NamedTuple):
    """One thing that a sentence could mean: the move in words, how sure (in words, empty for the user's own), and the
    claim.
    """

    label: str
    sure: str = ""
    detail: str = ""

    def lines(self, number: int) -> list[str]:
        """The reading as a numbered entry of the list."""
        sure = f"{self.sure}: " if self.sure else ""
        return [f"{number} {sure}{self.label}", *([f"  {self.detail}"] if self.detail else [])]


class ReadingList(OptionList):
    """The sentence and the remarks on it, then the readings, each with its number. All of it scrolls together: in a small window the
    arrow keys first bring into sight what is cut off of a reading, then go to the next.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "cursor_up", show=False),
        Binding("pagedown", "cursor_down", show=False),
        *(Binding(str(number), f"look_at({number})", show=False) for number in range(1, 10)),
    ]

    def __init__(self, above: Iterable[str], readings: Sequence[Reading], *, id: str, classes: str) -> None:
        self._above = list(above)
        self._readings = list(readings)
        super().__init__(id=id, classes=classes)
        self.add_options(self._entries())  # given above, the first would be highlighted

    def _entries(self) -> list[Option]:
        above = Option(Hanging(*self._above), disabled=True)
        return [above, *(self._entry(index) for index in range(len(self._readings)))]

    def _entry(self, index: int) -> Option:
        reading = self._readings[index]
        bold = len(f"{index + 1} {reading.sure}:") if reading.sure else 1
        return Option(Hanging(*reading.lines(index + 1), bold=bold), id=str(index))

    @property
    def chosen(self) -> int | None:
        """The index of the reading that is highlighted, None if none is."""
        return None if self.highlighted is None else self.highlighted - 1

    def look_at(self, index: int) -> None:
        """Highlight a reading."""
        self.highlighted = index + 1

    def action_look_at(self, number: int) -> None:
        """Highlight the reading of that number, if there is one; Enter then takes it."""
        if number <= len(self._readings):
            self.look_at(number - 1)

    def remark(self, text: str) -> None:
        """Add a remark above the readings."""
        self._above += [text, ""]
        self.replace_option_prompt_at_index(0, Hanging(*self._above))
        self.call_after_refresh(self.scroll_to_highlight)

    def add(self, reading: Reading) -> None:
        """Add a reading at the end."""
        self._readings.append(reading)
        self.add_option(self._entry(len(self._readings) - 1))

    def on_resize(self) -> None:
        """Keep the highlighted reading in sight, with as much of what stands above it as there is room for."""
        self.scroll_home(animate=False, force=True, immediate=True)
        self.call_after_refresh(self.scroll_to_highlight)

    def action_cursor_down(self) -> None:
        """Show what is cut off at the end of the highlighted reading, else go to the next."""
        below = 0 if self.chosen is None else self._span(self.chosen)[1] - self.scroll_offset.y - self._page
        if not self._scroll(max(below, 0)):
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """Show what is cut off at the beginning of the highlighted reading, above the first one the remarks; else go to the one before."""
        top = self._span(self.chosen)[0] if self.chosen else 0
        if not self._scroll(min(top - self.scroll_offset.y, 0)):
            super().action_cursor_up()

    @property
    def _page(self) -> int:
        return self.scrollable_content_region.height

    def _span(self, index: int) -> tuple[int, int]:
        """The first line of a reading in the list, and the one after its last."""
        width = self.scrollable_content_region.width
        prompts = [option.prompt for option in self.options[: index + 2]]
        heights = [len(prompt.rows(width)) for prompt in prompts if isinstance(prompt, Hanging)]
        return sum(heights[:-1]), sum(heights)

    def _scroll(self, lines: int) -> bool:
        """Scroll by so many lines, at most a page, down or (less than 0) up; whether there was anything to scroll."""
        if lines:
            self.scroll_relative(y=max(min(lines, self._page), -self._page), animate=False, force=True)
        return lines != 0
