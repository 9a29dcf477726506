"""docs/checks.md and the hooks are right about the program."""

import re
from pathlib import Path

import pytest

from debate.checks.config import KEYS, read
from debate.checks.index import GROUPS, entries, manuals, renewed
from debate.diagnostics.render import FORMATS

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs" / "checks.md").read_text(encoding="utf-8")
HOW_TO = (TOP / "docs" / "how-to" / "check-in-ci.md").read_text(encoding="utf-8")


def test_the_table_of_codes_is_fresh():
    assert renewed(PAGE) == PAGE, "run: python -m debate.checks.index docs/checks.md"


def test_every_code_is_of_a_group_and_says_in_a_line_what_it_means():
    found = list(entries())
    assert len(found) == len({entry.code for entry in found}) == len({entry.name for entry in found})
    for entry in found:
        assert re.fullmatch(r"[A-Z]\d{3}", entry.code)
        assert entry.code[0] in GROUPS
        assert entry.manual.strip()


def test_every_format_and_key_is_described():
    described = re.findall(r"^\| ([a-z-]+) \| [a-z].*", PAGE, re.MULTILINE)
    assert set(FORMATS) <= set(described)
    assert all(f"{key.name} " in PAGE or f"[{key.name}]" in PAGE for key in KEYS)


@pytest.mark.parametrize("toml", re.findall(r"```toml\n(.*?)```", PAGE + HOW_TO, re.DOTALL))
def test_the_example_configurations_are_accepted(toml, tmp_path):
    (tmp_path / "sources").mkdir()
    (tmp_path / "debate.toml").write_text(toml, encoding="utf-8")
    assert read(tmp_path / "debate.toml", frozenset(manuals())).mistakes == ()


def test_the_hooks_run_commands_that_there_are_on_map_files():
    from debate.cli.main import COMMANDS

    text = (TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entries_of_hooks = re.findall(r"^  entry: debate (\w+) --force-exclude$", text, re.MULTILINE)
    assert entries_of_hooks == ["check", "fmt"]
    assert set(entries_of_hooks) <= set(COMMANDS)
    assert set(re.findall(r"^- id: (\S+)$", text, re.MULTILINE)) == set(
        re.findall(r"- id: (\S+)$", HOW_TO, re.MULTILINE)
    )
    (pattern,) = set(re.findall(r"^  files: (.*)$", text, re.MULTILINE))
    assert re.search(pattern, "arguments/tutorial/free-buses.argmap")
    assert not re.search(pattern, "a.argmap.bak")
