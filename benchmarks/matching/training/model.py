"""Texts to vectors in training: tokens, layers that are frozen, files of weights."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from benchmarks.matching.training.encoder import Encoder, Packed, pool
from debate.understand.encoder import LONGEST
from debate.understand.wordpiece import WordPiece

DROPPED = 0.1  # share of a text's pieces that training leaves out, new ones every time


class Tokens:
    """Texts to piece numbers of the base vocabulary, remembered. ``marks`` stand at a text's ends."""

    def __init__(self, vocabulary: Path, marks: tuple[str, str] = Encoder.marks) -> None:
        pieces = vocabulary.read_text(encoding="utf-8").split("\n")[:-1]
        rows = {piece: row for row, piece in enumerate(pieces)}
        self._pieces = WordPiece(rows)
        self._start, self._end = rows[marks[0]], rows[marks[1]]
        self._seen: dict[str, list[int]] = {}

    def __call__(self, text: str) -> list[int]:
        if text not in self._seen:
            self._seen[text] = [self._start, *self._pieces.ids(text)[: LONGEST - 2], self._end]
        return self._seen[text]


class Model:
    """The encoder, of which the lowest layers may be frozen; what these say is computed once a text."""

    def __init__(self, encoder: Encoder, tokens: Tokens, freeze: int) -> None:
        self.encoder, self._tokens, self._freeze = encoder, tokens, freeze
        self._below: dict[str, Tensor] = {}
        for part in (encoder.embeddings, *encoder.layers[:freeze]):
            part.requires_grad_(False)

    def trained(self) -> list[tuple[str, torch.nn.Parameter]]:
        return [(name, value) for name, value in self.encoder.named_parameters() if value.requires_grad]

    def __call__(self, texts: Sequence[str]) -> Tensor:
        self._prepare(texts)
        below = [self._below[text] for text in texts]
        if self.encoder.training:
            below = [hidden[torch.rand(len(hidden)).argsort()[: _kept(len(hidden))].sort().values] for hidden in below]
        packed = Packed.of([len(hidden) for hidden in below])
        return pool(self.encoder.run(torch.cat(below), packed, self._freeze), packed)

    def _prepare(self, texts: Sequence[str]) -> None:
        missing = [text for text in dict.fromkeys(texts) if text not in self._below]
        if not missing:
            return
        ids = [self._tokens(text) for text in missing]
        packed = Packed.of([len(row) for row in ids])
        training = self.encoder.training
        self.encoder.eval()
        with torch.no_grad():
            flat = torch.tensor([i for row in ids for i in row])
            hidden = self.encoder.run(self.encoder.embed(flat, packed), packed, 0, self._freeze)
        self.encoder.train(training)
        self._below.update(zip(missing, hidden.split(packed.lengths.tolist()), strict=True))

    def embed(self, texts: Sequence[str], batch: int = 64) -> np.ndarray:
        self.encoder.eval()
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        out = np.zeros((len(texts), self.encoder.width), dtype=np.float32)
        with torch.no_grad():
            for start in range(0, len(order), batch):
                chosen = order[start : start + batch]
                out[chosen] = self([texts[i] for i in chosen]).numpy()
        return out


def _kept(pieces: int) -> int:
    return max(2, pieces - int(pieces * DROPPED + torch.rand(()).item()))


def put(model: Model, values: dict[str, Tensor]) -> None:
    with torch.no_grad():
        for name, parameter in model.trained():
            parameter.copy_(values[name])


def save(encoder: Encoder, path: Path) -> None:
    """To another name first, so that an interrupted run leaves a whole file."""
    partial = path.with_suffix(".partial")
    save_file({name: value.contiguous() for name, value in encoder.state_dict().items()}, partial)
    partial.replace(path)


def read(path: Path) -> dict[str, Tensor]:
    """The parameters in a file; the original's pooling layer, which sentence vectors do not use, is left out."""
    return {n: value.float() for n, value in load_file(path).items() if "position_ids" not in n and "pooler" not in n}
