"""docs/formal.md, followed from top to bottom: each map is written to its file, each command prints what is shown."""

import re
from pathlib import Path

import pytest

from debate.checks.registry import rule_of
from debate.cli.main import main
from debate.language.load import load_text

TEXT = (Path(__file__).parents[2] / "docs" / "formal.md").read_text("utf-8")
BLOCKS = re.findall(r"```(argmap|answer)(?: (\S+))?\n(.*?)```", TEXT, re.DOTALL)


def test_the_page_is_right(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    commands = 0
    for word, name, content in BLOCKS:
        if name:
            Path(name).write_text(content, encoding="utf-8")
        elif word == "argmap":
            assert load_text(content).findings == ()
        else:
            command, _, answer = content.removeprefix("$ debate ").partition("\n")
            main(command.split())
            assert capsys.readouterr().out == answer
            commands += 1
    assert commands == 2


@pytest.mark.parametrize(("code", "shown"), re.findall(r"^\| (F\d+) \| (\S+|`[^`]+`) \|", TEXT, re.MULTILINE))
def test_the_table_says_when_each_is_shown(code, shown):
    usual = {"info": "`--level info`", "hint": "`--level hint`"}
    assert usual.get(rule_of(code).severity, "always") == shown
