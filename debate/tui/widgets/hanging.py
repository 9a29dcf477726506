"""Text in a list, wrapped so that one entry can be told from the next."""

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from debate.tui.text import hang, visible


class Hanging(Visual):
    """Lines of text, verbatim. What is too long for a line goes on two columns further in; a line that begins with blanks stands
    further in as a whole. ``bold`` is the number of characters at the start that are bold.
    """

    def __init__(self, *lines: str, bold: int = 0) -> None:
        self._lines = lines
        self._bold = bold

    def __str__(self) -> str:
        return "\n".join(self._lines)

    def rows(self, width: int) -> list[str]:
        """The lines as they are wrapped to a width."""
        return [row for line in self._lines for row in hang(line, width)]

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines, wrapped to the width."""
        content = Content("\n".join(self.rows(width))).stylize("bold", 0, self._bold)
        return content.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width at which nothing is wrapped."""
        return max(cell_len(visible(line)) for line in self._lines)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The number of lines at a width."""
        return len(self.rows(width))
