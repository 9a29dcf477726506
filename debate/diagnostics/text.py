"""Source texts as they are shown: their lines, and characters that are not to reach a terminal."""

from collections.abc import Mapping

from debate.model.span import Span


class SourceText:
    """A text, and look-up of its lines. Lines count from 1 and end at LF, as everywhere in spans."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")

    def line(self, number: int) -> str:
        """A line without its line break; empty when there is no such line."""
        return self._lines[number - 1] if 1 <= number <= len(self._lines) else ""

    def covered(self, span: Span) -> str:
        """The text that a span covers."""
        if span.line == span.end_line:
            return self.line(span.line)[span.column - 1 : span.end_column - 1]
        middle = [self.line(number) for number in range(span.line + 1, span.end_line)]
        return "\n".join(
            [self.line(span.line)[span.column - 1 :], *middle, self.line(span.end_line)[: span.end_column - 1]]
        )

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)


def source_texts(texts: Mapping[str, str]) -> dict[str, SourceText]:
    """Look-up for the texts of a load, by path."""
    return {path: SourceText(text) for path, text in texts.items()}


def visible(text: str) -> str:
    """The text with control and invisible formatting characters shown as `\\u{…}`, so that a file cannot drive the
    terminal.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() else "    " if c == "\t" else f"\\u{{{ord(c):x}}}" for c in text)
