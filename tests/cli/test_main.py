"""The command without a sub-command: help, version, slips."""

import os
import subprocess
import sys

import pytest

from debate import __version__
from debate.cli.main import COMMANDS, main


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"debate {__version__}\n"


def test_help_lists_every_command(capsys):
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {name}" in shown for name in COMMANDS)


def test_a_slip_gets_a_suggestion_on_standard_error(capsys):
    assert main(["chekc"]) == 2
    streams = capsys.readouterr()
    assert streams.out == ""
    assert "did you mean `debate check`?" in streams.err


def test_a_reader_that_leaves_early_is_no_error():
    process = subprocess.run(
        f"{sys.executable} -m debate.cli.main --help | head -1",
        shell=True,
        capture_output=True,
        text=True,
        env=os.environ,
    )
    assert process.stdout.startswith("usage: debate")
    assert process.stderr == ""


@pytest.mark.parametrize(
    ("mixed", "straight"),
    [
        (["show", "town.argmap", "--view", "all", "buses"], ["show", "town.argmap", "buses", "--view", "all"]),
        (
            ["check", "town.argmap", "--level", "hint", "town.argmap"],
            ["check", "--level", "hint", "town.argmap", "town.argmap"],
        ),
        (["explain", "--no-color", "D001"], ["explain", "D001", "--no-color"]),
    ],
)
def test_names_may_stand_before_and_after_options(debate, mixed, straight):
    code, out, err = debate(*mixed)
    assert (code, out, err) == debate(*straight)
    assert out
    assert "usage:" not in err


def test_an_option_nearly_right_is_named(debate):
    assert debate("check", "--selct=D")[2].endswith("there is no option --selct; did you mean --select?\n")
    assert debate("check", "--zzz")[2].endswith("there is no option --zzz\n")
    assert debate("check", "--zzz")[0] == 2
