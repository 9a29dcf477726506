"""A map of one file is linked by a shorter way than one that imports; the two ways agree."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings

from debate.language.load import load
from debate.language.write import write
from tests.property.test_language_fuzz import GOOD, mutated
from tests.property.test_language_round_trip import maps

LIBRARY = Path(__file__).parents[2] / "arguments"


def agree(folder: Path, text: str) -> None:
    """Importing a file with nothing in it changes nothing. (The line stands last, so that every place stays.)"""
    path = folder / "made.argmap"
    (folder / "empty.argmap").write_text("", encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    alone = load(path)
    path.write_text(f'{text}\nimport "empty.argmap"\n', encoding="utf-8")
    with_import = load(path)
    assert repr(alone.map) == repr(with_import.map), text
    assert alone.findings == with_import.findings, text


@settings(max_examples=25, deadline=None, derandomize=True)
@given(maps())
def test_generated_maps(tmp_path_factory: pytest.TempPathFactory, made) -> None:  # type: ignore[no-untyped-def]
    agree(tmp_path_factory.mktemp("maps"), write(made))


def test_maps_with_mistakes(tmp_path: Path) -> None:
    random_ = random.Random(8)
    for _ in range(300):
        agree(tmp_path, mutated(GOOD, random_))


@pytest.mark.parametrize("name", ["ham", "hudson", "bostock"])
def test_bundled_maps(name: str, tmp_path: Path) -> None:
    agree(tmp_path, (LIBRARY / "integration" / f"{name}.argmap").read_text(encoding="utf-8"))
