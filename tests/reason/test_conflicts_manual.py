"""docs/conflicts.md, run: its commands print what it shows."""

import re
from pathlib import Path

import pytest

from debate.cli.main import main

TEXT = (Path(__file__).parents[2] / "docs" / "conflicts.md").read_text("utf-8")
MAP = re.search(r"```argmap\n(.*?)```", TEXT, re.DOTALL)[1]
COMMANDS = re.findall(r"^\$ debate (.*)\n((?:(?!\$ |```).*\n)*)", TEXT, re.MULTILINE)


@pytest.mark.parametrize(("command", "answer"), COMMANDS)
def test_answer(command, answer, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pilots.argmap").write_text(MAP, encoding="utf-8")
    assert main(command.split()) == 0
    assert capsys.readouterr().out == answer


def test_the_manual_has_its_examples():
    assert len(COMMANDS) == 2
    assert all(answer for _, answer in COMMANDS)
