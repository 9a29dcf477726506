"""What is drawn of a map."""

from debate.picture.graph import Edge, NodeKind, graph_of, of_section, of_voice, whole
from debate.picture.surroundings import Surroundings
from tests.picture.drawing import drawn, map_of

BUSES = """
map buses "Buses"
  thesis free

voice ann "Ann"
voice bob "Bob"

section "For"

claim free
  "Buses should be free."
  because fewer-cars and quiet
  because fair
  though dear
  but full

claim fewer-cars "Fewer cars."
  ann asserts
claim quiet "Quieter streets."
claim fair "Fair."
  ann asserts
  bob denies

section "Against"

claim dear "Dear."
  bob asserts
claim full "Full."
  but more-buses
claim more-buses "More buses can run."

motion house "This house would free the buses."
  for free
  against dear
"""


def edges(graph):
    return {(edge.source, edge.kind, edge.target) for edge in graph.edges}


def test_a_single_reason_is_an_edge_and_linked_premises_meet_in_a_joint():
    graph = drawn(BUSES)
    assert ("fair", "because", "free") in edges(graph)
    assert ("dear", "though", "free") in edges(graph)
    assert ("full", "but", "free") in edges(graph)
    joints = [node for node in graph.nodes if not node.kind.boxed]
    assert [(joint.kind, joint.text) for joint in joints] == [(NodeKind.STEP, "and")]
    assert (joints[0].name, "because", "free") in edges(graph)
    assert ("fewer-cars", "premise", joints[0].name) in edges(graph)
    assert ("quiet", "premise", joints[0].name) in edges(graph)


def test_the_whole_map_is_its_claims_the_thesis_first_and_nothing_is_said_to_be_left_out():
    graph = drawn(BUSES)
    assert next(node.name for node in graph.nodes if node.kind.boxed) == "free"
    assert {node.kind for node in graph.nodes} == {NodeKind.CLAIM, NodeKind.STEP}
    assert graph.left_out == 0
    assert not any(node.hidden for node in graph.nodes)


def test_an_attack_on_a_step_goes_to_a_joint_of_that_step():
    graph = drawn('claim a "A."\n  because b\n    unless c\n    because d\nclaim b "B."\nclaim c "C."\nclaim d "D."\n')
    assert edges(graph) == {
        ("a/because-1", "because", "a"),
        ("b", "premise", "a/because-1"),
        ("c", "unless", "a/because-1"),
        ("d", "because", "a/because-1"),
    }


def test_an_attack_on_an_attack_on_a_step_is_drawn_too():
    graph = drawn('claim a "A."\n  because b\n    unless c\n      unless d\nclaim b "B."\nclaim c "C."\nclaim d "D."\n')
    joints = {node.name for node in graph.nodes if node.kind is NodeKind.STEP}
    assert len(joints) == 2
    assert any(source == "d" and kind == "unless" and target in joints for source, kind, target in edges(graph))


def test_an_attack_on_an_assertion_goes_to_a_joint_that_says_whose_it_is():
    text = """
source s "S"
voice ann "Ann Lee"
claim a "A."
  ann asserts at s p1
    named word
    unless b
claim b "B."
"""
    graph = drawn(text)
    joint = next(node for node in graph.nodes if node.kind is NodeKind.ASSERTION)
    assert joint.text == "Ann Lee asserts"
    assert edges(graph) == {("word", "assertion", "a"), ("b", "unless", "word")}


def test_conflicts_are_edges_and_joints_where_there_are_more_than_two_or_they_are_attacked():
    base = 'claim a "A."\nclaim b "B."\nclaim c "C."\n'
    pair = drawn(base + "conflict a with b\ncontrary c to a\nrephrase b of c\n")
    assert set(pair.edges) == {
        Edge("a", "b", "conflict", arrow=False),
        Edge("c", "a", "conflict", arrow=True),
        Edge("b", "c", "rephrase", arrow=False),
    }
    three = drawn(base + "alternatives a, b, c\n")
    assert [node.text for node in three.nodes if node.kind is NodeKind.CONFLICT] == ["alternatives"]
    assert len(three.edges) == 3
    attacked = drawn(base + "conflict a with b\n  unless c\n")
    assert any(edge.source == "c" and edge.kind == "unless" for edge in attacked.edges)


def test_a_reductio_joins_what_is_assumed_what_follows_and_what_falls():
    graph = drawn('claim a "A."\nclaim b "B."\nclaim c "C."\nsuppose s\n  assume a, b\n  then c\n  rejects a\n')
    assert edges(graph) == {("b", "premise", "s"), ("s", "because", "c"), ("s", "but", "a")}


def test_what_bears_on_itself_is_not_drawn():
    graph = drawn('claim a "A."\n  but a\nclaim b "B."\n  because b and a\n')
    assert graph.edges == ()
    assert [node.hidden for node in graph.nodes] == [2, 1]


def test_the_neighbourhood_has_what_is_one_step_away_with_what_belongs_to_it():
    around = Surroundings(map_of(BUSES))
    assert around.near("free") == ["free", "fewer-cars", "quiet", "fair", "dear", "full", "house"]
    assert around.near("more-buses") == ["more-buses", "full"]
    assert set(around.near("more-buses", 2)) == {"more-buses", "full", "free"}
    assert set(around.near("fewer-cars")) == {"fewer-cars", "free", "quiet"}
    assert around.near("house") == ["house", "free", "dear"]


def test_a_neighbourhood_is_bounded_and_boxes_count_what_is_not_drawn():
    text = (
        'claim a "A."\n'
        + "".join(f"  because b{n}\n" for n in range(50))
        + "".join(f'claim b{n} "B."\n' for n in range(50))
    )
    argument_map = map_of(text)
    around = Surroundings(argument_map)
    names = around.near("a", 3, most=10)
    assert len(names) == 10
    graph = graph_of(around, None, names, "a")
    assert graph.left_out == 41
    assert [(node.name, node.hidden, node.centre) for node in graph.nodes][:2] == [("a", 41, True), ("b0", 0, False)]


def test_sections_and_voices_choose_claims():
    argument_map = map_of(BUSES)
    assert of_section(argument_map, "Against") == ["dear", "full", "more-buses"]
    assert of_voice(argument_map, "ann") == ["fewer-cars", "fair"]
    assert of_voice(argument_map, "bob") == ["dear"]


def test_every_element_of_the_bundled_maps_can_be_drawn():
    from debate.language.load import load
    from debate.resources import library, maps_in

    for path in maps_in(library()):
        argument_map = load(str(path)).map
        graph = graph_of(Surroundings(argument_map), None, [*whole(argument_map), *argument_map.motion_by_id])
        assert not any(node.hidden for node in graph.nodes)
        steps = {edge.source for edge in graph.edges} | {edge.target for edge in graph.edges}
        for relation in argument_map.relations:
            assert {premise.claim for premise in relation.premises} <= steps
