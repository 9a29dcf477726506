"""Lines between two columns: tracks of their own, and a way out where each would have to turn before the other."""

from debate.picture.routes import Lane, Wire, lanes


def test_a_straight_line_needs_no_track():
    assert lanes([Wire(3, (3,))]) == ([None], 0)


def test_lines_that_overlap_have_tracks_of_their_own_and_others_share_one():
    found, count = lanes([Wire(0, (4,)), Wire(1, (5,)), Wire(9, (12,))])
    assert count == 2
    assert found[0].track != found[1].track
    assert found[2].track == 0


def test_lines_that_go_the_same_way_are_nested_and_do_not_cross():
    """Going down, what begins further down turns first."""
    found, _ = lanes([Wire(0, (4,)), Wire(1, (5,)), Wire(2, (6,))])
    assert [lane.track for lane in found] == [2, 1, 0]


def test_what_begins_in_a_row_turns_before_what_ends_there():
    found, _ = lanes([Wire(0, (4, 8)), Wire(4, (6,))])
    assert found[1].track < found[0].track


def test_two_lines_that_change_places_get_out_of_each_others_way():
    found, count = lanes([Wire(1, (5,)), Wire(5, (1,))])
    turned = [lane for lane in found if lane.detour]
    assert len(turned) == 1
    track, row = turned[0].detour
    assert row not in (1, 5)
    assert track < min(lane.track for lane in found)
    assert count == 3


def test_a_ring_of_three_needs_one_detour():
    found, _ = lanes([Wire(1, (2,)), Wire(2, (3,)), Wire(3, (1,))])
    assert sum(isinstance(lane, Lane) and lane.detour is not None for lane in found) == 1
