"""docs/lenses.md, run: its commands print what it shows."""

import re
from pathlib import Path

import pytest

from debate.cli.main import main
from debate.reason.gradual.semantics import Semantics
from debate.reason.standards import Standard

TEXT = (Path(__file__).parents[2] / "docs" / "lenses.md").read_text("utf-8")
MAP = re.search(r"```argmap\n(.*?)```", TEXT, re.DOTALL)[1]
ANSWERS = re.findall(r"```answer\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("answer", ANSWERS)
def test_answer(answer, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "buses.argmap").write_text(MAP, encoding="utf-8")
    lines = []
    for command in (line for line in answer.splitlines() if line.startswith("$ ")):
        assert main(command.removeprefix("$ debate ").split()) == 0
        lines += [command, *capsys.readouterr().out.splitlines()]
    assert lines == answer.splitlines()


def test_every_semantics_and_standard_is_in_the_manual():
    assert len(ANSWERS) == 2
    assert all(f"| `{name}` |" in TEXT for name in (*Semantics, *Standard))
