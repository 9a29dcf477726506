"""docs/why.md, run: every output on it is the program's own."""

import re
import shlex
from pathlib import Path

import pytest

from debate.cli.main import main

MANUAL = (Path(__file__).parents[2] / "docs" / "why.md").read_text("utf-8")
RUNS = re.findall(r"```console\n\$ (debate [^\n]*)\n(.*?)```", MANUAL, re.DOTALL)


@pytest.mark.parametrize(("command", "output"), RUNS)
def test_output(command, output, capsys):
    assert main(shlex.split(command)[1:]) == 0
    assert capsys.readouterr().out == output


def test_the_manual_shows_every_question():
    assert [command.split("--")[1].split()[0] for command, _ in RUNS] == ["if", "change", "matters", "between"]
