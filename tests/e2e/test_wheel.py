"""The installed wheel, from an empty directory: it carries the library and the grammars, and everything runs."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder into which the wheel was installed, without its dependencies, which this interpreter has."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", str(folder), str(PROJECT)], check=True, capture_output=True)
    (wheel,) = folder.glob("debate-*.whl")
    site = folder / "site"
    subprocess.run([*pip, "install", "--no-deps", "--target", str(site), str(wheel)], check=True, capture_output=True)
    return wheel, site


def run(site, *arguments, cwd, text=None):
    environment = {
        **os.environ,
        "PYTHONPATH": str(site),
        "DEBATE_HOME": str(cwd / "home"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "debate.cli.main", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, input=text, capture_output=True, text=True, timeout=120)


def test_the_wheel_carries_what_it_needs(installed):
    wheel, _ = installed
    names = zipfile.ZipFile(wheel).namelist()
    assert "debate/grammars/argmap.lark" in names
    assert "debate/arguments/integration/integration.argmap" in names
    assert "debate/tui/style.tcss" in names
    assert "debate/cli/starter.argmap" in names
    assert "debate/docs/language-model.md" in names
    assert any(name.startswith("debate/understand/weights/") for name in names)
    assert wheel.stat().st_size < 40 * 1024 * 1024
    assert not [name for name in names if name.startswith(("tests/", "docs/"))]


def test_it_runs_from_an_empty_directory(installed, tmp_path):
    _, site = installed
    where = subprocess.run(
        [sys.executable, "-c", "import debate; print(debate.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
    )
    assert str(site) in where.stdout
    assert run(site, "--version", cwd=tmp_path).stdout.startswith("debate ")
    shown = run(site, "show", "integration", cwd=tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert "motion" in shown.stdout
    checked = run(site, "check", str(site / "debate/arguments"), cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    matched = run(site, "match", "ham", "pooling budgets is not enough", "--json", cwd=tmp_path)
    assert json.loads(matched.stdout)["parts"][0]["claims"]


def test_a_debate_can_be_held_by_script(installed, tmp_path):
    _, site = installed
    process = run(site, "chat", "ham", "--json", "--level", "3", cwd=tmp_path, text="moves\n1\nwhy?\nstop\nquit\n")
    assert process.returncode == 0, process.stderr
    records = [json.loads(line) for line in process.stdout.splitlines()]
    kinds = [record["type"] for record in records]
    assert kinds[0] == "start"
    assert kinds[-1] == "end"
    assert {"line", "status", "choices", "report"} <= set(kinds)
    assert "1  " in run(site, "log", cwd=tmp_path).stdout
