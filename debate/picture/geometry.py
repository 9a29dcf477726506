"""A picture's geometry: every box and line in its place, in units of a grid: cells of a terminal, or a few pixels."""

from dataclasses import dataclass
from typing import NamedTuple

from debate.picture.graph import Edge, Graph, Node


class Spacing(NamedTuple):
    """Room, in units: between boxes one above the other; beside a passing line; between lines at one side of a box, and from its corner to
    the first; between tracks; and between the columns before the first track, and after the last."""

    boxes: int
    lines: int
    port: int
    corner: int
    track: int
    before: int
    after: int


class Box(NamedTuple):
    """A node in its place."""

    node: Node
    x: int
    y: int
    width: int
    height: int


class Route(NamedTuple):
    """An edge in its place: ``points`` from its source to its target. Edges of one ``net`` run together. ``sign`` is where the room for its
    sign begins."""

    edge: Edge
    points: tuple[tuple[int, int], ...]
    net: int
    sign: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Picture:
    """A graph in its places."""

    graph: Graph
    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]
    width: int
    height: int
