import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from debate.understand import encoder
from debate.understand.encoder import Encoder
from debate.understand.table import WeightsUnusableError


@pytest.fixture(scope="module")
def ready() -> Encoder:
    return encoder.load()


def test_a_paraphrase_is_nearer_than_another_subject(ready: Encoder) -> None:
    vectors = ready.sentences(["The hospital is short of doctors", "Clinics lack physicians", "I like pizza"])
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.4
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


# The first entries of vectors that the shipped weights give: wrong rows, scales or layers change them all.
GOLDEN = {
    "The hospital is short of doctors": (0.1264, 0.0274, 0.0217, -0.053, -0.07, -0.0501),
    "Clinics lack physicians": (0.0917, -0.0066, -0.03),
}


@pytest.mark.parametrize(("text", "start"), GOLDEN.items())
def test_a_text_has_the_vector_that_the_weights_give_it(ready: Encoder, text: str, start: tuple[float, ...]) -> None:
    assert ready.sentence(text)[: len(start)] == pytest.approx(start, abs=1e-3)


@pytest.mark.parametrize(
    ("one", "turned"),
    [
        ("Firms fund the council", "The council funds firms"),
        ("Parents teach children", "Children teach parents"),
        ("Councils pay hospitals", "Hospitals pay councils"),
        ("The dog bit the man", "The man bit the dog"),
    ],
)
def test_word_order_counts(ready: Encoder, one: str, turned: str) -> None:
    first, second = ready.sentences([one, turned])
    assert first @ second < 0.98  # a mean of word vectors cannot tell them apart


def test_a_text_has_the_same_vector_every_time_alone_and_among_others(ready: Encoder) -> None:
    texts = ["Care is dear.", "Care is free.", "", "A longer sentence about the price of care at home."]
    together = ready.sentences(texts)
    assert np.array_equal(together, ready.sentences(texts))
    assert np.allclose(together, np.stack([ready.sentence(text) for text in texts]), atol=1e-5)


def test_no_texts_and_very_long_ones_are_no_error(ready: Encoder) -> None:
    assert ready.sentences([]).shape == (0, encoder.DIMENSIONS)
    start = "money " * encoder.LONGEST
    assert np.array_equal(ready.sentence(start), ready.sentence(start + "pizza " * 2000))


@pytest.mark.parametrize("name", ["matrices.i8", "scales.f32", "vectors.f32", "card.json"])
def test_a_missing_or_damaged_file_is_noticed(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(encoder.FOLDER, folder)
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 0xFF
    (folder / name).write_bytes(content)
    with pytest.raises(WeightsUnusableError):
        encoder.load(folder)
    (folder / name).unlink()
    with pytest.raises(WeightsUnusableError):
        encoder.load(folder)


def test_another_vocabulary_is_noticed(tmp_path: Path) -> None:
    other = tmp_path / "vocabulary.txt"
    other.write_bytes(encoder.VOCABULARY.read_bytes().replace(b"\nhospital\n", b"\nhospitle\n"))
    with pytest.raises(WeightsUnusableError, match="checksum"):
        encoder.load(vocabulary=other)


def test_the_weights_are_not_read_when_the_module_is_imported() -> None:
    program = (
        "import pathlib\n"
        "def refused(*_, **__): raise AssertionError('read')\n"
        "pathlib.Path.read_bytes = refused\n"
        "import debate.understand.encoder\n"
        "print('imported')\n"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "imported"


def test_licence_and_attributions_travel_with_the_weights() -> None:
    card = json.loads((encoder.FOLDER / "card.json").read_text(encoding="utf-8"))
    notice = " ".join((encoder.FOLDER / "NOTICE").read_text(encoding="utf-8").split())
    assert "Apache License" in (encoder.FOLDER / "LICENSE").read_text(encoding="utf-8")
    assert len(card["data"]) == 3
    assert all(entry["attribution"] in notice for entry in card["data"])
    assert sum(entry["bytes"] for entry in card["files"].values()) <= 23_000_000
