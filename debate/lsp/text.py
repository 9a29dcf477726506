"""Texts as the editor holds them: lines, and positions in its units.

The protocol counts columns in the units of an encoding that client and server agree on (UTF-16, if the client says nothing);
everything behind this module counts code points.
"""

from collections.abc import Sequence

from lsprotocol import types

from debate.authoring.analysis import Position
from debate.model.span import Span

Encoding = types.PositionEncodingKind | str

_CODECS = {"utf-16": ("utf-16-le", 2), "utf-8": ("utf-8", 1)}


def to_units(line: str, column: int, encoding: Encoding) -> int:
    """How many units the first ``column`` code points of a line take."""
    codec = _CODECS.get(str(getattr(encoding, "value", encoding)))
    if codec is None or line.isascii():
        return min(column, len(line))
    return len(line[:column].encode(codec[0], "surrogatepass")) // codec[1]


def to_points(line: str, units: int, encoding: Encoding) -> int:
    """How many code points of a line are in so many units. A place in the middle of a character is before it."""
    codec = _CODECS.get(str(getattr(encoding, "value", encoding)))
    if codec is None or line.isascii():
        return min(units, len(line))
    encoded = line.encode(codec[0], "surrogatepass")[: units * codec[1]]
    return len(encoded.decode(codec[0], "ignore"))


class Text:
    """An open text by lines, changed in place. Lines end as the protocol says: at LF, CR LF, or CR."""

    def __init__(self, text: str, encoding: Encoding, version: int | None = None) -> None:
        self.encoding = encoding
        self.version = version
        self.break_ = "\r\n" if "\r\n" in text else "\n"
        self.lines = _lines(text)
        self._joined: str | None = None

    @property
    def text(self) -> str:
        """The whole text, with LF line breaks."""
        if self._joined is None:
            self._joined = "\n".join(self.lines)
        return self._joined

    def change(self, change: types.TextDocumentContentChangeEvent) -> None:
        """Apply a change. A place beyond the end of a line or of the text is that end."""
        self._joined = None
        if not isinstance(change, types.TextDocumentContentChangePartial):
            self.lines = _lines(change.text)
            return
        first, start = self._place(change.range.start)
        last, end = self._place(change.range.end)
        new = _lines(self.lines[first][:start] + change.text.replace("\r\n", "\n") + self.lines[last][end:])
        self.lines[first : last + 1] = new

    def _place(self, position: types.Position) -> tuple[int, int]:
        line = position.line
        if line >= len(self.lines):
            return len(self.lines) - 1, len(self.lines[-1])
        return line, to_points(self.lines[line], position.character, self.encoding)

    def line(self, number: int) -> str:
        """A line by its number from 1; empty when there is none."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def position_of(lines: Sequence[str], position: types.Position, encoding: Encoding) -> Position:
    """A place of the protocol as a place of ours."""
    line = lines[position.line] if position.line < len(lines) else ""
    return Position(position.line + 1, to_points(line, position.character, encoding) + 1)


def place_in(lines: Sequence[str], line: int, column: int, encoding: Encoding) -> types.Position:
    """A place of ours (from 1) as a place of the protocol."""
    if line > len(lines):
        return types.Position(max(line - 1, 0), 0)
    return types.Position(max(line - 1, 0), to_units(lines[line - 1], column - 1, encoding) if line >= 1 else 0)


def range_of(lines: Sequence[str], span: Span, encoding: Encoding) -> types.Range:
    """A span as a range of the protocol."""
    return types.Range(
        place_in(lines, span.line, span.column, encoding), place_in(lines, span.end_line, span.end_column, encoding)
    )
