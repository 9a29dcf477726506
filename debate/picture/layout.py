"""Where everything of a picture stands: columns of boxes from what is argued for, on the left, to what bears on it, on the right.

One geometry serves every way of showing it. docs/decisions/0018 says why the layout is our own.
"""

from collections.abc import Callable
from typing import NamedTuple

from debate.picture.arrange import Arrangement
from debate.picture.geometry import Picture, Spacing
from debate.picture.graph import Graph, Node
from debate.picture.wiring import Wiring

MOST_NODES = 4_000
MOST_ITEMS = 20_000
"""Nodes, and with them places where lines pass a column, that are laid out: a few seconds."""


class TooLarge(NamedTuple):
    """There is more than is laid out in one picture."""

    claims: int


def layout(graph: Graph, size: Callable[[Node], tuple[int, int]], spacing: Spacing) -> Picture | TooLarge:
    """The graph laid out; ``size`` is the least width and height of a node. The same graph has the same layout."""
    if len(graph.nodes) <= MOST_NODES:
        arranged = Arrangement(graph, size, spacing)
        if arranged.count <= MOST_ITEMS:
            arranged.place()
            return Wiring(arranged).picture()
    return TooLarge(sum(node.kind.boxed for node in graph.nodes))
