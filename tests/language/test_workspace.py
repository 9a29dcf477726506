"""Maps that are being edited: what is read again, and what is not."""

import time
from pathlib import Path

import pytest

from benchmarks.reading.generate import text
from debate.language.load import load
from debate.language.workspace import Reader

ROOT = 'map root\n\nimport "part.argmap"\n\nclaim a "A."\n  because part.b\n'
PART = 'map part\n\nclaim b "B."\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "root.argmap").write_text(ROOT, encoding="utf-8")
    (tmp_path / "part.argmap").write_text(PART, encoding="utf-8")
    return tmp_path


def test_an_open_text_counts_instead_of_the_file(folder: Path) -> None:
    reader = Reader()
    root = folder / "root.argmap"
    assert reader.load(root) == load(root)
    reader.open(root, ROOT.replace('"A."', '"Another."'))
    assert reader.load(root).map.claim_by_id["a"].text == "Another."
    reader.close(root)
    assert reader.load(root) == load(root)


def test_an_open_text_counts_where_it_is_imported(folder: Path) -> None:
    reader = Reader()
    root, part = folder / "root.argmap", folder / "part.argmap"
    reader.open(part, PART.replace("claim b", "claim c"))
    assert [found.code for found in reader.load(root).findings] == ["N001"]
    reader.open(part, PART)
    assert reader.load(root).findings == ()


def test_a_text_that_was_never_saved_can_be_imported(folder: Path) -> None:
    reader = Reader()
    root = folder / "root.argmap"
    (folder / "part.argmap").unlink()
    assert "N006" in [found.code for found in reader.load(root).findings]
    reader.open(folder / "part.argmap", PART)
    assert reader.load(root).findings == ()


def test_a_change_on_disk_is_seen(folder: Path) -> None:
    reader = Reader()
    root, part = folder / "root.argmap", folder / "part.argmap"
    reader.load(root)
    part.write_text(PART.replace('"B."', '"C."'), encoding="utf-8")
    assert reader.load(root).map.claim_by_id["part.b"].text == "C."
    part.unlink()
    assert reader.load(root) == load(root)


def test_nothing_changed_is_the_same_object(folder: Path) -> None:
    reader = Reader()
    reader.open(folder / "root.argmap", ROOT)
    first = reader.load(folder / "root.argmap")
    reader.open(folder / "root.argmap", ROOT)
    assert reader.load(folder / "root.argmap") is first


def test_imports_stay_inside_the_root(folder: Path) -> None:
    inner = folder / "inner"
    inner.mkdir()
    (inner / "up.argmap").write_text('import "../part.argmap"\n', encoding="utf-8")
    assert [found.code for found in Reader().load(inner / "up.argmap").findings] == ["N007"]
    assert Reader(folder).load(inner / "up.argmap").findings == ()


def test_line_breaks_and_a_byte_order_mark_of_an_open_text(folder: Path) -> None:
    root = folder / "root.argmap"
    root.write_bytes(b"\xef\xbb\xbf" + ROOT.replace("\n", "\r\n").encode())
    reader = Reader()
    reader.open(root, "\ufeff" + ROOT.replace("\n", "\r\n"))
    assert repr(reader.load(root)) == repr(load(root))


def test_an_edit_costs_a_fraction_of_reading_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "big.argmap"
    source = text(2_000)
    reader = Reader()
    reader.open(path, source)
    start = time.process_time()
    reader.load(path)
    whole = time.process_time() - start
    edits = []
    for number in range(5):
        edited = source.replace("claim c40\n", f'claim c40\n  note "{"n" * number}"\n')
        reader.open(path, edited)
        start = time.process_time()
        reader.load(path)
        edits.append(time.process_time() - start)
    assert min(edits) < whole
