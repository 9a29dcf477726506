"""The static word vectors that ship with the program: one int8 row a word piece, one scale a row.

Where they come from, under which licence and how they were made stands in ``weights/card.json``; its checksums are
verified whenever the table is loaded, so a damaged file is noticed before it answers nonsense. Nothing is unpickled,
nothing downloaded.
"""

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from debate.understand.wordpiece import WordPiece

Vector = npt.NDArray[np.float32]
Vectors = npt.NDArray[np.float32]

FOLDER = Path(__file__).parent / "weights"
DIMENSIONS = 256


INSTALL = "installing debate again mends that"

UNREADABLE = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What reading damaged files raises."""


class WeightsUnusableError(ValueError):
    """The shipped vectors are missing or are not the bytes that the card describes."""


class Table:
    """Word vectors, and the tokenizer that finds them."""

    def __init__(self, rows: npt.NDArray[np.int8], scales: Vector, pieces: WordPiece) -> None:
        self._rows = rows
        self._scales = scales
        self._pieces = pieces

    def sentence(self, text: str) -> Vector:
        """The mean of the vectors of a text's pieces, of length 1; zeros for a text without any known piece."""
        ids = self._pieces.ids(text)
        if not ids:
            return np.zeros(DIMENSIONS, dtype=np.float32)
        mean = (self._rows[ids].astype(np.float32) * self._scales[ids, None]).mean(axis=0)
        return unit(mean)

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row a text."""
        if not texts:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        return np.stack([self.sentence(text) for text in texts])


def unit(vectors: Vectors) -> Vectors:
    """The vectors at length 1; a vector of zeros stays as it is."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return (vectors / np.where(length > 1e-9, length, 1)).astype(np.float32)


def load(folder: Path = FOLDER) -> Table:
    """The table in a folder. Raises WeightsUnusableError if a file is missing, or differs from the folder's card."""
    try:
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        for name, entry in card["files"].items():
            verify(folder / name, entry)
        # Mapped, not read: a sentence touches a few rows, and only these take memory.
        rows = np.memmap(folder / "vectors.i8", dtype=np.int8, mode="r").reshape(-1, DIMENSIONS)
        scales = np.fromfile(folder / "scales.f32", dtype="<f4").astype(np.float32)
        pieces = word_pieces(folder / "vocabulary.txt")
    except UNREADABLE as error:
        raise unusable(error, folder) from error
    if not len(rows) == len(scales) == len(pieces):
        raise WeightsUnusableError(f"the word vectors in {folder.name}/ do not fit their vocabulary; {INSTALL}")
    return Table(rows, scales, pieces)


@cache
def word_pieces(path: Path) -> WordPiece:
    """The tokenizer of a vocabulary file, one piece a line. Made once: table and encoder share it."""
    pieces = path.read_text(encoding="utf-8").split("\n")[:-1]
    return WordPiece({piece: row for row, piece in enumerate(pieces)})


def verify(path: Path, entry: dict[str, object]) -> None:
    """Raise WeightsUnusableError if the bytes of a file are not those that the file's entry in a card describes."""
    size, expected = entry["bytes"], entry["sha256"]
    if path.stat().st_size != size:
        raise WeightsUnusableError(f"{_name(path)} is damaged (it has the wrong size); {INSTALL}")
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != expected:
        raise WeightsUnusableError(f"{_name(path)} is damaged (it does not have the checksum of card.json); {INSTALL}")


def unusable(error: Exception, folder: Path) -> WeightsUnusableError:
    """What to say of an error of UNREADABLE: which file of a folder is missing or damaged, and the way out.

    All files but the card are held against the card; so whatever else goes wrong is the card's fault.
    """
    if isinstance(error, WeightsUnusableError):
        return error
    if isinstance(error, OSError) and error.filename:
        wrong = "is missing" if isinstance(error, FileNotFoundError) else f"cannot be read ({error.strerror})"
        return WeightsUnusableError(f"{_name(Path(error.filename))} {wrong}; {INSTALL}")
    return WeightsUnusableError(f"{_name(folder / 'card.json')} is damaged; {INSTALL}")


def _name(path: Path) -> str:
    return f"the file {path.parent.name}/{path.name}"
