"""A map read again after edits is the map read from scratch, to the last place."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.language.load import load
from debate.language.workspace import Reader
from debate.language.write import write
from tests.property.test_language_fuzz import GOOD, mutated
from tests.property.test_language_round_trip import maps

LIBRARY = Path(__file__).parents[2] / "arguments"
IMPORTED = 'map other "Other"\n\nclaim b "B."\n\nclaim c "C."\n  because b\n    named word\n'


def edited(source: str, random_: random.Random) -> str:
    """A text after what an author does between two looks: a letter, a line, a block moved, or a careless edit."""
    at = random_.randrange(len(source) + 1)
    lines = source.split("\n")
    row = random_.randrange(len(lines))
    match random_.randrange(7):
        case 0:
            return source[:at] + random_.choice('ab- "#\n') + source[at:]
        case 1:
            return source[:at] + source[at + random_.randrange(1, 40) :]
        case 2:
            return "\n".join([*lines[:row], "", *lines[row:]])
        case 3:
            return "\n".join([*lines[:row], "# a comment", *lines[row:]])
        case 4:
            items = source.split("\n\n")
            random_.shuffle(items)
            return "\n\n".join(items)
        case 5:
            items = source.split("\n\n")
            return "\n\n".join([*items, random_.choice(items)])
        case _:
            return mutated(source, random_)


def agree(reader: Reader, path: Path, source: str) -> None:
    """What the reader makes of an open text is what would be made of it were it saved, places included."""
    reader.open(path, source)
    path.write_bytes(source.encode("utf-8", "replace"))
    assert repr(reader.load(path)) == repr(load(path)), source


@settings(max_examples=12, deadline=None, derandomize=True)
@given(maps(), st.integers(0, 10_000))
def test_generated_maps(tmp_path_factory: pytest.TempPathFactory, made, seed: int) -> None:  # type: ignore[no-untyped-def]
    random_ = random.Random(seed)
    path = tmp_path_factory.mktemp("maps") / "map.argmap"
    reader = Reader()
    source = write(made)
    for _ in range(6):
        agree(reader, path, source)
        source = edited(source, random_)


def test_a_good_map_after_many_careless_edits(tmp_path: Path) -> None:
    random_ = random.Random(5)
    (tmp_path / "other.argmap").write_text(IMPORTED, encoding="utf-8")
    reader = Reader()
    start = GOOD.replace("\n\nsource", '\n\nimport "other.argmap"\n\nsource', 1)
    for _ in range(30):
        source = start
        for _ in range(8):
            agree(reader, tmp_path / "map.argmap", source)
            source = edited(source, random_)


ROOT = """import "other.argmap"
import "third.argmap"

claim a "A."
  because c

on c
  because a

same other.b as third.d

on word
  because a
"""
THIRD = 'import "other.argmap"\n\nclaim d "D."\n  because b\n  but e\n\nclaim e "E."\n\non other.c\n  because e\n'


def test_open_files_that_import_each_other(tmp_path: Path) -> None:
    random_ = random.Random(6)
    starts = {name: tmp_path / f"{name}.argmap" for name in ("root", "other", "third")}
    good = dict(zip(starts.values(), (ROOT, IMPORTED, THIRD), strict=True))
    sources = dict(good)
    reader = Reader()
    for _ in range(100):
        for path, source in sources.items():
            reader.open(path, source)
            path.write_text(source, encoding="utf-8")
        for path in sources:
            assert repr(reader.load(path)) == repr(load(path))
        path = random_.choice([*sources])
        sources[path] = edited(sources[path], random_) if random_.random() < 0.6 else good[path]


@pytest.mark.parametrize(
    "name", ["integration/integration.argmap", "integration/ham.argmap", "tutorial/free-buses.argmap"]
)
def test_bundled_maps(name: str, tmp_path: Path) -> None:
    random_ = random.Random(7)
    for file in (LIBRARY / name).parent.glob("*.argmap"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    path = tmp_path / Path(name).name
    source = start = path.read_text(encoding="utf-8")
    reader = Reader()
    for _ in range(5):
        agree(reader, path, source)
        source = edited(source, random_) if random_.random() < 0.8 else start
