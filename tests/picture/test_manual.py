"""docs/picture.md, run: every output and picture on it is the program's own."""

import re
import shlex
from pathlib import Path

import pytest

from debate.cli.main import main
from debate.picture.layout import MOST_NODES
from debate.picture.signs import SIGN
from debate.picture.surroundings import NEAR
from debate.tui.widgets.picture import ROOM

DOCS = Path(__file__).parents[2] / "docs"
MANUAL = (DOCS / "picture.md").read_text("utf-8")
RUNS = re.findall(r"```console\n\$ (debate [^\n]*)\n(.*?)```", MANUAL, re.DOTALL)


@pytest.mark.parametrize(("command", "output"), RUNS)
def test_output(command, output, capsys):
    assert main(shlex.split(command)[1:]) == 0
    assert capsys.readouterr().out == output


def test_the_drawing_is_the_one_that_the_command_makes(tmp_path):
    command = re.search(r"`debate (show free-buses -o free-buses.svg)`", MANUAL)[1].replace("-o ", f"-o {tmp_path}/")
    assert main(shlex.split(command)) == 0
    made = (tmp_path / "free-buses.svg").read_text("utf-8")
    assert made == (DOCS / "images" / "picture.svg").read_text("utf-8")


def test_signs_and_bounds_are_those_of_the_program():
    assert len(RUNS) == 2
    assert {f"`{sign}`" for sign in SIGN.values() if sign} <= set(re.findall(r"^\| (`.`) \|", MANUAL, re.MULTILINE))
    assert f"at most {MOST_NODES:,} nodes" in MANUAL
    assert f"At most {NEAR} claims" in MANUAL
    assert f"Below {ROOM} columns" in MANUAL
