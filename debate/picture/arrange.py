"""What stands in which column, in which order and how far down: the layout but for its lines."""

from collections.abc import Callable
from itertools import chain

from debate.picture.geometry import Spacing
from debate.picture.graph import Graph, Node
from debate.picture.layers import Link, components, layered
from debate.picture.order import Net, Tie, ordered
from debate.picture.place import placed
from debate.picture.signs import CONFLICT, REPHRASE

TIES = (1.0, 2.0, 8.0)
"""How strongly a stretch of a line pulls, by how many of its ends are in a line that passes a layer (after Gansner and others, "A technique
for drawing directed graphs", 1993)."""


class Arrangement:
    """A layout while it is made. Items are nodes, by number, and after them the places where lines pass a layer."""

    def __init__(self, graph: Graph, size: Callable[[Node], tuple[int, int]], spacing: Spacing) -> None:
        self.graph, self.spacing = graph, spacing
        number = {node.name: index for index, node in enumerate(graph.nodes)}
        directed: list[Link] = []
        both_ways: list[Link] = []
        for index, edge in enumerate(graph.edges):
            link = Link(number[edge.target], number[edge.source], index)
            (both_ways if edge.kind in (CONFLICT, REPHRASE) and not edge.arrow else directed).append(link)
        self.layer, self.links = layered([not node.kind.boxed for node in graph.nodes], directed, both_ways)
        self.nets = self._nets(number)
        self._size = size

    @property
    def count(self) -> int:
        """How many items there will be."""
        spans = (max(self.layer[right] for right in net.rights) - self.layer[net.left] - 1 for net in self.nets)
        return len(self.graph.nodes) + sum(spans)

    def _nets(self, number: dict[str, int]) -> list[Net]:
        grouped: dict[tuple[int, str, bool], list[Link]] = {}
        for link in self.links:
            edge = self.graph.edges[link.edge]
            turned = edge.arrow and number[edge.source] == link.earlier
            grouped.setdefault((link.earlier, edge.kind, turned), []).append(link)
        return [
            Net(left, kind, tuple(link.later for link in group), tuple(link.edge for link in group))
            for (left, kind, _), group in grouped.items()
        ]

    def _tie(self) -> None:
        """Tie the nets from layer to layer: one place in each layer that a net passes."""
        self.ties: list[list[Tie]] = [[] for _ in range(max(self.layer, default=0))]
        self.passing: list[int] = []  # the net of each item after the nodes
        for index, net in enumerate(self.nets):
            at, item = self.layer[net.left], net.left
            last = max(self.layer[right] for right in net.rights)
            by_layer: dict[int, list[int]] = {}
            for right in net.rights:
                by_layer.setdefault(self.layer[right], []).append(right)
            for layer in range(at + 1, last + 1):
                self.ties[layer - 1] += [Tie(item, right, index) for right in by_layer.get(layer, ())]
                if layer < last:
                    passed = len(self.graph.nodes) + len(self.passing)
                    self.passing.append(index)
                    self.layer.append(layer)
                    self.ties[layer - 1].append(Tie(item, passed, index))
                    item = passed

    def _measure(self) -> None:
        """How high each item is, with room for its lines, and how broad each column."""
        space, count = self.spacing, len(self.graph.nodes)
        left_ports, right_ports = [0] * count, [0] * count
        for link in self.links:
            left_ports[link.later] += 1
        for net in self.nets:
            right_ports[net.left] += 1
        sizes = [self._size(node) for node in self.graph.nodes]
        self.heights = [
            max(height, 2 * self.corner(index) + 1 + space.port * (max(left_ports[index], right_ports[index]) - 1))
            for index, (_, height) in enumerate(sizes)
        ]
        self.gaps = [space.boxes] * count + [space.lines] * len(self.passing)
        self.heights += [1] * len(self.passing)
        self.widths = [0] * (max(self.layer, default=-1) + 1)
        for (width, _), layer in zip(sizes, self.layer, strict=False):
            self.widths[layer] = max(self.widths[layer], width)

    def corner(self, node: int) -> int:
        """How far from the corner of a node its first line may be."""
        return self.spacing.corner if self.graph.nodes[node].kind.boxed else 0

    def place(self) -> None:
        """Find the place of each item: groups that hang together one below the other, what hangs together with nothing at the end."""
        self._tie()
        self._measure()
        self.tops = [0] * len(self.heights)
        groups = components(len(self.heights), [Link(tie.left, tie.right, 0) for tie in chain(*self.ties)])
        group_of = {item: number for number, group in enumerate(groups) for item in group}
        ties_of: list[dict[int, list[Tie]]] = [{} for _ in groups]
        for gap, here in enumerate(self.ties):
            for tie in here:
                ties_of[group_of[tie.left]].setdefault(gap, []).append(tie)
        down = 0
        for group, ties in zip(groups, ties_of, strict=True):
            if len(group) > 1:
                down = self._place_group(group, ties, down)
        self._place_alone([group[0] for group in groups if len(group) == 1], down)

    def _place_group(self, group: list[int], ties: dict[int, list[Tie]], down: int) -> int:
        """Place the items of a group below a row; the row below it. Inside, items are numbered from 0."""
        nodes = len(self.graph.nodes)
        first = min(self.layer[item] for item in group)
        number = {item: index for index, item in enumerate(group)}
        own = [
            [Tie(number[tie.left], number[tie.right], tie.net) for tie in ties.get(gap, ())]
            for gap in range(first, max(self.layer[item] for item in group))
        ]
        layers: list[list[int]] = [[] for _ in range(len(own) + 1)]
        for index in _walk([self.layer[item] for item in group], own):
            layers[self.layer[group[index]] - first].append(index)
        tied: list[list[tuple[int, float]]] = [[] for _ in group]
        for tie in chain(*own):
            # Lines that pass layers are kept straight first.
            weight = TIES[(group[tie.left] >= nodes) + (group[tie.right] >= nodes)]
            tied[tie.left].append((tie.right, weight))
            tied[tie.right].append((tie.left, weight))
        heights, gaps = [self.heights[item] for item in group], [self.gaps[item] for item in group]
        tops = placed(ordered(layers, own), heights, gaps, tied, [item >= nodes for item in group])
        for item, top in zip(group, tops, strict=True):
            self.tops[item] = top + down
        return down + max(top + height for top, height in zip(tops, heights, strict=True)) + 2 * self.spacing.boxes

    def _place_alone(self, items: list[int], down: int) -> None:
        """Fill the columns of claims, row by row."""
        boxed = {self.layer[index] for index, node in enumerate(self.graph.nodes) if node.kind.boxed}
        columns = sorted(boxed) or [0]
        for start in range(0, len(items), len(columns)):
            row = items[start : start + len(columns)]
            for item, column in zip(row, columns, strict=False):
                self.layer[item] = column
                self.tops[item] = down
            down += max(self.heights[item] for item in row) + self.spacing.boxes


def _walk(layer: list[int], ties: list[list[Tie]]) -> list[int]:
    """The items as a walk in depth from the first layer meets them: what bears on one claim stays together."""
    onward: dict[int, list[int]] = {}
    for tie in chain(*ties):
        onward.setdefault(tie.left, []).append(tie.right)
    seen: dict[int, None] = {}
    waiting = sorted(range(len(layer)), key=lambda item: (-layer[item], -item))
    while waiting:
        item = waiting.pop()
        if item not in seen:
            seen[item] = None
            waiting += reversed(onward.get(item, ()))
    return list(seen)
