"""A debate being held: what is played is on disk first, comes back exactly, and never surprises."""

import pytest

from debate.dialogue.move import Move, Refusal
from debate.session.session import Session
from debate.session.setup import SessionError, Setup
from debate.store.log import ConflictError, Log

PROTOCOLS = ["persuasion/liberal", "persuasion/relevant", "persuasion/strict", "panel"]


def play_on(session, moves):
    for _ in range(moves):
        choices = session.choices()
        if not choices:
            break
        assert session.play(choices[0].move).refusal is None


# On the walk there are no sides: the user is the one who takes stands.
@pytest.mark.parametrize(
    ("protocol", "side"),
    [(p, side) for p in PROTOCOLS for side in ("for", "against") if (p, side) != ("panel", "against")],
)
def test_a_debate_resumes_exactly_after_every_move(start, log, protocol, side):
    session = start(protocol=protocol, side=side)
    for _ in range(8):
        again = Session.resume(session.number, Log(log.path))
        assert again.state == session.state
        assert again.lines == session.lines
        if not session.choices():
            break
        play_on(session, 1)


def test_the_opening_claim_is_made_and_answered(start):
    session = start(side="for")
    assert session.lines[0].by_user
    assert session.lines[0].line.kind == "claim"
    assert not session.lines[1].by_user


def test_what_cannot_be_written_is_not_played(start, monkeypatch):
    session = start()
    before = session.state

    def fail(*_):
        raise ConflictError("gone on elsewhere")

    monkeypatch.setattr(session.log, "append", fail)
    with pytest.raises(ConflictError):
        session.play(session.choices()[0].move)
    assert session.state == before


def test_two_windows_on_one_debate(start, log):
    first = start()
    second = Session.resume(first.number, Log(log.path))
    assert first.play(first.choices()[0].move).refusal is None
    with pytest.raises(ConflictError, match="another window"):
        second.play(second.choices()[-1].move)
    assert Session.resume(first.number, log).state == first.state


def test_a_refused_move_changes_and_writes_nothing(start, log):
    session = start()
    before, events = session.state, log.events(session.number)
    reply = session.play(Move("claim", "reserves"))
    assert reply.refusal is not None
    assert (session.state, log.events(session.number)) == (before, events)


def test_undo_takes_back_the_answers_too_and_survives_a_restart(start, log):
    session = start(side="for")
    before = session.state.turns
    play_on(session, 1)
    assert session.undo() is None
    assert session.state.turns == before
    assert Session.resume(session.number, log).state == session.state


def test_a_test_has_no_hints_and_no_undo(start):
    session = start(practice=False)
    play_on(session, 1)
    assert isinstance(session.undo(), Refusal)
    assert isinstance(session.hint(), Refusal)


def test_a_hint_is_legal_and_logged(start, log):
    session = start(side="for")
    hint = session.hint()
    assert hint.move in [choice.move for choice in session.choices()]
    assert log.events(session.number)[-1] == {"type": "hint"}


def test_every_choice_has_a_preview_and_a_label_without_ids(start):
    for protocol in PROTOCOLS:
        session = start(protocol=protocol)
        for choice in session.choices():
            assert choice.label
            assert choice.preview()
            assert "costs-too-much" not in choice.label + choice.preview()


def test_a_stopped_debate_has_an_outcome_and_no_moves(start, log):
    session = start()
    session.stop()
    assert session.state.outcome.basis == "stopped"
    assert session.choices() == ()
    assert log.entry(session.number).ended == session.state.outcome.text
    assert Session.resume(session.number, log).state == session.state


def test_a_map_that_changed_says_so_and_goes_on_where_it_fits(start, log, map_file):
    session = start()
    play_on(session, 1)
    map_file.write_text(map_file.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    again = Session.resume(session.number, log)
    assert "has changed" in again.notices[0]
    assert again.state.turns == session.state.turns


def test_a_map_on_which_it_makes_no_sense_any_more_is_refused_with_a_way_out(start, log, map_file):
    session = start(side="for")
    play_on(session, 1)
    text = map_file.read_text(encoding="utf-8")
    map_file.write_text(text.replace("  because cleaner-air\n", ""), encoding="utf-8")
    with pytest.raises(SessionError, match=r"the map has changed since.*debate log show"):
        Session.resume(session.number, log)


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"root": "no-such-claim"}, "no motion or claim"),
        ({"opponents": ("nobody",)}, "no voice"),
        ({"map": "missing.argmap"}, "there is no map"),
    ],
)
def test_a_debate_that_cannot_start_says_why(start, log, choices, message):
    with pytest.raises(SessionError, match=message):
        start(**choices)
    assert log.entries() == []


def test_a_map_with_errors_is_not_debated(tmp_path, log):
    path = tmp_path / "bad.argmap"
    path.write_text("claim x\n  because nothing\n", encoding="utf-8")
    with pytest.raises(SessionError, match="error"):
        Session.new(Setup(str(path), "x"), log)


def test_a_damaged_log_entry_is_reported(start, log):
    session = start()
    log.append(session.number, len(log.events(session.number)), [{"type": "nonsense"}])
    with pytest.raises(SessionError, match="damaged"):
        Session.resume(session.number, log)
