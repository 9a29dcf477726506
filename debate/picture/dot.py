"""A picture for Graphviz: a graph in its DOT language, for those who lay maps out with it or change them by hand.

Source: "The DOT Language" of the Graphviz documentation. In labels a backslash begins an escape and an ampersand an entity, so both are
written as text.
"""

from collections.abc import Iterator

from debate.picture.graph import Edge, Graph, Node, NodeKind
from debate.picture.signs import ATTACKS, SIGN, VERDICT
from debate.picture.text import plain, wrap

WIDTH = 34
_COLOUR = {"accepted": "#1a7f37", "contested": "#9a6700", "rejected": "#cf222e", "unsupported": "#57606a"}
_RIM = {"accepted": "solid", "contested": "dashed", "rejected": "dashed", "unsupported": "dotted"}


def render(graph: Graph) -> str:
    """The graph in DOT. There is no limit of size: Graphviz lays it out."""
    return "".join(f"{line}\n" for line in _lines(graph))


def _lines(graph: Graph) -> Iterator[str]:
    yield "digraph map {"
    yield f"  graph [rankdir=RL, fontname=Helvetica, labelloc=t, label={_quoted(_text(graph.title))}]"
    yield '  node [shape=box, fontname=Helvetica, fontsize=11, margin="0.15,0.1"]'
    yield "  edge [fontname=Helvetica, fontsize=10]"
    for node in graph.nodes:
        yield f"  {_quoted(_escaped(node.name))} [{_node(node)}]"
    for edge in graph.edges:
        yield f"  {_quoted(_escaped(edge.source))} -> {_quoted(_escaped(edge.target))} [{_edge(edge)}]"
    yield "}"


def _node(node: Node) -> str:
    verdict = str(node.verdict) if node.verdict else ""
    if not node.kind.boxed:
        word = " ".join(
            part for part in (VERDICT.get(verdict, "") if verdict != "accepted" else "", node.text or "step") if part
        )
        return f"shape=oval, fontsize=9, margin=0.03, label={_quoted(_text(word))}"
    lines = [f"{VERDICT.get(verdict, '')} {verdict} · {plain(node.name)}".strip(), *wrap(plain(node.text), WIDTH)]
    label = "".join(f"{_text(line)}\\l" for line in lines)
    double = ", peripheries=2" if node.kind is NodeKind.MOTION else ""
    bold = ", penwidth=2.5" if node.centre else ""
    return f'label={_quoted(label)}, color="{_COLOUR.get(verdict, "#57606a")}", style={_RIM.get(verdict, "solid")}{double}{bold}'


def _edge(edge: Edge) -> str:
    attack = edge.kind in ATTACKS
    colour = "#cf222e" if attack else "#1a7f37" if edge.kind == "because" else "#6e7781"
    parts = [f'color="{colour}"']
    if SIGN[edge.kind]:
        parts.append(f'label="{SIGN[edge.kind]} {edge.kind}"')
    if attack:
        parts.append("style=dashed")
    if not edge.arrow:
        parts.append("dir=none")
    return ", ".join(parts)


def _text(text: str) -> str:
    return _escaped(plain(text)).replace("&", "&amp;")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'
