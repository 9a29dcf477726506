"""Where everything of a picture stands: columns of boxes from what is argued for, on the left, to what bears on it, on the right.

One geometry serves every way of showing it. It counts in units of a grid: cells of a terminal, or a few pixels. docs/decisions/0018
says why the layout is our own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from debate.picture.graph import Edge, Graph, Node
from debate.picture.layers import Link, components, layered
from debate.picture.order import Net, Tie, ordered
from debate.picture.place import placed, spread
from debate.picture.routes import Lane, Wire, lanes
from debate.picture.signs import CONFLICT, REPHRASE

MOST_NODES = 4_000
MOST_ITEMS = 20_000
"""Nodes and passing lines that are laid out, in a few seconds."""

TIES = (1.0, 2.0, 8.0)
"""How strongly a stretch of a line pulls, by how many of its ends are in a line that passes a layer (after Gansner and others, "A technique
for drawing directed graphs", 1993)."""


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


class TooLarge(NamedTuple):
    """There is more than is laid out in one picture."""

    claims: int


def layout(graph: Graph, size: Callable[[Node], tuple[int, int]], spacing: Spacing) -> Picture | TooLarge:
    """The graph laid out; ``size`` is the least width and height of a node. The same graph has the same layout."""
    if len(graph.nodes) > MOST_NODES:
        return TooLarge(sum(node.kind.boxed for node in graph.nodes))
    work = _Layout(graph, size, spacing)
    if len(work.heights) > MOST_ITEMS:
        return TooLarge(sum(node.kind.boxed for node in graph.nodes))
    work.place()
    return work.route()


class _Layout:
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
        self._tie()
        self._measure(size)

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

    def _measure(self, size: Callable[[Node], tuple[int, int]]) -> None:
        """How high each item is, with room for its lines, and how broad each column."""
        space, count = self.spacing, len(self.graph.nodes)
        left_ports, right_ports = [0] * count, [0] * count
        for link in self.links:
            left_ports[link.later] += 1
        for net in self.nets:
            right_ports[net.left] += 1
        sizes = [size(node) for node in self.graph.nodes]
        self.heights = [
            max(height, 2 * self._corner(index) + 1 + space.port * (max(left_ports[index], right_ports[index]) - 1))
            for index, (_, height) in enumerate(sizes)
        ]
        self.gaps = [space.boxes] * count + [space.lines] * len(self.passing)
        self.heights += [1] * len(self.passing)
        self.widths = [0] * (max(self.layer, default=-1) + 1)
        for (width, _), layer in zip(sizes, self.layer, strict=False):
            self.widths[layer] = max(self.widths[layer], width)

    def _corner(self, node: int) -> int:
        return self.spacing.corner if self.graph.nodes[node].kind.boxed else 0

    def place(self) -> None:
        """Find the top of each item: groups that hang together one below the other, what hangs together with nothing at the end."""
        self.tops = [0] * len(self.heights)
        links = [Link(tie.left, tie.right, 0) for here in self.ties for tie in here]
        groups = components(len(self.heights), links)
        down = 0
        for group in [group for group in groups if len(group) > 1]:
            down = self._place_group(group, down)
        self._place_alone([group[0] for group in groups if len(group) == 1], down)

    def _place_group(self, group: list[int], down: int) -> int:
        members = set(group)
        first = min(self.layer[item] for item in group)
        layers: list[list[int]] = [[] for _ in range(max(self.layer[item] for item in group) - first + 1)]
        ties = [[tie for tie in here if tie.left in members] for here in self.ties[first : first + len(layers) - 1]]
        for item in self._walk(group, ties):
            layers[self.layer[item] - first].append(item)
        layers = ordered(layers, ties)
        tied: list[list[tuple[int, float]]] = [[] for _ in self.heights]
        for here in ties:
            for tie in here:
                # Lines that pass layers are kept straight first.
                weight = TIES[(tie.left >= len(self.graph.nodes)) + (tie.right >= len(self.graph.nodes))]
                tied[tie.left].append((tie.right, weight))
                tied[tie.right].append((tie.left, weight))
        tops = placed(layers, self.heights, self.gaps, tied, len(self.graph.nodes))
        for item in group:
            self.tops[item] = tops[item] + down
        return max(self.tops[item] + self.heights[item] for item in group) + 2 * self.spacing.boxes

    def _walk(self, group: list[int], ties: list[list[Tie]]) -> list[int]:
        """The items as a walk in depth from the first layer meets them: what bears on one claim stays together."""
        onward: dict[int, list[int]] = {}
        for here in ties:
            for tie in here:
                onward.setdefault(tie.left, []).append(tie.right)
        seen: dict[int, None] = {}
        waiting = sorted(group, key=lambda item: (-self.layer[item], -item))
        while waiting:
            item = waiting.pop()
            if item not in seen:
                seen[item] = None
                waiting += reversed(onward.get(item, ()))
        return list(seen)

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

    # Lines

    def _ports(self, items: list[tuple[float, int]], box: int) -> list[int]:
        """Rows at one side of a box near those wanted, in order and apart. ``items`` is sorted: (row wanted, …)."""
        space = self.spacing
        low = self.tops[box] + self._corner(box)
        high = self.tops[box] + self.heights[box] - 1 - self._corner(box) - space.port * (len(items) - 1)
        rows = spread([want for want, _ in items], [space.port] * (len(items) - 1))
        return [
            max(low, min(high, round(row - index * space.port))) + index * space.port for index, row in enumerate(rows)
        ]

    def _middle(self, item: int) -> int:
        return self.tops[item] + self.heights[item] // 2

    def _left_rows(self) -> dict[tuple[int, int], int]:
        """The row in which each net leaves each item that it starts from or passes: (item, net) -> row."""
        ends: dict[int, dict[int, list[int]]] = {}
        for here in self.ties:
            for tie in here:
                ends.setdefault(tie.left, {}).setdefault(tie.net, []).append(self._middle(tie.right))
        rows: dict[tuple[int, int], int] = {}
        for item, nets in ends.items():
            if item >= len(self.graph.nodes):
                rows[item, next(iter(nets))] = self.tops[item]
                continue
            ordered_nets = sorted((sum(middles) / len(middles), net) for net, middles in nets.items())
            wanted = [
                (want if len(nets[net]) == 1 else self._middle(item) + (want - self._middle(item)) / 1000, net)
                for want, net in ordered_nets
            ]
            for (_, net), row in zip(wanted, self._ports(wanted, item), strict=True):
                rows[item, net] = row
        return rows

    def _right_rows(self, left_rows: dict[tuple[int, int], int]) -> dict[tuple[int, int], int]:
        """The row in which each tie meets the item on its right: (item, net) -> row."""
        ends: dict[int, list[tuple[float, int]]] = {}
        for here in self.ties:
            for tie in here:
                ends.setdefault(tie.right, []).append((left_rows[tie.left, tie.net], tie.net))
        rows: dict[tuple[int, int], int] = {}
        for item, wanted in ends.items():
            wanted.sort()
            found = [self.tops[item]] if item >= len(self.graph.nodes) else self._ports(wanted, item)
            for (_, net), row in zip(wanted, found, strict=True):
                rows[item, net] = row
        return rows

    def route(self) -> Picture:
        """The lines, the columns that their tracks need, and so the whole picture."""
        space = self.spacing
        left_rows = self._left_rows()
        right_rows = self._right_rows(left_rows)
        lane_of: list[dict[int, Lane | None]] = []
        columns = [0]
        for gap, here in enumerate(self.ties):
            wires: dict[int, Wire] = {}
            for tie in here:
                row = right_rows[tie.right, tie.net]
                wire = wires.get(tie.net, Wire(left_rows[tie.left, tie.net], ()))
                wires[tie.net] = Wire(wire.left, (*wire.rights, row))
            found, count = lanes(list(wires.values()))
            lane_of.append(dict(zip(wires, found, strict=True)))
            tracks = space.track * max(count - 1, 0) + 1 if count else 0
            columns.append(columns[gap] + self.widths[gap] + space.before + tracks + space.after)
        boxes = tuple(
            Box(node, columns[self.layer[index]], self.tops[index], self.widths[self.layer[index]], self.heights[index])
            for index, node in enumerate(self.graph.nodes)
        )
        routes = self._routes(columns, lane_of, left_rows, right_rows)
        width = columns[-1] + self.widths[-1] if self.widths else 0
        bottom = max((box.y + box.height for box in boxes), default=0)
        lowest = max((y for route in routes for _, y in route.points), default=-1)
        return self._from_zero(boxes, routes, width, max(bottom, lowest + 1))

    def _routes(
        self,
        columns: list[int],
        lane_of: list[dict[int, Lane | None]],
        left_rows: dict[tuple[int, int], int],
        right_rows: dict[tuple[int, int], int],
    ) -> list[Route]:
        space = self.spacing
        came_from = {(tie.right, tie.net): tie.left for here in self.ties for tie in here}
        routes = []
        for index, net in enumerate(self.nets):
            for right, edge_index in zip(net.rights, net.edges, strict=True):
                item = right
                start = (columns[self.layer[item]], right_rows[item, index])
                points = [start]
                while item != net.left:
                    row = right_rows[item, index]
                    item = came_from[item, index]
                    gap = self.layer[item]
                    end, base = left_rows[item, index], columns[gap] + self.widths[gap]
                    lane = lane_of[gap][index]
                    if lane is not None:
                        x = base + space.before + lane.track * space.track
                        before = lane.detour
                        points += [(x, row), (x, before[1] if before else end)]
                        if before:
                            away = base + space.before + before[0] * space.track
                            points += [(away, before[1]), (away, end)]
                    points.append((base - 1, end))
                edge = self.graph.edges[edge_index]
                tidy = _straightened(points)
                if edge.source != self.graph.nodes[right].name:
                    tidy = tidy[::-1]
                routes.append(Route(edge, tuple(tidy), index, (start[0] - space.after, start[1])))
        return routes

    def _from_zero(self, boxes: tuple[Box, ...], routes: list[Route], width: int, height: int) -> Picture:
        """A detour may lead above the first row: then all moves down."""
        least = min((y for route in routes for _, y in route.points), default=0)
        if least < 0:
            boxes = tuple(box._replace(y=box.y - least) for box in boxes)
            routes = [
                route._replace(
                    points=tuple((x, y - least) for x, y in route.points), sign=(route.sign[0], route.sign[1] - least)
                )
                for route in routes
            ]
        return Picture(self.graph, boxes, tuple(routes), width, height - min(least, 0))


def _straightened(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The points without those that lie on a straight line between their neighbours, or repeat."""
    kept: list[tuple[int, int]] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    return kept
