import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from debate import atomic_write
from debate.understand import remembered as module
from debate.understand.remembered import KEPT, cache_folder, remembered
from debate.understand.table import Vectors


class Counting:
    """Computes two numbers a text, and counts how often it is asked."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.calls += 1
        return np.array([[len(text), text.count("a") / 3] for text in texts], dtype=np.float32)


TEXTS = ["care", "a longer claim", "Öl"]


def test_vectors_are_computed_once_and_read_back_bit_for_bit(tmp_path: Path) -> None:
    compute = Counting()
    first = remembered(TEXTS, "one", compute, 2, tmp_path)
    again = remembered(TEXTS, "one", compute, 2, tmp_path)
    assert compute.calls == 1
    assert np.array_equal(first, again)
    assert again.dtype == np.float32


def test_other_texts_another_order_or_other_weights_are_computed_anew(tmp_path: Path) -> None:
    compute = Counting()
    for texts, identity in ((TEXTS, "one"), (TEXTS[::-1], "one"), (TEXTS, "two"), (["care a", "b"], "one")):
        found = remembered(texts, identity, compute, 2, tmp_path)
        assert np.array_equal(found, Counting()(texts))
    remembered(["care", "a b"], "one", compute, 2, tmp_path)  # the same letters, divided elsewhere
    assert compute.calls == 5


@pytest.mark.parametrize("damage", ["short", "long", "flipped", "empty"])
def test_a_damaged_file_is_computed_anew_and_mended(tmp_path: Path, damage: str) -> None:
    compute = Counting()
    expected = remembered(TEXTS, "one", compute, 2, tmp_path)
    (path,) = tmp_path.iterdir()
    content = path.read_bytes()
    flipped = content[:-1] + bytes([content[-1] ^ 1])
    path.write_bytes({"short": content[:-4], "long": content + b"four", "flipped": flipped, "empty": b""}[damage])
    assert np.array_equal(remembered(TEXTS, "one", compute, 2, tmp_path), expected)
    assert compute.calls == 2
    assert path.read_bytes() == content


def test_a_folder_that_cannot_be_written_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    compute = Counting()
    for _ in range(2):
        assert remembered(TEXTS, "one", compute, 2, tmp_path / "file" / "cache").shape == (3, 2)
    assert compute.calls == 2


def test_a_file_holds_numbers_only_and_nothing_half_written_stays(tmp_path: Path) -> None:
    remembered(TEXTS, "one", Counting(), 2, tmp_path)
    (path,) = tmp_path.iterdir()
    assert path.suffix == ".f32"
    assert path.stat().st_size == 32 + 4 * 3 * 2
    assert b"care" not in path.read_bytes()


def test_only_the_latest_used_files_stay(tmp_path: Path) -> None:
    compute = Counting()
    remembered(TEXTS, "first", compute, 2, tmp_path)
    for number in range(KEPT + 3):
        for age, path in enumerate(sorted(tmp_path.iterdir(), key=lambda path: -path.stat().st_mtime)):
            os.utime(path, (1_000_000 - age, 1_000_000 - age))  # older than whatever comes now
        remembered(TEXTS, "first", compute, 2, tmp_path)  # used every time
        remembered(TEXTS, str(number), compute, 2, tmp_path)
    assert len(list(tmp_path.iterdir())) == KEPT
    assert compute.calls == 1 + KEPT + 3


def test_what_a_killed_program_was_writing_does_not_stay_for_ever(tmp_path: Path) -> None:
    left = tmp_path / f"{atomic_write.PREFIX}left"
    left.write_bytes(b"half")
    os.utime(left, (1, 1))
    for number in range(KEPT):
        remembered(TEXTS, str(number), Counting(), 2, tmp_path)
    assert not left.exists()


MANY = [f"claim {number} {'a' * (number % 7)}" for number in range(100)]


class Stopping(Counting):
    """Is stopped at a text."""

    def __call__(self, texts: Sequence[str]) -> Vectors:
        if MANY[70] in texts:
            raise KeyboardInterrupt
        return super().__call__(texts)


def broken_off(folder: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        remembered(MANY, "one", Stopping(), 2, folder)


def test_what_was_computed_before_it_was_broken_off_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "PART", 32)
    broken_off(tmp_path)
    asked: list[str] = []
    told: list[tuple[int, int]] = []

    def compute(texts: Sequence[str]) -> Vectors:
        asked.extend(texts)
        return Counting()(texts)

    found = remembered(MANY, "one", compute, 2, tmp_path, lambda done, total: told.append((done, total)))
    assert asked == MANY[64:]
    assert np.array_equal(found, Counting()(MANY))
    assert told == [(80, 100), (96, 100), (100, 100)]
    (path,) = tmp_path.iterdir()
    assert path.stat().st_size == 32 + 4 * 100 * 2


@pytest.mark.parametrize("damage", ["a row short", "a row long", "flipped"])
def test_a_damaged_part_is_computed_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, damage: str) -> None:
    monkeypatch.setattr(module, "PART", 32)
    broken_off(tmp_path)
    (path,) = tmp_path.iterdir()
    content = path.read_bytes()
    flipped = content[:-1] + bytes([content[-1] ^ 1])
    path.write_bytes({"a row short": content[:-8], "a row long": content + bytes(8), "flipped": flipped}[damage])
    compute = Counting()
    assert np.array_equal(remembered(MANY, "one", compute, 2, tmp_path), Counting()(MANY))
    assert compute.calls == 7


def test_the_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "cache"
