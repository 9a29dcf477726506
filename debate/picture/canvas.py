"""A grid of character cells to draw on."""

from itertools import pairwise
from typing import NamedTuple

from debate.picture.text import JOINERS, cells

LEFT, RIGHT, UP, DOWN = 1, 2, 4, 8

LINES = {
    LEFT | RIGHT: "─",
    UP | DOWN: "│",
    DOWN | RIGHT: "╭",
    DOWN | LEFT: "╮",
    UP | RIGHT: "╰",
    UP | LEFT: "╯",
    UP | DOWN | RIGHT: "├",
    UP | DOWN | LEFT: "┤",
    LEFT | RIGHT | DOWN: "┬",
    LEFT | RIGHT | UP: "┴",
    LEFT | RIGHT | UP | DOWN: "┼",
    LEFT: "─",
    RIGHT: "─",
    UP: "│",
    DOWN: "│",
}
"""A line by the directions in which it goes on."""

FRAMES = {
    # corners from the upper left on, clockwise; horizontal, vertical; where a line ends at the left and at the right side
    "box": "┌┐┘└─│┤├",
    "centre": "┏┓┛┗━┃┨┠",
    "motion": "╔╗╝╚═║╢╟",
}
ASCII_FRAMES = {"box": "++++-|++", "centre": "####=#++", "motion": "++++=|++"}


class Run(NamedTuple):
    """Characters that are part of the same thing: ``role`` says of what."""

    text: str
    role: str


class Canvas:
    """Cells of characters. A wide character fills its cell and an empty one after it."""

    def __init__(self, width: int, height: int, ascii_only: bool = False) -> None:
        self.width, self.height, self.ascii_only = width, height, ascii_only
        self._cells: list[dict[int, tuple[str, str]]] = [{} for _ in range(height)]
        self._lines: dict[tuple[int, int], dict[int, int]] = {}
        self._roles: dict[int, str] = {}
        self._frames: dict[tuple[int, int], str] = {}

    def text(self, x: int, y: int, text: str, role: str) -> None:
        """Write a text that is one line; what stands over a character stays with it. Joiners are left out: terminals do not
        agree on how broad a joined character is.
        """
        row = self._cells[y]
        for character in text:
            if character in JOINERS:
                continue
            size = cells(character)
            if not size:
                if x - 1 in row:
                    before = x - 1 if row[x - 1][0] else x - 2
                    row[before] = (row[before][0] + character, row[before][1])
                continue
            row[x] = (character, role)
            if size == 2:
                row[x + 1] = ("", role)
            x += size

    def line(self, net: int, points: tuple[tuple[int, int], ...], role: str) -> None:
        """Note a line of a net through these points; lines of one net join where they meet, others pass."""
        self._roles[net] = role
        for (x, y), (to_x, to_y) in pairwise(points):
            if y == to_y:
                self._stretch(net, [(at, y) for at in range(min(x, to_x), max(x, to_x) + 1)], LEFT, RIGHT)
            else:
                self._stretch(net, [(x, at) for at in range(min(y, to_y), max(y, to_y) + 1)], UP, DOWN)

    def _stretch(self, net: int, places: list[tuple[int, int]], back: int, onward: int) -> None:
        for index, place in enumerate(places):
            here = self._lines.setdefault(place, {})
            ways = (back if index else 0) | (onward if index < len(places) - 1 else 0)
            here[net] = here.get(net, 0) | ways

    def lay_lines(self) -> None:
        """Draw the lines noted. Where two nets cross, the upright one is drawn through: the other goes on beyond it."""
        for (x, y), nets in self._lines.items():
            net = max(nets, key=lambda one: (bool(nets[one] & (UP | DOWN)), one))
            self._cells[y][x] = (self._line(nets[net]), self._roles[net])

    def _line(self, ways: int) -> str:
        if not self.ascii_only:
            return LINES.get(ways, " ")
        return "-" if not ways & (UP | DOWN) else "|" if not ways & (LEFT | RIGHT) else "+"

    def frame(self, x: int, y: int, width: int, height: int, style: str) -> None:
        """Draw an empty box."""
        signs = (ASCII_FRAMES if self.ascii_only else FRAMES)[style]
        right, bottom = x + width - 1, y + height - 1
        for row in range(y + 1, bottom):
            self.text(x, row, signs[5] + " " * (width - 2) + signs[5], style)
            self._frames[x, row] = self._frames[right, row] = style
        self.text(x, y, signs[0] + signs[4] * (width - 2) + signs[1], style)
        self.text(x, bottom, signs[3] + signs[4] * (width - 2) + signs[2], style)

    def end(self, x: int, y: int, rightwards: bool, arrow: bool, role: str) -> None:
        """Let a line end at the side of a box: the line goes on to the right, or to the left; with an arrow, before the border."""
        if arrow:
            signs = "<>" if self.ascii_only else "◄►"
            self.text(x + 1 if rightwards else x - 1, y, signs[0] if rightwards else signs[1], role)
        elif (x, y) in self._frames:
            style = self._frames[x, y]
            self.text(x, y, (ASCII_FRAMES if self.ascii_only else FRAMES)[style][7 if rightwards else 6], style)

    def rows(self) -> list[list[Run]]:
        """The rows, without blanks at their ends."""
        return [self._row(row) for row in self._cells]

    def _row(self, row: dict[int, tuple[str, str]]) -> list[Run]:
        runs: list[tuple[list[str], str]] = []
        end = 0
        for x in sorted(row):
            character, role = row[x]
            if x > end:
                runs.append(([" " * (x - end)], ""))
            if runs and runs[-1][1] == role:
                runs[-1][0].append(character)
            else:
                runs.append(([character], role))
            end = x + 1
        return [Run("".join(characters), role) for characters, role in runs]
