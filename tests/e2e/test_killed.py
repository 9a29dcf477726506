"""A debate that is killed at any moment goes on exactly where it was: whatever was shown is in the log."""

import json
import os
import signal
import subprocess
import sys

import pytest

from debate.session.session import Session
from debate.store.log import Log


@pytest.mark.parametrize("shown_before", [1, 4, 9, 16])
def test_killed_while_it_talks(shown_before, tmp_path):
    home = tmp_path / "home"
    process = subprocess.Popen(
        [sys.executable, "-m", "debate.cli.main", "chat", "voting-age", "--json", "--format", "strict"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "DEBATE_HOME": str(home)},
    )
    process.stdin.write("moves\n1\n" * 40)
    process.stdin.flush()
    shown = []
    while len(shown) < shown_before:
        record = json.loads(process.stdout.readline())
        shown += [record] if record["type"] == "line" else []
    os.kill(process.pid, signal.SIGKILL)
    rest = process.communicate()[0].splitlines()
    shown += [record for line in rest[:-1] if (record := json.loads(line))["type"] == "line"]
    log = Log(home / "debates.db")
    kept = [event["said"]["text"] for event in log.events(1) if event["type"] == "turn"]
    texts = list(dict.fromkeys((line["number"], line["text"]) for line in shown))
    assert [text for _, text in texts] == kept[: len(texts)]
    resumed = Session.resume(1, log)
    assert [said.line.text for said in resumed.lines][: len(kept)] == kept
