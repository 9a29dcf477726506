"""docs/language-model.md is right about the settings and the commands."""

import re
from pathlib import Path

import pytest

from debate.cli.main import main
from debate.llm import drafting
from debate.llm.settings import _KEYS, Endpoint, read

PAGE = (Path(__file__).parents[2] / "docs" / "language-model.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("toml", re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL))
def test_the_example_settings_are_accepted(toml, tmp_path):
    (tmp_path / "config.toml").write_text(toml, encoding="utf-8")
    chosen = read(tmp_path / "config.toml", {"MY_LLM_KEY": "k"})
    assert chosen.problems == ()
    assert chosen.endpoint is not None


def test_every_setting_is_described_with_its_default():
    table = PAGE.partition("| setting |")[2].partition("\n\n")[0]
    assert set(_KEYS) == set(re.findall(r"`([a-z-]+)`(?:, | \|)", table))
    usual = Endpoint("u", "m")
    assert f"({usual.timeout:g})" in table
    assert f"({usual.connect_timeout:g})" in table


def test_the_options_and_bounds_are_those_of_the_program(capsys):
    for command, option in (
        (["chat", "--help"], "--no-llm"),
        (["new", "--help"], "--llm"),
        (["config", "--help"], "llm"),
    ):
        with pytest.raises(SystemExit):
            main(command)
        assert option in capsys.readouterr().out
    assert f"{drafting.MOST_CHARACTERS:,} characters, {drafting.MOST_PARAGRAPHS} paragraphs" in PAGE
