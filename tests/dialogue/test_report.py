"""The report: how it ended and how it should have, where it was decided, what to train; and the position report of a
walk.
"""

import json

from debate.dialogue.engine import apply, start
from debate.dialogue.move import Move, Side
from debate.dialogue.opponent import choose, speaker
from debate.dialogue.report import Report, report, report_json, report_text
from debate.dialogue.state import Player, Seat, State
from tests.dialogue.small_arenas import buses

P, O = Side.PROPONENT, Side.OPPONENT  # noqa: E741 - the names that the literature gives the two
SEATS = Seat(P, Player.USER, "You"), Seat(O, Player.PROGRAM, "The authors")


def debate(*moves: tuple[Side, Move]) -> State:
    state = start(buses(), "persuasion/liberal", SEATS)
    for side, move in moves:
        state = apply(state, side, move, speaker(state, side, move) if side is O else None)
    return state


LOST = (
    (P, Move("claim", "free")),
    (O, Move("why", "free", 1)),
    (P, Move("argue", "cars", 2)),
    (O, Move("argue", "cost", 3)),
    (O, Move("argue", "crowd", 3)),
    (P, Move("argue", "paid", 4)),
    (O, Move("pass")),
    (P, Move("pass")),
)


def walk(*moves: Move) -> State:
    state = start(buses(), "panel", SEATS)
    for move in moves:
        state = apply(state, P, move)
        if state.to_move is O:
            state = apply(state, O, choose(state, O))
    return state


def test_a_lost_debate_says_that_nobody_could_have_won_it_and_what_was_dropped() -> None:
    found = report(debate(*LOST), P)
    assert (found.won, found.verdict) == (False, "sound loss")
    assert [one.turn for one in found.dropped] == [5]
    assert "Free buses would be crowded" in found.dropped[0].text.replace("But free", "Free")
    assert len(found.sentences) == 3
    assert found.score("R").missed == (5,)
    assert report(debate(*LOST), O).verdict == "sound win"


def test_giving_up_a_winning_seat_is_a_missed_win_and_the_timeline_marks_it() -> None:
    found = report(debate(*LOST[:5], (P, Move("pass")), (O, Move("concede", "free", 1))), O)
    assert (found.won, found.verdict) == (False, "missed win")
    assert found.timeline[-1].note.startswith("here the win was given away")
    assert "move 7" in found.sentences[1]
    assert found.given == ("Buses in the town should be free.",)
    assert found.score("V").value is not None
    assert found.score("V").missed == (6,)


def test_what_to_train_counts_by_kind_and_author() -> None:
    trained = {(one.tag, one.name): (one.met, one.missed) for one in report(debate(*LOST), P).training}
    assert trained["author", "Bob Brown"] == (1, 2)  # the question why, and two objections, one of them held
    assert trained["kind", "rebut"] == (1, 1)
    assert trained["kind", "challenge"] == (0, 1)


def test_an_open_debate_can_be_reported_on() -> None:
    found = report(debate(*LOST[:3]), P)
    assert (found.won, found.verdict) == (None, None)
    assert "still going on" in report_text(found)


def test_text_and_json_say_the_same_and_repeat_byte_for_byte() -> None:
    found = report(debate(*LOST), P)
    assert report_text(found) == report_text(report(debate(*LOST), P))
    data = json.loads(report_json(found))
    assert data["verdict"] == "sound loss"
    assert [one["letter"] for one in data["scores"]] == ["V", "R", "H", "C", "C_map", "F", "K", "E", "B"]
    for score in found.scores:
        assert f"{score.letter} {score.name}" in report_text(found)


def _verdicts(found: Report) -> list[tuple[str, str]]:
    return [(one.claim, one.verdict) for one in found.positions]


def test_a_position_is_untested_until_attacked_survives_when_answered_and_falls_when_not() -> None:
    assert _verdicts(report(walk(Move("agree", "free"), Move("stop")), P)) == [("free", "untested")]
    attacked = walk(Move("agree", "free"), Move("show-attack"))
    assert _verdicts(report(attacked, P)) == [("free", "falls")]
    answered = apply(attacked, P, Move("rebut", "cars", 3))
    found = report(answered, P)
    assert _verdicts(found) == [("free", "survives")]
    assert found.score("C").value == 1.0
    assert found.score("C_map").value == 0.5  # the other attack was not shown
    assert [(one.name, one.verdict) for one in found.authors] == [("Bob Brown", "survives")]


def test_accepting_an_attack_counts_as_a_fall() -> None:
    found = report(walk(Move("agree", "free"), Move("show-attack"), Move("accept", "-free", 3), Move("stop")), P)
    assert _verdicts(found) == [("free", "falls")]
    assert "Your positions" in report_text(found)
    assert "1 fell" in found.sentences[0]
