"""What the README promises is so."""

import re
from pathlib import Path

import pytest

from debate.cli.main import main

README = Path(__file__).parents[2] / "README.md"
TEXT = README.read_text(encoding="utf-8")


@pytest.fixture
def buses(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home"))
    source = re.search(r"```argmap\n(.*?)```", TEXT, re.DOTALL)[1]
    Path("buses.argmap").write_text(source, encoding="utf-8")
    return Path("buses.argmap")


def test_the_finding_of_the_tour_is_found_and_mended(buses, capsys):
    assert main(["check", "buses.argmap"]) == 1
    promised = re.search(r"```\n(warning.*?)\n```", TEXT, re.DOTALL)[1]
    assert promised in capsys.readouterr().out
    mended = buses.read_text(encoding="utf-8").replace("  though costs-a-lot", "  though costs-a-lot\n    outweighed")
    buses.write_text(mended, encoding="utf-8")
    assert main(["check", "buses.argmap"]) == 0


def test_the_commands_of_the_tour_run(buses, monkeypatch, capsys):
    commands = re.findall(r"^    debate (.*)$", TEXT, re.MULTILINE)
    assert len(commands) >= 3
    monkeypatch.setattr("debate.chat.chat._prompted", lambda prompt: iter(["moves"]))
    for command in commands:
        assert main(command.split()) == 0, capsys.readouterr().err


def test_every_link_leads_somewhere():
    for link in re.findall(r"\]\(([^)#]+)\)", TEXT):
        assert (README.parent / link).exists(), link


def test_what_is_cited_is_this_version():
    from debate import __version__

    assert f"version: {__version__}\n" in (README.parent / "CITATION.cff").read_text(encoding="utf-8")
    assert f"(version {__version__})" in (README.parent / "docs/how-to/use-in-research.md").read_text(encoding="utf-8")
