"""What the app says about a typed sentence beside the list to choose from."""

from debate.dialogue.move import Move
from debate.session.proposal import Proposal
from debate.session.readings import Reading
from debate.tui.scene import readings

OWN = Reading(Move("argue", "own", 2, "zebras"), "As your own reason, in answer to 2: “Why?”", 0.0)


def test_an_own_argument_is_none_of_these_only_beside_others():
    found = Reading(Move("argue", "clean-1", 2), "Because: “The air is clean”", 0.8, ("air",))
    alone = readings(Proposal("zebras", own=(OWN,)))
    beside = readings(Proposal("zebras", readings=(found,), own=(OWN,)))
    assert alone[0][0].label.startswith("Record it as your own reason")
    assert beside[1][0].label.startswith("None of these: record it as your own reason")
    assert [move for _, move in beside] == [found.move, OWN.move]


def test_what_the_sentence_is_nearest_to_stands_under_the_move():
    found = Reading(Move("argue", "clean-1", 2), "Because: “The air is clean”", 0.8, ("smog",), "There is no smog.")
    rows = readings(Proposal("no more smog", readings=(found,)))
    assert rows[0][0].detail == "your words: smog; nearest to “There is no smog.”"
