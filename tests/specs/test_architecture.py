"""The plan names what is there: every room of the house, and doors that open."""

import re
import tomllib
from importlib.util import find_spec
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
PLAN = (CHECKOUT / "docs" / "architecture.md").read_text(encoding="utf-8")
ROOMS = re.findall(r"^  (\w+)/ ", PLAN, re.MULTILINE)
HELPERS = re.findall(r"^  (\w+)\.py ", PLAN, re.MULTILINE)


def test_the_plan_has_every_room_and_no_other() -> None:
    folder = CHECKOUT / "debate"
    assert sorted(ROOMS) == sorted(path.parent.name for path in folder.glob("*/__init__.py"))
    assert {*HELPERS, "__init__"} == {path.stem for path in folder.glob("*.py")}


def test_rooms_stand_in_the_order_in_which_they_may_know_each_other() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = (one["layers"] for one in project["tool"]["importlinter"]["contracts"] if one["type"] == "layers")
    level = {name: at for at, line in enumerate(reversed(layers)) for name in re.findall(r"debate\.(\w+)", line)}
    assert sorted(level) == sorted([*ROOMS, *HELPERS])
    assert sorted(ROOMS, key=level.__getitem__) == ROOMS


def test_the_doors_are_modules() -> None:
    doors = re.findall(r"^# (debate(?:\.\w+)+)", PLAN, re.MULTILINE)
    assert len(doors) > 30
    assert [door for door in doors if find_spec(door) is None] == []
