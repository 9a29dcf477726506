"""A picture as SVG: one self-contained drawing, readable on light and dark ground, with nothing in it that runs or loads."""

from collections.abc import Iterable
from html import escape

from debate.picture.geometry import Box, Picture
from debate.picture.graph import Graph, Node, NodeKind
from debate.picture.layout import TooLarge, layout
from debate.picture.signs import MEANING, SIGN, VERDICT
from debate.picture.svg_lines import role_of, routes, sign_at
from debate.picture.svg_style import BROAD, LINE, MARGIN, MOST_LINES, PAD, SMALL, SPACING, STYLE, TEXT, UNIT
from debate.picture.text import breadth, fit, plain, shorten


def render(graph: Graph) -> str | TooLarge:
    """The graph as an SVG document; it may be put into a page as it is."""
    picture = layout(graph, _size, SPACING)
    if isinstance(picture, TooLarge):
        return picture
    return "".join(f"{line}\n" for line in _document(picture))


def _size(node: Node) -> tuple[int, int]:
    if not node.kind.boxed:
        return _units(breadth(_word(node)) * SMALL // 1000 + 18), 3
    return BROAD, _units(len(_lines(node)) * LINE + 2 * PAD + LINE + 2)


def _units(pixels: int) -> int:
    return -(-pixels // UNIT)


def _lines(node: Node) -> list[str]:
    return fit(plain(node.text), (BROAD * UNIT - 2 * PAD) * 1000 // TEXT, MOST_LINES, breadth)


def _word(node: Node) -> str:
    word = shorten(plain(node.text), (BROAD * UNIT - 2 * PAD) * 1000 // TEXT, breadth) or "step"
    return f"{VERDICT[node.verdict]} {word}" if node.verdict and node.verdict != "accepted" else word


def _document(picture: Picture) -> Iterable[str]:
    graph = picture.graph
    keys = _keys(graph)
    top = 58
    width = max(picture.width * UNIT + 2 * MARGIN, 360)
    key_rows = _key_rows(keys, width - 2 * MARGIN)
    foot = 22 * len(key_rows) + 20
    height = picture.height * UNIT + top + foot + MARGIN
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"'
        ' aria-labelledby="picture-title picture-about">'
    )
    yield f'<title id="picture-title">{_safe(graph.title)}</title>'
    yield f'<desc id="picture-about">{_safe(describe(graph))}</desc>'
    yield f"<style>{STYLE}</style>"
    yield f'<rect class="ground" width="{width}" height="{height}"/>'
    yield f'<text class="title" x="{MARGIN}" y="30">{_safe(shorten(plain(graph.title), (width - 2 * MARGIN) * 1000 // 21, breadth))}</text>'
    yield f'<text class="soft" x="{MARGIN}" y="46">{_safe(_view(graph))}</text>'
    yield f'<g transform="translate({MARGIN} {top})">'
    yield from routes(picture)
    for box in picture.boxes:
        yield _claim(box) if box.node.kind.boxed else _joint(box)
    yield "</g>"
    yield from _legend(key_rows, top + picture.height * UNIT + 36)
    yield "</svg>"


def describe(graph: Graph) -> str:
    """What is in the picture, in a sentence or two."""
    boxes = [node for node in graph.nodes if node.kind.boxed]
    counts = {verdict: sum(node.verdict == verdict for node in boxes) for verdict in VERDICT}
    told = ", ".join(f"{number} {verdict}" for verdict, number in counts.items() if number)
    claims = "1 claim" if len(boxes) == 1 else f"{len(boxes)} claims"
    left = f" {graph.left_out} more are not drawn." if graph.left_out else ""
    told = f" ({told}, in the view {plain(graph.view)})" if graph.view else ""
    return f"{claims}{told}. What is argued for stands on the left, what bears on it to the right.{left}"


def _view(graph: Graph) -> str:
    claims = sum(node.kind is NodeKind.CLAIM for node in graph.nodes)
    total = claims + graph.left_out
    of = f" of {total}" if graph.left_out else ""
    view = f" · verdicts in the view {plain(graph.view)}" if graph.view else ""
    return f"{claims}{of} claim{'' if total == 1 else 's'}{view}"


def _safe(text: str) -> str:
    return escape(plain(text))


def _claim(box: Box) -> str:
    node = box.node
    x, y, width, height = box.x * UNIT, box.y * UNIT, box.width * UNIT, box.height * UNIT
    kind = f" {node.kind}" if node.kind is NodeKind.MOTION else ""
    about = " about" if node.centre else ""
    verdict = str(node.verdict) if node.verdict else ""
    word = f"{VERDICT.get(verdict, '')} {verdict}".strip()
    room = (width - 2 * PAD) * 1000 // SMALL - breadth(word) * 11 // 10 - 600
    name = shorten(plain(node.name), room, breadth)
    lines = [
        f'<tspan x="{x + PAD + 2}" y="{y + PAD + 12 + LINE + 2 + row * LINE}">{escape(line)}</tspan>'
        for row, line in enumerate(_lines(node))
    ]
    more = (
        f'<text class="soft" x="{x + width - PAD}" y="{y + height + 11}" text-anchor="end">{node.hidden} more not drawn</text>'
        if node.hidden
        else ""
    )
    return (
        f'<g class="{verdict}{kind}{about}"><title>{_safe(node.name)}: {_safe(node.text)} ({verdict})</title>'
        f'<rect class="box{" centre" if node.centre else ""}" x="{x}" y="{y}" width="{width}" height="{height}" rx="5"/>'
        f'<path class="bar" d="M{x + 5} {y}h1v{height}h-1a5 5 0 0 1 -5 -5v{-(height - 10)}a5 5 0 0 1 5 -5z"/>'
        f'<text class="word" x="{x + PAD + 2}" y="{y + PAD + 8}">{word}</text>'
        f'<text class="soft" x="{x + width - PAD}" y="{y + PAD + 8}" text-anchor="end">{escape(name)}</text>'
        f"<text>{''.join(lines)}</text>{more}</g>"
    )


def _joint(box: Box) -> str:
    node = box.node
    x, y, width, height = box.x * UNIT, box.y * UNIT, box.width * UNIT, box.height * UNIT
    verdict = str(node.verdict) if node.verdict else ""
    return (
        f'<g class="joint {verdict}"><title>{_safe(node.name)} ({verdict})</title>'
        f'<rect class="box" x="{x}" y="{y}" width="{width}" height="{height}" rx="{min(12, height // 2)}"/>'
        f'<text class="soft" x="{x + width // 2}" y="{y + height // 2 + 4}" text-anchor="middle">{escape(_word(node))}</text></g>'
    )


def _keys(graph: Graph) -> list[tuple[str, str, str]]:
    """The legend: a class, a sign, what it means; only for what is in the picture."""
    kinds = dict.fromkeys(edge.kind for edge in graph.edges)
    verdicts = {node.verdict for node in graph.nodes if node.kind.boxed}
    lines = [(role_of(kind), SIGN[kind], MEANING[kind]) for kind in MEANING if kind in kinds and SIGN[kind]]
    return lines + [(verdict, sign, verdict) for verdict, sign in VERDICT.items() if verdict in verdicts]


def _key_rows(keys: list[tuple[str, str, str]], room: int) -> list[list[tuple[str, str, str, int]]]:
    rows: list[list[tuple[str, str, str, int]]] = [[]]
    x = 0
    for role, sign, words in keys:
        width = breadth(words) * SMALL // 1000 + 40
        if x and x + width > room:
            rows.append([])
            x = 0
        rows[-1].append((role, sign, words, x))
        x += width
    return [row for row in rows if row]


def _legend(rows: list[list[tuple[str, str, str, int]]], top: int) -> Iterable[str]:
    for number, row in enumerate(rows):
        y = top + 22 * number
        for role, sign, words, x in row:
            at = x + MARGIN + 8
            verdict = sign in VERDICT.values()
            inner = (
                f'<text class="word" x="{at}" y="{y}" text-anchor="middle">{sign}</text>'
                if verdict
                else sign_at(at, y - 4, sign)
            )
            yield f'<g class="{role} tags">{inner}</g><text class="soft" x="{at + 14}" y="{y}">{words}</text>'
