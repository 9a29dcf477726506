"""The fine-tuned sentence encoder in plain numpy: BERT (Devlin et al. 2019), 6 layers of 384, int8 weights.

What the weights are, where they come from and how they were made stands in the ``card.json`` beside them; its
checksums are verified whenever they are loaded. The word pieces are those of the static table, row for row, so the two
share one vocabulary file. Nothing is unpickled, nothing downloaded.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from debate.understand import table
from debate.understand.table import Vectors, unit
from debate.understand.wordpiece import WordPiece

FOLDER = table.FOLDER / "encoder"
VOCABULARY = table.FOLDER / "vocabulary.txt"
DIMENSIONS = 384
HEADS = 12
LAYERS = 6
LONGEST = 64
"""Word pieces of a text that are read, the two marks at its ends included: what the training saw."""

_BATCH = 16  # texts that are computed together: more is no quicker and takes more memory
_COLUMNS = 4  # a multiple of so many is computed: OpenBLAS takes 26 ms for the matrices by 47 columns, 22 by 48
_EPSILON = np.float32(1e-12)  # of the original's layer normalisation


class _Layer(NamedTuple):
    """Matrices stand (outputs, inputs); gains, biases and shifts are columns."""

    qkv: Vectors
    qkv_bias: Vectors
    out: Vectors
    out_bias: Vectors
    out_gain: Vectors
    out_shift: Vectors
    up: Vectors
    up_bias: Vectors
    down: Vectors
    down_bias: Vectors
    down_gain: Vectors
    down_shift: Vectors


class Encoder:
    """Texts to vectors of length 1, near to each other where the texts make the same point.

    ``identity`` tells these weights from others; vectors of different weights cannot be compared.
    """

    def __init__(self, tensors: Mapping[str, Vectors], words: "Rows", pieces: WordPiece, identity: str) -> None:
        self.identity = identity
        self._pieces = pieces
        self._start, self._end = pieces.row("[CLS]"), pieces.row("[SEP]")
        self._words = words
        self._places = tensors["positions"]
        self._gain, self._shift = tensors["embedding.gain"], tensors["embedding.shift"]
        self._layers = [_Layer(*(tensors[f"{n}.{name}"] for name in _Layer._fields)) for n in range(LAYERS)]

    def sentence(self, text: str) -> Vectors:
        """The vector of one text."""
        vector: Vectors = self.sentences([text])[0]
        return vector

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row a text. Some are computed together, one after the other in a row of pieces, so none is padded."""
        ids = [[self._start, *self._pieces.ids(text)[: LONGEST - 2], self._end] for text in texts]
        vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for first in range(0, len(ids), _BATCH):
            chosen = ids[first : first + _BATCH]
            vectors[first : first + len(chosen)] = self._encode(chosen)
        return vectors

    def _encode(self, texts: Sequence[Sequence[int]]) -> Vectors:
        """A row a text, given by its pieces.

        The hidden state has a column a piece: `matrix @ hidden` takes half the time of `hidden @ matrix` with numpy's
        linear algebra (OpenBLAS) when there are few pieces. Only in attention does a piece meet others, those of its text;
        the columns after the last text meet none.
        """
        ends = np.cumsum([len(text) for text in texts]).tolist()
        columns = [slice(end - len(text), end) for text, end in zip(texts, ends, strict=True)]
        pieces = np.full(-(-ends[-1] // _COLUMNS) * _COLUMNS, self._end)
        places = np.zeros_like(pieces)
        for text, column in zip(texts, columns, strict=True):
            pieces[column], places[column] = text, range(len(text))
        hidden = np.ascontiguousarray((self._words[pieces] + self._places[places]).T)
        hidden = _normalised(hidden, self._gain, self._shift)
        for layer in self._layers:
            qkv = (layer.qkv @ hidden + layer.qkv_bias).reshape(3, HEADS, -1, len(pieces))
            mixed = np.zeros_like(hidden)
            for column in columns:
                mixed[:, column] = _attended(qkv[..., column])
            hidden = _normalised(hidden + layer.out @ mixed + layer.out_bias, layer.out_gain, layer.out_shift)
            inner = _gelu(layer.up @ hidden + layer.up_bias)
            hidden = _normalised(hidden + layer.down @ inner + layer.down_bias, layer.down_gain, layer.down_shift)
        return unit(np.stack([hidden[:, column].mean(axis=1) for column in columns]))


class Rows:
    """int8 rows with a scale each, turned to float32 only where they are asked for."""

    def __init__(self, rows: npt.NDArray[np.int8], scales: Vectors) -> None:
        self._rows = rows
        self._scales = scales

    def __getitem__(self, chosen: npt.NDArray[np.intp]) -> Vectors:
        return self._rows[chosen].astype(np.float32) * self._scales[chosen, None]

    def all(self) -> Vectors:
        """Every row."""
        floats: Vectors = self._rows.astype(np.float32)
        floats *= self._scales[:, None]
        return floats


def load(folder: Path = FOLDER, vocabulary: Path = VOCABULARY) -> Encoder:
    """The encoder in a folder. Raises WeightsUnusableError if a file is missing, or differs from the folder's card."""
    try:
        described = (folder / "card.json").read_bytes()
        card = json.loads(described)
        for name, entry in card["files"].items():
            table.verify(folder / name, entry)
        table.verify(vocabulary, card["vocabulary"])
        # Mapped, not read: of the words only the rows that a text has take memory; a matrix is turned to float32 one
        # at a time.
        matrices = np.memmap(folder / "matrices.i8", dtype=np.int8, mode="r")
        scales = np.fromfile(folder / "scales.f32", dtype="<f4").astype(np.float32)
        vectors = np.fromfile(folder / "vectors.f32", dtype="<f4").astype(np.float32)
        rows: dict[str, Rows] = {}
        at = row = 0
        for name, (count, width) in card["matrices"].items():
            rows[name] = Rows(matrices[at : at + count * width].reshape(count, width), scales[row : row + count])
            at, row = at + count * width, row + count
        words = rows.pop("words")
        tensors = {name: matrix.all() for name, matrix in rows.items()}
        at = 0
        for name, width in card["vectors"].items():
            tensors[name] = vectors[at : at + width, None]
            at += width
        return Encoder(tensors, words, table.word_pieces(vocabulary), hashlib.sha256(described).hexdigest())
    except table.UNREADABLE as error:
        raise table.unusable(error, folder) from error


def _attended(qkv: Vectors) -> Vectors:
    """Attention of each head in one text; ``qkv`` is 3 x heads x dimensions x pieces, the result dimensions x pieces."""
    query, key, value = qkv
    weights = query.transpose(0, 2, 1) @ key * np.float32((DIMENSIONS // HEADS) ** -0.5)
    weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    mixed: Vectors = value @ weights.transpose(0, 2, 1)
    return mixed.reshape(DIMENSIONS, -1)


def _normalised(hidden: Vectors, gain: Vectors, shift: Vectors) -> Vectors:
    """Layer normalisation (Ba et al. 2016) of every column."""
    hidden = hidden - hidden.mean(axis=0)
    spread = np.sqrt(np.einsum("ij,ij->j", hidden, hidden) * np.float32(1 / DIMENSIONS) + _EPSILON)
    result: Vectors = hidden / spread * gain + shift
    return result


def _gelu(x: Vectors) -> Vectors:
    """x times the normal distribution function (Hendrycks & Gimpel 2016).

    numpy has no error function: Abramowitz & Stegun 7.1.25, wrong by 2.5e-5 at most, far less than int8 is.
    """
    size: Vectors = np.abs(x) * np.float32(0.5**0.5)
    t: Vectors = size * np.float32(0.47047)
    t += 1
    np.reciprocal(t, out=t)
    # The polynomial of 1 - erf, times the square root of a half: with size, that makes |x| / 2.
    tail: Vectors = t * np.float32(0.7478556 * 0.5**0.5)
    tail -= np.float32(0.0958798 * 0.5**0.5)
    tail *= t
    tail += np.float32(0.3480242 * 0.5**0.5)
    tail *= t
    tail *= size
    size *= -size
    tail *= np.exp(size, out=size)
    # x * (1 - tail / 2) on the right of zero, x * tail / 2 on the left.
    result: Vectors = np.maximum(x, 0)
    result -= tail
    return result
