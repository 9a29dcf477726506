"""The lines of a layout: where they leave and meet the boxes, and how they run between the columns."""

from debate.picture.arrange import Arrangement
from debate.picture.geometry import Box, Picture, Route
from debate.picture.place import spread
from debate.picture.routes import Lane, Wire, lanes


class Wiring:
    """The lines between items that are in their places."""

    def __init__(self, arranged: Arrangement) -> None:
        self.graph, self.spacing = arranged.graph, arranged.spacing
        self.nets, self.ties = arranged.nets, arranged.ties
        self.layer, self.tops, self.heights = arranged.layer, arranged.tops, arranged.heights
        self.widths = arranged.widths
        self._corner = arranged.corner

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

    def picture(self) -> Picture:
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
