import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from debate.understand import table
from debate.understand.wordpiece import WordPiece


def test_words_are_split_into_the_longest_known_pieces() -> None:
    pieces = WordPiece({"un": 0, "##pack": 1, "##ing": 2, "##p": 3, "u": 4, ",": 5})
    assert pieces.ids("Unpacking, unpacking") == [0, 1, 2, 5, 0, 1, 2]


def test_a_word_that_cannot_be_spelt_is_left_out_whole() -> None:
    assert WordPiece({"un": 0, "##pack": 1}).ids("unpacked un") == [0]


def test_accents_fold_and_ideographs_stand_alone() -> None:
    assert WordPiece({"cafe": 0, "他": 1, "说": 2}).ids("CAFÉ 他说") == [0, 1, 2]


# Rows that the original tokenizer of the model gives for this text.
REFERENCE_TEXT = "Café £29 billion — naïve 他说 x_y ½ e.g. I'm 20% 𝒳 ß ﬁ éé ﷺ עברית"
REFERENCE_ROWS = [
    6674, 20859, 1689, 3557, 523, 14749, 66, 41, 67, 98, 47, 18, 49, 18, 51, 11, 55, 1328, 9, 102, 990, 24218, 265,
    28795, 28817, 28802, 28819,
]  # fmt: skip


def test_the_shipped_vocabulary_tokenizes_like_the_original() -> None:
    vocabulary = (table.FOLDER / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
    pieces = WordPiece({piece: row for row, piece in enumerate(vocabulary)})
    rows = [row for row in pieces.ids(REFERENCE_TEXT) if row != 1]
    assert rows == REFERENCE_ROWS


def test_near_meanings_are_nearer_than_far_ones() -> None:
    vectors = table.load().sentences(["The hospital is short of doctors", "Clinics lack physicians", "I like pizza"])
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_text_without_a_known_piece_is_zeros_and_not_an_error() -> None:
    assert not table.load().sentence("").any()


@pytest.mark.parametrize("name", ["vectors.i8", "scales.f32", "vocabulary.txt", "card.json"])
def test_a_missing_or_damaged_file_is_noticed(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "weights"
    shutil.copytree(table.FOLDER, folder)
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 0xFF
    (folder / name).write_bytes(content)
    with pytest.raises(table.WeightsUnusableError):
        table.load(folder)
    (folder / name).unlink()
    with pytest.raises(table.WeightsUnusableError):
        table.load(folder)


def test_the_card_says_where_the_vectors_come_from_and_they_stay_small() -> None:
    card = json.loads((table.FOLDER / "card.json").read_text(encoding="utf-8"))
    assert card["licence"].startswith("MIT")
    assert len(card["revision"]) == 40
    assert sum(entry["bytes"] for entry in card["files"].values()) <= 8_000_000
