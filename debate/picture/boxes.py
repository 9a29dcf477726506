"""A picture for a terminal: boxes with wrapped text and lines between them, as rows of characters."""

from functools import partial
from typing import NamedTuple

from debate.picture.canvas import Canvas, Run
from debate.picture.geometry import Box, Picture, Spacing
from debate.picture.graph import Graph, Node, NodeKind
from debate.picture.layout import TooLarge, layout
from debate.picture.signs import ATTACKS, MEANING, SIGN, VERDICT
from debate.picture.text import cells, fit, plain, shorten, wrap

WIDEST = 34
"""Cells of the width of a box, its border counted."""

SPACINGS = (
    (18, Spacing(boxes=1, lines=0, port=1, corner=1, track=1, before=2, after=5)),
    (14, Spacing(boxes=1, lines=0, port=1, corner=1, track=1, before=1, after=3)),
)
"""The least width of a box, with the room about it; the second where there are few columns."""

MOST_LINES = 7
"""Lines of the text of a claim."""

ASCII_VERDICT = {"accepted": "v", "contested": "?", "rejected": "x", "unsupported": "."}


class Drawn(NamedTuple):
    """Rows of runs of characters, each with what it is part of; ``centre`` is the box that the picture is about: x, y, width, height."""

    rows: list[list[Run]]
    width: int
    centre: tuple[int, int, int, int] | None


def draw(graph: Graph, width: int, ascii_only: bool = False, most_lines: int = MOST_LINES) -> Drawn | TooLarge:
    """The graph as text, its boxes as wide as fits into ``width`` cells; where even the narrowest do not, the picture is wider."""
    chosen: tuple[Picture, Spacing] | None = None
    for narrowest, spacing in SPACINGS:
        broad = max(narrowest, min(WIDEST, width))
        while True:
            picture = layout(graph, partial(_size, broad=broad, most_lines=most_lines, ascii_only=ascii_only), spacing)
            if isinstance(picture, TooLarge):
                return picture
            columns = len({box.x for box in picture.boxes if box.node.kind.boxed})
            if picture.width <= width or broad == narrowest:
                break
            hopeless = columns * SPACINGS[-1][0] > width
            broad = max(narrowest, 0 if hopeless else broad - -(-(picture.width - width) // columns))
        chosen = chosen if chosen and picture.width > width else (picture, spacing)
        if picture.width <= width or columns * SPACINGS[-1][0] > width:
            break
    assert chosen is not None
    return _drawn(*chosen, most_lines, ascii_only)


def legend(graph: Graph, width: int, ascii_only: bool = False) -> list[str]:
    """Lines that say what the signs in the picture mean: only those that are there."""
    kinds = dict.fromkeys(edge.kind for edge in graph.edges)
    verdicts = {node.verdict for node in graph.nodes if node.verdict}
    signs = ASCII_VERDICT if ascii_only else VERDICT
    told = [f"{SIGN[kind]} {MEANING[kind]}" for kind in MEANING if kind in kinds and SIGN[kind]]
    told += [f"{sign} {verdict}" for verdict, sign in signs.items() if verdict in verdicts]
    lines: list[str] = []
    for one in told:
        if lines and len(lines[-1]) + len(one) + 3 <= width:
            lines[-1] += f"   {one}"
        else:
            lines += wrap(one, width)
    return lines


def _size(node: Node, *, broad: int, most_lines: int, ascii_only: bool) -> tuple[int, int]:
    if not node.kind.boxed:
        return cells(_joint(node, ascii_only)), 1
    return broad, 3 + len(fit(plain(node.text), broad - 4, most_lines))


def _joint(node: Node, ascii_only: bool) -> str:
    word = plain(node.text) or "step"
    signs = ASCII_VERDICT if ascii_only else VERDICT
    verdict = f" {signs[node.verdict]}" if node.verdict and node.verdict != "accepted" else ""
    return f"({shorten(word, 14)}{verdict})"


def _drawn(picture: Picture, spacing: Spacing, most_lines: int, ascii_only: bool) -> Drawn:
    canvas = Canvas(picture.width, picture.height, ascii_only)
    for route in picture.routes:
        canvas.line(route.net, route.points, _role(route.edge.kind))
    canvas.lay_lines()
    centre = None
    for box in picture.boxes:
        if box.node.kind.boxed:
            _box(canvas, box, most_lines, ascii_only)
        else:
            _joint_box(canvas, box, ascii_only)
        if box.node.centre:
            centre = (box.x, box.y, box.width, box.height)
    for route in picture.routes:
        role, sign = _role(route.edge.kind), SIGN[route.edge.kind]
        if sign:
            canvas.text(route.sign[0] + spacing.after // 4, route.sign[1], f" {sign} ", role)
        for (x, y), inner, arrow in (
            (route.points[0], route.points[1], False),
            (route.points[-1], route.points[-2], route.edge.arrow),
        ):
            canvas.end(x, y, inner[0] > x, arrow, role)
    return Drawn(canvas.rows(), picture.width, centre)


def _role(kind: str) -> str:
    return "attack" if kind in ATTACKS else "support" if kind == "because" else "line"


def _box(canvas: Canvas, box: Box, most_lines: int, ascii_only: bool) -> None:
    node = box.node
    style = "centre" if node.centre else "motion" if node.kind is NodeKind.MOTION else "box"
    canvas.frame(box.x, box.y, box.width, box.height, style)
    inner = box.width - 4
    verdict = str(node.verdict) if node.verdict else ""
    sign = (ASCII_VERDICT if ascii_only else VERDICT).get(verdict, " ")
    canvas.text(box.x + 2, box.y + 1, sign, verdict)
    canvas.text(box.x + 4, box.y + 1, shorten(plain(node.name), inner - 2), "name")
    for row, line in enumerate(fit(plain(node.text), inner, most_lines)):
        canvas.text(box.x + 2, box.y + 2 + row, line, "focus" if node.centre else "text")
    if node.hidden:
        canvas.text(box.x + 2, box.y + box.height - 1, shorten(f" {node.hidden} more ", inner), "name")


def _joint_box(canvas: Canvas, box: Box, ascii_only: bool) -> None:
    word = _joint(box.node, ascii_only)
    for row in range(box.height):
        middle = row == (box.height - 1) // 2
        text = word[1:-1] if middle else ""
        canvas.text(box.x, box.y + row, "(" + text + " " * (box.width - 2 - cells(text)) + ")", "name")
