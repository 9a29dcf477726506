"""The transcript: a view over a list of entries that draws only the lines in sight, however long the list is."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from debate.tui.text import IN, OUT, shorten, visible, wrap


class Entry(NamedTuple):
    """One thing that was said. ``number`` is that of the turn (None: a remark of the program, or a hint), ``standing``
    whether the move is in, out, or neither (None); ``own`` marks the user's.
    """

    speaker: str
    text: str
    place: str = ""
    number: int | None = None
    standing: bool | None = None
    own: bool = False


INDENT = 4


class Transcript(ScrollView, can_focus=True):
    """What has been said, the newest at the bottom."""

    help = (
        "Transcript",
        "Everything said so far: the number of the move, who speaks and from which place in which text, the words, "
        "and at the right "
        "whether the move stands now (✓ in) or is answered (✗ out). Up and Down mark an entry; the pane `Around this "
        "claim` follows it.",
    )

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "transcript--program",
        "transcript--user",
        "transcript--in",
        "transcript--out",
        "transcript--place",
        "transcript--cursor",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor(-1)", "Earlier", show=False),
        Binding("down", "cursor(1)", "Later", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
    ]

    class Marked(Message):
        """The user marked an entry."""

        def __init__(self, entry: Entry) -> None:
            self.entry = entry
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.entries: tuple[Entry, ...] = ()
        self.cursor: int | None = None
        self._starts: list[int] = []  # first line of each entry
        self._width = 0
        self._follows = True  # the end stays in sight, until the user scrolls away from it

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these entries; stays at the end if the end was in sight."""
        old, self.entries = self.entries, tuple(entries)
        kept = sum(1 for _ in zip(old, self.entries, strict=False)) if _same_start(old, self.entries) else 0
        if self.cursor is not None and self.cursor >= len(self.entries):
            self.cursor = None
        self._lay_out(kept)
        self._follow()

    def _follow(self) -> None:
        if self._follows:
            self.scroll_end(animate=False, force=True)

    def _note_scrolled(self) -> None:
        """After the user scrolled: follow the debate if the end is in sight."""
        self._follows = self.is_vertical_scroll_end

    def _lay_out(self, kept: int = 0) -> None:
        """Place the entries from number ``kept`` on; those before it have not moved."""
        width = self.scrollable_content_region.width
        if width != self._width:
            self._width, kept = width, 0
        total = self._starts[kept] if kept < len(self._starts) else self.virtual_size.height if kept else 0
        del self._starts[kept:]
        for entry in self.entries[kept:]:
            self._starts.append(total)
            total += 1 + len(self._body(entry))
        self.virtual_size = Size(width, total)
        self.refresh()

    def _body(self, entry: Entry) -> tuple[str, ...]:
        """The lines under the head: the words, then the place if the head has no room for it."""
        lines = wrap(entry.text, self._width - INDENT)
        return lines if self._fits(entry) else lines + wrap(f"— {entry.place}", self._width - INDENT)

    def _fits(self, entry: Entry) -> bool:
        """Whether the place stands in the head, between speaker and standing."""
        return (
            not entry.place
            or cell_len(entry.speaker) + cell_len(entry.place) + len(_standing(entry)) + INDENT + 5 <= self._width
        )

    def on_resize(self, event: events.Resize) -> None:
        """Wrap again if the width has changed."""
        if self.scrollable_content_region.width != self._width:
            self._lay_out()
        self._follow()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        if not self._starts or line >= self.virtual_size.height:
            return Strip.blank(width, self.rich_style)
        index = bisect_right(self._starts, line) - 1
        entry = self.entries[index]
        offset = line - self._starts[index]
        base = self.rich_style
        if self.has_focus and index == self.cursor:
            base += self.get_component_rich_style("transcript--cursor", partial=True)
        if offset == 0:
            segments = self._head(entry, width, base)
        else:
            words = len(wrap(entry.text, self._width - INDENT))
            style = base if offset <= words else base + self.get_component_rich_style("transcript--place", partial=True)
            segments = [Segment(" " * INDENT + self._body(entry)[offset - 1], style)]
        return Strip(segments).extend_cell_length(width, base).crop(0, width)

    def _head(self, entry: Entry, width: int, base: Style) -> list[Segment]:
        """The line above what was said: number, speaker, place, standing."""
        number = "" if entry.number is None else str(entry.number)
        standing = _standing(entry)
        room = width - INDENT - len(standing) - 1
        speaker = shorten(entry.speaker, room)
        place = f" · {visible(entry.place)}" if entry.place and self._fits(entry) else ""
        gap = " " * max(width - INDENT - cell_len(speaker) - cell_len(place) - len(standing), 1)
        name = self.get_component_rich_style("transcript--user" if entry.own else "transcript--program", partial=True)
        return [
            Segment(f"{number:>3} ", base),
            Segment(speaker, base + name),
            Segment(place, base + self.get_component_rich_style("transcript--place", partial=True)),
            Segment(gap, base),
            Segment(
                standing,
                base
                + self.get_component_rich_style(
                    "transcript--in" if entry.standing else "transcript--out", partial=True
                ),
            ),
        ]

    def action_cursor(self, step: int) -> None:
        """Mark the entry before or after the marked one."""
        if not self.entries:
            return
        current = len(self.entries) if self.cursor is None else self.cursor
        self._mark(min(max(current + step, 0), len(self.entries) - 1))

    def action_page(self, pages: int) -> None:
        """Scroll by pages; nothing is marked."""
        self.scroll_relative(y=pages * max(self.scrollable_content_region.height - 1, 1), animate=False)
        self.call_after_refresh(self._note_scrolled)

    def on_mouse_scroll_up(self) -> None:
        """Look back: the end may go out of sight."""
        self.call_after_refresh(self._note_scrolled)

    def on_mouse_scroll_down(self) -> None:
        """Back towards the end."""
        self.call_after_refresh(self._note_scrolled)

    def action_first(self) -> None:
        """Mark the first entry."""
        if self.entries:
            self._mark(0)

    def action_last(self) -> None:
        """Mark the last entry."""
        if self.entries:
            self._mark(len(self.entries) - 1)

    def _mark(self, index: int) -> None:
        self.cursor = index
        height = 1 + len(self._body(self.entries[index]))
        self.scroll_to_region(Region(0, self._starts[index], 1, height), animate=False, force=True)
        self.call_after_refresh(self._note_scrolled)
        self.refresh()
        self.post_message(self.Marked(self.entries[index]))

    def on_click(self, event: events.Click) -> None:
        """Mark the entry that was clicked."""
        line = event.y + self.scroll_offset.y
        if self._starts and line < self.virtual_size.height:
            self._mark(bisect_right(self._starts, line) - 1)


def _standing(entry: Entry) -> str:
    return "" if entry.standing is None else IN if entry.standing else OUT


def _same_start(old: tuple[Entry, ...], new: tuple[Entry, ...]) -> bool:
    """Whether the shorter list begins the longer one, in all that decides the height of an entry."""
    return all(
        (before.text, before.place, before.speaker) == (after.text, after.place, after.speaker)
        for before, after in zip(old, new, strict=False)
    )
