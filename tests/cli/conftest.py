"""A clean folder with a small map, and a log of the test's own."""

import pytest

from debate.cli.main import main

MAP = """map town "Free buses"
  thesis buses

claim buses
  "Buses should be free."
  because clean
  but dear

claim clean
  "Free buses keep the air clean."

claim dear
  "Free buses cost too much."

expect buses contested
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NO_COLOR", "1")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    (work / "town.argmap").write_text(MAP, encoding="utf-8")
    return work


@pytest.fixture
def debate(folder, capsys):
    """Run a command: (exit code, standard output, standard error)."""

    def run(*arguments):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:  # argparse, on a wrong option
            code = stop.code
        streams = capsys.readouterr()
        return code, streams.out, streams.err

    return run
