"""The text of a map, to be edited: coloured by the table of token classes, with verdicts and findings beside the line numbers."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.color import Color, ColorParseError
from textual.document._wrapped_document import WrappedDocument
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import TextAreaTheme

from debate.highlight.classes import CLASSES
from debate.highlight.classify import classify_line
from debate.highlight.words import ITEMS
from debate.tui.editing.files import LARGEST, too_long
from debate.tui.editing.subject import difference
from debate.tui.text import shown

STYLES: dict[str, tuple[str, str]] = {
    "quiet": ("", "dim"),
    "text": ("", ""),
    "item": ("primary", "bold"),
    "field": ("primary", ""),
    "support": ("success", "bold"),
    "attack": ("error", "bold"),
    "attitude": ("accent", ""),
    "given": ("", "bold"),
    "plain": ("", ""),
    "voice": ("secondary", ""),
    "scheme": ("accent", "italic"),
    "place": ("warning", ""),
    "value": ("warning", ""),
    "mistake": ("error", "underline"),
}
"""Style of the table -> a colour of the theme (none: that of the text) and how it is set."""

MARKS = 3
"""Columns left of the line numbers: the worst finding of the line, the verdict on the claim it gives, a blank."""


class Mark(NamedTuple):
    """What stands beside a line: one character each, or a blank."""

    finding: str = " "
    verdict: str = " "


class _Highlights(dict[int, list[tuple[int, int | None, str]]]):
    """Row -> what is coloured in it (first byte, end byte, style), worked out when the row is drawn."""

    def __init__(self, area: "SourceArea") -> None:
        super().__init__()
        self._area = area

    def __bool__(self) -> bool:
        return True

    def __missing__(self, row: int) -> list[tuple[int, int | None, str]]:
        line = self._area.document.get_line(row)
        found: list[tuple[int, int | None, str]] = [
            (len(line[:start].encode("utf-8", "replace")), len(line[:end].encode("utf-8", "replace")), _STYLE_OF[kind])
            for kind, start, end in classify_line(line)
        ]
        self[row] = found
        return found


_STYLE_OF = {each.name: each.style for each in CLASSES}


class _Wrapped(WrappedDocument):
    """A wrapped document that knows its height: the base class counts all lines anew for every line that it draws."""

    @property
    def height(self) -> int:
        """The number of lines on the screen."""
        return len(self._offset_to_line_info)


class SourceArea(TextArea):
    """A text area for maps. Tab indents by two spaces, Enter keeps the indentation, Escape leaves."""

    help: ClassVar[tuple[str, str]] = (
        "The text of the map",
        "Type as in any editor: Ctrl+Z takes back, Ctrl+Y does again, Tab indents. Left of the line numbers stand the worst finding of "
        "the line (E error, W warning, i information, h hint) and the verdict on the claim written there (✓ accepted, ≈ contested, "
        "✗ rejected, · unsupported). F8 goes to the next finding, F4 offers what can be done about it, F6 goes to the other panes.",
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "to_the_top", "Top", show=False),
        Binding("ctrl+end", "to_the_end", "End", show=False),
    ]

    def __init__(self, text: str, *, id: str | None = None) -> None:
        self._marks: Mapping[int, Mark] = {}
        self._whole: str | None = None
        super().__init__(text, id=id, show_line_numbers=True, soft_wrap=True, tab_behavior="indent", compact=True)
        self.indent_width = 2
        self.cursor_blink = False

    def on_mount(self) -> None:
        """Colours of the theme, now and when another is chosen."""
        self._take_theme()
        self.app.theme_changed_signal.subscribe(self, lambda theme: self._take_theme())

    def _take_theme(self) -> None:
        colours = {} if self.app.no_color else self.app.theme_variables
        styles = {
            name: Style.parse(how) + _colour(colours.get(f"text-{key}", "")) for name, (key, how) in STYLES.items()
        }
        name = f"argmap {self.app.theme}"
        self.register_theme(TextAreaTheme(name, syntax_styles=styles))
        self.theme = name

    @property
    def wrapped_document(self) -> WrappedDocument:
        """The lines as they are wrapped."""
        return self._wrapped

    @wrapped_document.setter
    def wrapped_document(self, wrapped: WrappedDocument) -> None:
        self._wrapped = _Wrapped(wrapped.document, tab_width=2)

    @property
    def text(self) -> str:
        """The text, put together once after each change: drawing asks for it with every line."""
        if self._whole is None:
            self._whole = self.document.text
        return self._whole

    @text.setter
    def text(self, text: str) -> None:
        self.load_text(text)

    # The base class colours by tree-sitter alone; this private method, called after each change, is where it fills its map. A test
    # covers it.
    def _build_highlight_map(self) -> None:
        self._whole = None
        self._line_cache.clear()
        self._highlights = _Highlights(self)

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn: nothing in it can drive the terminal, and it stays as long as it is."""
        return Text(shown(self.document.get_line(line_index)), end="", no_wrap=True)

    @property
    def gutter_width(self) -> int:
        """Line numbers, with the marks left of them."""
        return super().gutter_width + MARKS

    def show_marks(self, marks: Mapping[int, Mark]) -> None:
        """Show these marks, by row."""
        if marks != self._marks:
            self._marks = dict(marks)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """A line with its marks."""
        strip = super().render_line(y)
        first = next(iter(strip), None)
        number = first.text.strip() if first is not None else ""
        if first is None or not number.isdecimal() or len(first.text) != self.gutter_width:
            return strip
        mark = self._marks.get(int(number) - 1)
        if mark is None:
            return strip
        beside = Style(color=self.rich_style.color, bold=True, bgcolor=first.style.bgcolor if first.style else None)
        marks = Segment(f"{mark.finding}{mark.verdict}", beside)
        return Strip([marks, Segment(first.text[2:], first.style), *list(strip)[1:]], strip.cell_length)

    def on_key(self, event: events.Key) -> None:
        """Enter keeps the indentation, and indents after the head of an item; Escape is one step back, as everywhere."""
        if event.key == "escape":
            event.prevent_default()
        elif event.key == "enter" and not self.read_only:
            event.prevent_default()
            event.stop()
            start, end = sorted(self.selection)
            line = self.document.get_line(start[0])[: start[1]]
            indent = line[: len(line) - len(line.lstrip(" "))]
            if line.split(" ", 1)[0] in ITEMS:
                indent = "  "
            self.replace(f"\n{indent}", start, end, maintain_selection_offset=False)
            self.scroll_cursor_visible()

    def find(self, words: str) -> bool:
        """Select these words where they come next, whatever their case, going round; whether they are there."""
        words = words.casefold()
        lines = self.document.lines
        row, column = max(self.selection)
        order = [(row, column), *((number % len(lines), 0) for number in range(row + 1, row + 1 + len(lines)))]
        for number, start in order:
            at = lines[number].casefold().find(words, start) if words else -1
            if at >= 0:
                self.move_cursor((number, at), center=True)
                self.move_cursor((number, min(at + len(words), len(lines[number]))), select=True)
                return True
        return False

    def action_to_the_top(self) -> None:
        """Go to the first line."""
        self.move_cursor((0, 0))

    def action_to_the_end(self) -> None:
        """Go behind the last line."""
        self.move_cursor(self.document.end)

    def on_paste(self, event: events.Paste) -> None:
        """Nothing is pasted that would be too long to be edited here."""
        if len(event.text) > LARGEST or too_long(event.text):
            event.prevent_default()
            event.stop()
            self.notify("this is too long to be pasted here", severity="warning", markup=False)

    def change_to(self, text: str) -> None:
        """Change the text where it differs, as one step that can be taken back; the cursor stays at its line."""
        before = self.text
        if text == before:
            return
        start, end, new_end = difference(before, text)
        self.history.checkpoint()
        place = self.cursor_location
        self.replace(text[start:new_end], _location(before, start), _location(before, end))
        self.history.checkpoint()
        row = min(place[0], self.document.line_count - 1)
        self.move_cursor((row, min(place[1], len(self.document.get_line(row)))))


def _location(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset) - 1


def _colour(value: str) -> Style:
    try:
        return Style(color=Color.parse(value).rich_color) if value else Style()
    except ColorParseError:
        return Style()
