"""A picture in words: each claim, and under it what bears on it, as nested lists of a page."""

from collections.abc import Iterator
from html import escape

from debate.picture.graph import Edge, Graph, Node
from debate.picture.signs import MEANING
from debate.picture.text import plain

DEEPEST = 40
"""Levels of the lists; what would stand deeper is named, and stands on its own below."""


def outline(graph: Graph) -> Iterator[str]:
    """The lines of the lists. A claim is written out once; after that it is a link to that place."""
    work = _Outline(graph)
    yield '<ul class="outline">'
    yield from work.all_of_it()
    yield "</ul>"


class _Outline:
    """The lists while they are written."""

    def __init__(self, graph: Graph) -> None:
        self.node = {node.name: node for node in graph.nodes}
        self.number = {node.name: index for index, node in enumerate(graph.nodes)}
        self.to: dict[str, list[Edge]] = {}
        bearing: set[str] = set()
        for edge in graph.edges:
            self.to.setdefault(edge.target, []).append(edge)
            if edge.arrow or edge.kind == "premise":
                bearing.add(edge.source)
            if not edge.arrow and edge.kind in ("conflict", "rephrase"):
                self.to.setdefault(edge.source, []).append(Edge(edge.target, edge.source, edge.kind, False))
        self.first = [node.name for node in graph.nodes if node.kind.boxed and node.name not in bearing]
        self.written: set[str] = set()

    def all_of_it(self) -> Iterator[str]:
        """From what bears on nothing; then what only stands in circles."""
        waiting = [*self.first, *(name for name, node in self.node.items() if node.kind.boxed)]
        for name in waiting:
            if name not in self.written:
                yield from self._item(name, "", 1)

    def _item(self, name: str, lead: str, depth: int) -> Iterator[str]:
        node = self.node[name]
        if name in self.written or depth > DEEPEST:
            yield f'<li>{lead}<a href="#c{self.number[name]}">{_words(node)}</a></li>'
            return
        self.written.add(name)
        place = f' id="c{self.number[name]}"'
        edges = self.to.get(name, [])
        if not edges:
            yield f"<li{place}>{lead}{_words(node)}</li>"
            return
        yield f"<li{place}>{lead}{_words(node)}<ul>"
        for edge in edges:
            yield from self._item(edge.source, _lead(edge), depth + 1)
        yield "</ul></li>"


def _lead(edge: Edge) -> str:
    word = MEANING[edge.kind].partition(":")[0] or edge.kind
    return f"<b>{word}</b> "


def _words(node: Node) -> str:
    verdict = f" <i>({node.verdict})</i>" if node.verdict else ""
    if node.kind.boxed:
        return f"{escape(plain(node.text))}{verdict} <code>{escape(plain(node.name))}</code>"
    words = {"and": "all of these together", "": "this step"}.get(node.text, node.text)
    return f"{escape(plain(words))}{verdict}"
