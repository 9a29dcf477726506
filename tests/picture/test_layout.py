"""The layout: nothing overlaps, every edge is drawn and can be followed, and the same graph has the same picture."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.picture.boxes import SPACINGS
from debate.picture.canvas import DOWN, LEFT, RIGHT, UP, Canvas
from debate.picture.geometry import Picture
from debate.picture.graph import Edge, Graph, Node, NodeKind
from debate.picture.layout import MOST_NODES, TooLarge, layout
from debate.picture.svg_style import SPACING as PAGE

KINDS = ("because", "but", "though", "unless", "premise", "conflict", "rephrase")
SPACES = [spacing for _, spacing in SPACINGS] + [PAGE]
ROBUST = settings(max_examples=120, deadline=None, derandomize=True)


def size(node: Node) -> tuple[int, int]:
    return (14, 3 + len(node.name) % 4) if node.kind.boxed else (5, 1)


@st.composite
def graphs(draw: st.DrawFn, circles: bool = True) -> Graph:
    count = draw(st.integers(1, 14))
    kinds = draw(
        st.lists(st.sampled_from([NodeKind.CLAIM, NodeKind.CLAIM, NodeKind.STEP]), min_size=count, max_size=count)
    )
    nodes = tuple(Node(f"n{'x' * (index % 5)}{index}", kind, "Words.", None) for index, kind in enumerate(kinds))
    edges = []
    for _ in range(draw(st.integers(0, 2 * count))):
        source, target = draw(st.integers(0, count - 1)), draw(st.integers(0, count - 1))
        if source == target or (not circles and source < target):
            continue
        kind = draw(st.sampled_from(KINDS))
        arrow = kind not in ("premise", "conflict", "rephrase")
        if Edge(nodes[target].name, nodes[source].name, kind, arrow) not in edges or arrow:
            edges.append(Edge(nodes[source].name, nodes[target].name, kind, arrow))
    return Graph("A map", None, nodes, tuple(dict.fromkeys(edges)))


def laid_out(graph: Graph, spacing=SPACES[0]) -> Picture:
    picture = layout(graph, size, spacing)
    assert isinstance(picture, Picture)
    return picture


def ways(picture: Picture) -> dict[tuple[int, int], dict[int, int]]:
    """The directions that each net takes from each unit of the grid."""
    canvas = Canvas(picture.width, picture.height)
    for route in picture.routes:
        canvas.line(route.net, route.points, "")
    return canvas._lines


@ROBUST
@given(graphs(), st.sampled_from(SPACES))
def test_boxes_do_not_overlap_and_are_as_large_as_they_need_to_be(graph, spacing):
    picture = laid_out(graph, spacing)
    assert [box.node for box in picture.boxes] == list(graph.nodes)
    for box in picture.boxes:
        width, height = size(box.node)
        assert box.width >= width
        assert box.height >= height
        assert box.x >= 0
        assert box.x + box.width <= picture.width
        assert box.y >= 0
        assert box.y + box.height <= picture.height
    for one, two in combinations(picture.boxes, 2):
        apart = one.x + one.width <= two.x or two.x + two.width <= one.x
        assert apart or one.y + one.height <= two.y or two.y + two.height <= one.y


@ROBUST
@given(graphs(), st.sampled_from(SPACES))
def test_every_edge_runs_from_the_side_of_its_source_to_the_side_of_its_target(graph, spacing):
    picture = laid_out(graph, spacing)
    assert sorted(map(str, (route.edge for route in picture.routes))) == sorted(map(str, graph.edges))
    box = {each.node.name: each for each in picture.boxes}
    for route in picture.routes:
        for name, (x, y) in ((route.edge.source, route.points[0]), (route.edge.target, route.points[-1])):
            at = box[name]
            assert x in (at.x, at.x + at.width - 1)
            assert at.y <= y < at.y + at.height
        for (x, y), (to_x, to_y) in zip(route.points, route.points[1:], strict=False):
            assert (x == to_x) != (y == to_y)


@ROBUST
@given(graphs(), st.sampled_from(SPACES))
def test_lines_pass_no_box_and_two_nets_meet_only_to_cross(graph, spacing):
    picture = laid_out(graph, spacing)
    inside = {
        (x, y): box.node.name
        for box in picture.boxes
        for x in range(box.x, box.x + box.width)
        for y in range(box.y, box.y + box.height)
    }
    ends = {end for route in picture.routes for end in (route.points[0], route.points[-1])}
    for place, nets in ways(picture).items():
        assert place not in inside or place in ends
        if len(nets) > 1:
            assert sorted(nets.values()) == [LEFT | RIGHT, UP | DOWN]


@ROBUST
@given(graphs(circles=False))
def test_without_circles_what_is_argued_for_stands_further_left(graph):
    picture = laid_out(graph)
    box = {each.node.name: each for each in picture.boxes}
    for edge in graph.edges:
        if edge.arrow or edge.kind == "premise":
            assert box[edge.target].x + box[edge.target].width <= box[edge.source].x


@ROBUST
@given(graphs())
def test_the_same_graph_has_the_same_picture(graph):
    assert laid_out(graph) == laid_out(graph)


def test_a_graph_that_is_too_large_is_refused_at_once():
    nodes = tuple(Node(f"n{index}", NodeKind.CLAIM, "Words.", None) for index in range(MOST_NODES + 1))
    assert layout(Graph("A map", None, nodes, ()), size, SPACES[0]) == TooLarge(MOST_NODES + 1)


def test_a_long_chain_of_lines_past_many_layers_is_refused_not_waited_for():
    """Each claim bears on the one before it and on the first: lines to the first pass every layer. 1,500 kinds of them are too many."""
    count = 1500
    nodes = tuple(Node(f"n{index}", NodeKind.CLAIM, "Words.", None) for index in range(count))
    chain = [Edge(f"n{index}", f"n{index - 1}", "because") for index in range(1, count)]
    far = [Edge(f"n{count - 1}", f"n{index}", "but") for index in range(0, count - 2, 5)]
    assert layout(Graph("A map", None, nodes, (*chain, *far)), size, SPACES[0]) == TooLarge(count)


def test_many_small_groups_are_laid_out_one_below_the_other():
    nodes = tuple(Node(f"n{index}", NodeKind.CLAIM, "Words.", None) for index in range(2000))
    picture = laid_out(Graph("A map", None, nodes, tuple(Edge(f"n{n + 1}", f"n{n}", "but") for n in range(0, 2000, 2))))
    tops = [box.y for box in picture.boxes[::2]]
    assert tops == sorted(tops)
    assert len(set(tops)) == 1000
    assert all(len(route.points) == 2 for route in picture.routes)


def test_claims_that_hang_together_with_nothing_fill_the_columns():
    nodes = tuple(Node(f"n{index}", NodeKind.CLAIM, "Words.", None) for index in range(6))
    picture = laid_out(Graph("A map", None, nodes, (Edge("n1", "n0", "because"),)))
    lonely = [(box.x, box.y) for box in picture.boxes[2:]]
    assert len({x for x, _ in lonely}) == 2
    assert len({y for _, y in lonely}) == 2
    assert min(y for _, y in lonely) > max(box.y for box in picture.boxes[:2])
