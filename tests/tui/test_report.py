"""The report as the app shows it."""

from pathlib import Path

from debate.dialogue.report import report_text
from debate.session.session import Session
from debate.session.setup import Setup
from debate.store.log import Log
from debate.tui.report import sections


def test_what_to_train_is_said_in_the_words_of_line_mode(library: Path, tmp_path: Path):
    log = Log(tmp_path / "log.db")
    session = Session.new(Setup(map=str(library / "buses.argmap"), root="make-buses-free"), log)
    session.play(next(choice.move for choice in session.choices() if choice.move.act == "argue"))
    session.stop()
    (trained,) = [section for section in sections(session.report()) if section.title == "What to train"]
    shown = report_text(session.report())
    assert trained.lines
    assert all(line in shown for line in trained.lines)
    assert any("left standing" in line for line in trained.lines)
