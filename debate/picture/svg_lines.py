"""The lines of a drawing: rounded at the corners, with the sign of what they mean at the box that they come from."""

from collections.abc import Iterable
from html import escape

from debate.picture.geometry import Picture, Route
from debate.picture.signs import ATTACKS, SIGN
from debate.picture.svg_style import SPACING, UNIT
from debate.picture.text import plain

SHOWN = {"-": "−", "x": "×"}
"""Signs that a drawing has a better character for."""


def role_of(kind: str) -> str:
    """What kind of line it is, for its colour and stroke."""
    return "attack" if kind in ATTACKS else "support" if kind == "because" else "line"


def routes(picture: Picture) -> Iterable[str]:
    """The lines, net by net, each over a rim of the ground: where two cross, one is seen to pass over the other."""
    nets: dict[int, list[Route]] = {}
    for route in picture.routes:
        nets.setdefault(route.net, []).append(route)
    tags = []
    for together in nets.values():
        role = role_of(together[0].edge.kind)
        paths = [_path(route) for route in together]
        yield f'<g class="{role}"><path class="halo" d="{" ".join(paths)}"/>'
        for route, path in zip(together, paths, strict=True):
            edge = route.edge
            words = (
                f"{edge.source} {edge.kind} {edge.target}"
                if not SIGN[edge.kind]
                else f"{edge.target}: {edge.kind} {edge.source}"
            )
            yield f'<path class="way" d="{path}"><title>{escape(plain(words))}</title></path>'
            if edge.arrow:
                yield _head(route)
            if SIGN[edge.kind]:
                tags.append(_tag(route, role))
        yield "</g>"
    yield '<g class="tags">' + "".join(tags) + "</g>"


def _at(point: tuple[int, int]) -> tuple[int, int]:
    return point[0] * UNIT, point[1] * UNIT + UNIT // 2


def _ends(route: Route) -> list[tuple[int, int]]:
    """The points in pixels; a line ends at the sides of its boxes, or, with an arrow, at its foot."""
    points = [_at(point) for point in route.points]
    for index, inner, arrow in ((0, 1, False), (-1, -2, route.edge.arrow)):
        x, y = points[index]
        rightwards = points[inner][0] > x
        points[index] = (x + (UNIT if rightwards else 0) + (7 if arrow else 0) * (1 if rightwards else -1), y)
    return points


def _path(route: Route) -> str:
    """The line with rounded corners, from its left end on: there the lines of a net run together, and so do their dashes."""
    points = _ends(route)
    if points[0][0] > points[-1][0]:
        points = points[::-1]
    parts = [f"M{points[0][0]} {points[0][1]}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(7, _length(before, corner) // 2, _length(corner, after) // 2)
        start, end = _toward(corner, before, radius), _toward(corner, after, radius)
        parts.append(f"L{start[0]} {start[1]}Q{corner[0]} {corner[1]} {end[0]} {end[1]}")
    parts.append(f"L{points[-1][0]} {points[-1][1]}")
    return "".join(parts)


def _length(first: tuple[int, int], second: tuple[int, int]) -> int:
    return abs(first[0] - second[0]) + abs(first[1] - second[1])


def _toward(start: tuple[int, int], end: tuple[int, int], distance: int) -> tuple[int, int]:
    def step(here: int, there: int) -> int:
        return here + (there > here) * distance - (there < here) * distance

    return step(start[0], end[0]), step(start[1], end[1])


def _head(route: Route) -> str:
    (x, y), inner = _ends(route)[-1], _at(route.points[-2])
    way = -1 if inner[0] > x else 1
    return f'<path class="head" d="M{x + 7 * way} {y}L{x - 2 * way} {y - 5}L{x - 2 * way} {y + 5}Z"/>'


def _tag(route: Route, role: str) -> str:
    """The sign of the edge, at the box that it comes from."""
    x, y = _at(route.sign)
    return f'<g class="{role}">{sign_at(x + SPACING.after * UNIT // 2 + 2, y, SIGN[route.edge.kind])}</g>'


def sign_at(x: int, y: int, sign: str) -> str:
    """A sign in a circle about a point."""
    return (
        f'<circle class="tag way" cx="{x}" cy="{y}" r="8"/>'
        f'<text x="{x}" y="{y + 4}" text-anchor="middle">{SHOWN.get(sign, sign)}</text>'
    )
