"""docs/aspic.md, run: each theory in it gives the answers under it, to the letter."""

import re
from pathlib import Path

import pytest

from debate.cli.main import main
from debate.reason.aspic.codes import CODES

MANUAL = Path(__file__).parents[2] / "docs" / "aspic.md"
TEXT = MANUAL.read_text("utf-8")
EXAMPLES = re.findall(r"```aspic\n(.*?)```\n\n```answer\n(.*?)```", TEXT, re.DOTALL)


def answers(theory, commands, folder, capsys):
    """The commands, each with what it prints."""
    lines = []
    for command in commands:
        words = command.removeprefix("$ debate ").split()
        path = folder / words[1]
        path.write_text(theory, encoding="utf-8")
        main([words[0], str(path), *words[2:]])
        lines += [command, *capsys.readouterr().out.splitlines()]
    return lines


@pytest.mark.parametrize(("theory", "answer"), EXAMPLES)
def test_example(theory, answer, tmp_path, capsys):
    commands = [line for line in answer.splitlines() if line.startswith("$ ")]
    assert commands
    assert answers(theory, commands, tmp_path, capsys) == answer.splitlines()


def test_the_manual_has_its_examples_and_every_code():
    assert len(EXAMPLES) == TEXT.count("```aspic\n") >= 18
    assert all(f"| {code} | {about.name} |" in TEXT for code, about in CODES.items())


def test_the_python_example_runs():
    exec(re.search(r"```python\n(.*?)```", TEXT, re.DOTALL)[1], {})
