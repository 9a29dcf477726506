"""The log loses nothing: not to a kill, not to a second program, not to a damaged or newer file."""

import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from debate.store.log import ConflictError, Log, LogError, UnknownDebateError
from debate.store.open import open_log

NOW = "2026-01-01T00:00:00"


def test_what_was_appended_is_read_back_in_order(tmp_path):
    log = Log(tmp_path / "log.db")
    debate = log.start({"root": "safe"}, NOW)
    log.append(debate, 0, [{"n": 0}, {"n": 1}])
    log.append(debate, 2, [{"text": "zero‍width \x00 and ‮right-to-left"}], ended="won")
    log.close()
    again = Log(tmp_path / "log.db")
    assert again.events(debate) == [{"n": 0}, {"n": 1}, {"text": "zero‍width \x00 and ‮right-to-left"}]
    assert again.entry(debate).ended == "won"
    assert again.entry(debate).events == 3


def test_the_later_of_two_programs_is_told(tmp_path):
    first, second = Log(tmp_path / "log.db"), Log(tmp_path / "log.db")
    debate = first.start({}, NOW)
    first.append(debate, 0, [{"by": "first"}])
    with pytest.raises(ConflictError, match="another window"):
        second.append(debate, 0, [{"by": "second"}])
    assert second.events(debate) == [{"by": "first"}]


def test_several_events_are_written_all_or_not_at_all(tmp_path):
    log = Log(tmp_path / "log.db")
    debate = log.start({}, NOW)
    with pytest.raises(TypeError):
        log.append(debate, 0, [{"ok": 1}, {"not json": object()}])
    assert log.events(debate) == []


def test_deleted_debates_are_gone(tmp_path):
    log = Log(tmp_path / "log.db")
    debate = log.start({}, NOW)
    log.append(debate, 0, [{}])
    log.delete(debate)
    assert log.entries() == []
    for call in (lambda: log.delete(debate), lambda: log.append(debate, 1, [{}]), lambda: log.entry(debate)):
        with pytest.raises(UnknownDebateError):
            call()


def test_a_file_that_is_no_log_is_named(tmp_path):
    path = tmp_path / "log.db"
    path.write_bytes(b"not a database, " * 100)
    with pytest.raises(LogError, match=r"log\.db cannot be opened"):
        Log(path)


def test_a_folder_in_place_of_the_log_is_called_so(tmp_path):
    (tmp_path / "log.db").mkdir()
    with pytest.raises(LogError, match=r"log\.db is a folder, not a file"):
        Log(tmp_path / "log.db")


def test_a_folder_that_cannot_be_written_to_is_named_and_no_file_is_blamed(tmp_path):
    with pytest.raises(LogError) as raised:
        Log(tmp_path / "gone" / "log.db")
    assert f"the folder of the log, {tmp_path / 'gone'}, cannot be written to" in str(raised.value)
    assert "move" not in str(raised.value)


def test_a_file_in_place_of_the_folder_is_called_so(tmp_path, monkeypatch):
    (tmp_path / "home").write_text("", encoding="utf-8")
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home"))
    with pytest.raises(LogError, match=f"{tmp_path / 'home'}, is a file, not a folder; set DEBATE_HOME"):
        open_log()
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home" / "inner"))
    with pytest.raises(LogError, match=r"inner, cannot be made \(not a directory\); set DEBATE_HOME"):
        open_log()


def test_a_newer_log_is_left_alone(tmp_path):
    path = tmp_path / "log.db"
    Log(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    with pytest.raises(LogError, match="newer version"):
        Log(path)


WRITER = """
import sys
from debate.store.log import Log
log = Log(sys.argv[1])
debate = log.start({}, "2026-01-01T00:00:00")
print(debate, flush=True)
for number in range(100000):
    log.append(debate, number, [{"n": number}])
    print(number, flush=True)
"""


def test_what_was_shown_survives_a_kill(tmp_path):
    path = tmp_path / "log.db"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    debate = int(writer.stdout.readline())
    shown = [int(writer.stdout.readline()) for _ in range(20)]
    os.kill(writer.pid, signal.SIGKILL)
    rest, _ = writer.communicate()
    shown += [int(line) for line in rest.split("\n")[:-1]]
    kept = [event["n"] for event in Log(path).events(debate)]
    assert kept == list(range(len(kept)))
    assert len(kept) >= len(shown)


def test_two_programs_write_side_by_side(tmp_path):
    path = tmp_path / "log.db"
    script = WRITER.replace("100000", "50")
    writers = [subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.DEVNULL) for _ in range(3)]
    deadline = time.monotonic() + 60
    assert [writer.wait(timeout=deadline - time.monotonic()) for writer in writers] == [0, 0, 0]
    log = Log(path)
    assert [entry.events for entry in log.entries()] == [50, 50, 50]
