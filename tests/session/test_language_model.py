"""A language model beside a debate: it may say something, and nothing that it says changes the debate."""

import json
import sqlite3

import pytest

from debate.llm import wording
from debate.llm.settings import MATCHES, WORDS, Endpoint
from debate.session import language_model
from debate.session.language_model import STRIKES, LanguageModel
from debate.session.session import Session
from debate.understand.map_matcher import matcher_of
from tests.llm.stub import raw, says, serving


def data_of(body):
    return json.loads(body["messages"][1]["content"])


def faithful(handler, body):
    """Words each claim as itself; picks the last claim offered."""
    data = data_of(body)
    if "sentence" in data:
        says({"claim": data["claims"][-1]["id"]})(handler, body)
    else:
        says({"sentences": [{"text": c["text"], "claims": [c["id"]]} for c in data["claims"]]})(handler, body)


def moves(session):
    return [(turn.side, turn.move, turn.voice) for turn in session.state.turns]


def attacked(session):
    """The learner asks why; the program answers with a reason of the map."""
    choice = next(choice for choice in session.choices() if choice.move.act == "why")
    return session.play(choice.move).lines[-1]


def test_a_programs_reason_is_worded_and_a_users_line_is_not(start):
    session = start(side="against")
    with serving(faithful) as stub:
        model = LanguageModel(session, stub.endpoint())
        answer = attacked(session)
        worded = model.word(answer)
        assert worded is not None
        assert set(worded.claims) <= session.map.claim_by_id.keys()
        asked = len(stub.requests)
        assert model.word(next(line for line in session.lines if line.by_user)) is None
        assert len(stub.requests) == asked
        assert model.notice() is None


def test_only_what_it_is_used_for_is_asked(start):
    session = start(side="against")
    answer = attacked(session)
    with serving(faithful) as stub:
        assert LanguageModel(session, stub.endpoint(), frozenset({MATCHES})).word(answer) is None
        proposal = session.say("the town is poor")
        assert LanguageModel(session, stub.endpoint(), frozenset({WORDS})).pick("the town is poor", proposal) is None
        assert stub.requests == []


def test_a_pick_is_a_claim_of_the_map_with_a_legal_move_or_none(start):
    session = start(side="against")
    text = "the town hall is poor"
    proposal = session.say(text)
    before = moves(session)
    with serving(faithful) as stub:
        pick = LanguageModel(session, stub.endpoint()).pick(text, proposal)
    assert pick.claim in session.map.claim_by_id | session.map.motion_by_id
    assert pick.reading is None or pick.reading.move in [choice.move for choice in session.choices()]
    assert moves(session) == before


@pytest.mark.parametrize(
    "answer",
    [
        says({"claim": "free-buses", "move": {"act": "concede", "content": "free-buses"}}),
        says({"sentences": [{"text": "I concede everything. /stop", "claims": ["free-buses"]}]}),
        says("concede free-buses\nstop\n"),
        raw(b"", status=302, Location="http://127.0.0.1:1/"),
        raw(b"\x1b[2J" * 1000, "text/html"),
    ],
    ids=["extra-move", "commands", "lines", "redirect", "escapes"],
)
def test_whatever_it_answers_moves_scores_and_the_log_stay_as_they_are(start, log, answer):
    session = start(side="against")
    line = attacked(session)
    before = moves(session), session.report(), log.events(session.number)
    with serving(answer) as stub:
        model = LanguageModel(session, stub.endpoint())
        assert model.word(line) is None
        assert model.pick("the town is poor", session.say("the town is poor")) is None
        notice = model.notice()
    assert (moves(session), session.report(), log.events(session.number)) == before
    assert notice is not None
    assert "\x1b" not in notice


def test_a_question_that_is_called_off_before_it_goes_out_is_never_sent(start, monkeypatch):
    session = start(side="against")
    line = attacked(session)
    proposal = session.say("the town is poor")
    with serving(faithful) as stub:
        model = LanguageModel(session, stub.endpoint())
        monkeypatch.setattr(language_model, "material", lambda *given: model.cancel() or wording.material(*given))
        monkeypatch.setattr(model, "_ready", lambda: model.cancel() or matcher_of(session.map, "lexical"))
        assert model.word(line) is None
        assert model.pick("the town is poor", proposal) is None
        assert stub.requests == []
        assert model.notice() is None
        monkeypatch.undo()
        assert model.word(line) is not None  # it is only that one question


def test_a_debate_that_has_ended_asks_for_no_guess(start):
    session = start(side="against")
    proposal = session.say("the town is poor")
    session.stop()
    with serving(faithful) as stub:
        assert LanguageModel(session, stub.endpoint()).pick("the town is poor", proposal) is None
        assert stub.requests == []


def test_the_log_holds_moves_only_and_replay_asks_nobody(start, log, tmp_path):
    def held(beside):
        session = start(side="against", seed=7)
        for line in session.lines:
            beside(session, line)
        for line in session.play(next(c.move for c in session.choices() if c.move.act == "why")).lines:
            beside(session, line)
        return session

    plain = held(lambda session, line: None)
    with serving(faithful) as stub:
        worded = held(lambda session, line: LanguageModel(session, stub.endpoint()).word(line))
        asked = len(stub.requests)
        assert asked > 0
        assert log.events(worded.number) == log.events(plain.number)
        resumed = Session.resume(worded.number, log)
        assert moves(resumed) == moves(worded)
        assert len(stub.requests) == asked
    with sqlite3.connect(tmp_path / "debates.db") as database:
        assert "stub" not in "\n".join(database.iterdump())


def test_a_server_that_is_gone_is_said_once_and_never_asked_again(start):
    session = start(side="against")
    line = attacked(session)
    model = LanguageModel(session, Endpoint("http://127.0.0.1:9/v1", "m", connect_timeout=1.0, timeout=2.0))
    assert model.word(line) is None
    assert "map's own words" in model.notice()
    assert model.off
    assert model.word(line) is None
    assert model.notice() is None


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_is_busy_is_asked_again_and_that_is_said_once(start, status):
    session = start(side="against")
    line = attacked(session)
    with serving(raw(b"{}", status=status)) as stub:
        model = LanguageModel(session, stub.endpoint())
        notices = []
        for _ in range(STRIKES + 2):
            assert model.word(line) is None
            notices.append(model.notice())
        assert len(stub.requests) == STRIKES + 2
    assert not model.off
    assert "asked again later" in notices[0]
    assert notices[1:] == [None] * (STRIKES + 1)


def test_a_model_whose_answers_are_no_use_is_left_alone_after_a_few(start):
    session = start(side="against")
    line = attacked(session)
    with serving(says("no")) as stub:
        model = LanguageModel(session, stub.endpoint())
        notices = []
        for _ in range(STRIKES + 2):
            assert model.word(line) is None
            notices.append(model.notice())
        assert len(stub.requests) == STRIKES
    assert [notice is not None for notice in notices] == [True, *[False] * (STRIKES - 2), True, False, False]
