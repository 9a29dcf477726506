"""The start of a command pays only for what it uses: each is run in a fresh interpreter, and what it imported is looked at."""

import json
import subprocess
import sys

import pytest

HEAVY = {
    "textual",
    "rich",
    "pydantic",
    "numpy",
    "lark",
    "sqlite3",
    "asyncio",
    "platformdirs",
    "argparse",
    "pygls",
    "pysat",
}

SCRIPT = """
import json, sys, io
from debate.cli.main import main
out, sys.stdout = sys.stdout, io.StringIO()
try:
    code = main(sys.argv[1:])
except SystemExit as stop:
    code = stop.code
sys.stdout = out
print(json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def imported(*arguments, home):
    process = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments],
        cwd=home,  # where no configuration is
        capture_output=True,
        text=True,
        env={"DEBATE_HOME": str(home), "PATH": "/usr/bin:/bin"},
        check=True,
    )
    code, modules = json.loads(process.stdout.splitlines()[-1])
    return code, HEAVY & set(modules)


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (["--version"], set()),
        (["--help"], set()),
        (["check", "--help"], {"argparse", "lark"}),
        (["check", "MAP"], {"argparse", "lark"}),
        (["fmt", "MAP"], {"argparse", "lark"}),
        (["show", "MAP"], {"argparse", "lark"}),
        (["why", "MAP", "free-buses"], {"argparse", "lark"}),
        (["conflicts", "MAP"], {"argparse", "lark"}),
        (["solve", "-p", "SE-GR", "-f", "FRAMEWORK"], set()),
        (["aspic", "THEORY"], {"argparse"}),
        (["edit", "--help"], {"argparse"}),
        (["lsp", "--help"], {"argparse"}),
        (["explain", "F001"], {"argparse", "lark"}),
        (["config", "path"], {"argparse"}),
        (["log"], {"argparse", "sqlite3", "lark"}),
    ],
    ids=lambda value: " ".join(sorted(value)) if isinstance(value, list) else "",
)
def test_a_command_imports_only_what_it_uses(arguments, allowed, tmp_path):
    path = tmp_path / "buses.argmap"
    path.write_text(
        'map buses "Buses"\n  thesis free-buses\n\nclaim free-buses\n  "Buses should be free."\n', encoding="utf-8"
    )
    (tmp_path / "two.af").write_text("p af 2\n1 2\n", encoding="utf-8")
    (tmp_path / "two.aspic").write_text("premise s\n=> -s\n", encoding="utf-8")
    files = {"MAP": str(path), "FRAMEWORK": str(tmp_path / "two.af"), "THEORY": str(tmp_path / "two.aspic")}
    code, heavy = imported(*[files.get(argument, argument) for argument in arguments], home=tmp_path)
    assert code == 0
    assert heavy <= allowed
