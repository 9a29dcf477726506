"""docs/solve.md says what the code does."""

import re
from pathlib import Path

from debate.frameworks.files.codes import CODES
from debate.frameworks.files.read import FORMATS
from debate.frameworks.problem import Semantics, Task

TEXT = (Path(__file__).parents[2] / "docs" / "solve.md").read_text(encoding="utf-8")


def test_the_tables_are_whole():
    assert dict(re.findall(r"^\| (A\d{3}) \| (\S+) ", TEXT, re.M)) == {code: one.name for code, one in CODES.items()}
    assert set(re.findall(r"^\| ([A-Z]+2?) [a-z0-9-]* ?\|", TEXT, re.M)) >= set(Semantics) - {"CF2"} | set(Task)
    assert set(re.findall(r"^\| (\w+) \| ", TEXT, re.M)) >= set(FORMATS)


def test_the_example_in_python_runs():
    (code,) = re.findall(r"```python\n(.*?)```", TEXT, re.S)
    *setting, first, second = code.strip().splitlines()
    names = {}
    exec("\n".join(setting), names)
    assert set(eval(first, names)) == {frozenset({0, 2}), frozenset({1})}
    assert eval(second, names).verdict == "NO"
