"""Write what a trained teacher says of every training text, for train.py --teacher and distil.py.

    python -m benchmarks.matching.training.teach --weights FILE --vocabulary vocab.txt --examples examples.json --out NAME

The vocabulary is MPNet's. NAME.json has the texts, each with what it is about before it, NAME.npy a vector each
(float16); NAME.pieces.npy has a row for every piece of every text (3 GB), text after text, NAME.ends.npy where each ends.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.matching.training import measure, mpnet
from benchmarks.matching.training.encoder import Packed, pool
from benchmarks.matching.training.model import Tokens, read

BATCH = 96  # texts of about one length


def texts_of(maps: list[dict], clusters: list[dict]) -> list[str]:
    """Every text that a student may see, in context."""
    found = [(entry["topic"], text) for entry in maps for text in (*entry["arguments"], *entry["claims"])]
    found += [(claim["claim"], text) for claim in clusters for group in claim["groups"] for text in group]
    return list(dict.fromkeys(measure.with_motion(about, text) for about, text in found))


class Lessons:
    """What was written under a name: the teacher's unit vectors of texts, and its states of their pieces."""

    def __init__(self, name: Path) -> None:
        self.texts: list[str] = json.loads(name.with_suffix(".json").read_text(encoding="utf-8"))
        self._rows = {text: row for row, text in enumerate(self.texts)}
        self._vectors = np.load(name.with_suffix(".npy"))
        self._pieces = np.load(name.with_suffix(".pieces.npy"), mmap_mode="r")
        self._ends = np.load(name.with_suffix(".ends.npy"))
        self.width: int = self._vectors.shape[1]
        some = np.array(self._pieces[:20_000], dtype=np.float32)
        self._mean, self._spread = torch.from_numpy(some.mean(axis=0)), torch.from_numpy(some.std(axis=0) + 1e-3)

    def vectors(self, texts: Sequence[str]) -> Tensor:
        chosen = self._vectors[[self._rows[text] for text in texts]].astype(np.float32)
        return functional.normalize(torch.from_numpy(chosen), dim=1)

    def pieces(self, texts: Sequence[str]) -> Tensor:
        """A row a piece, text after text; every column with mean 0 and spread 1 over many pieces."""
        ends = [(int(self._ends[row - 1]) if row else 0, int(self._ends[row])) for row in map(self._rows.get, texts)]
        chosen = np.concatenate([self._pieces[start:end] for start, end in ends]).astype(np.float32)
        return (torch.from_numpy(chosen) - self._mean) / self._spread


def main(options: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    examples = json.loads(options.examples.read_text(encoding="utf-8"))
    network = mpnet.Encoder()
    network.load_state_dict(read(options.weights))
    network.eval()
    tokens = Tokens(options.vocabulary, network.marks)
    texts = texts_of(examples["maps"], examples["clusters"])
    ids = [tokens(text) for text in texts]
    ends = np.cumsum([len(row) for row in ids])
    order = sorted(range(len(texts)), key=lambda i: len(ids[i]))
    vectors = np.zeros((len(texts), network.width), dtype=np.float16)
    shape = (int(ends[-1]), network.width)
    pieces = np.lib.format.open_memmap(options.out.with_suffix(".pieces.npy"), "w+", np.float16, shape)
    for start in range(0, len(order), BATCH):
        chosen = order[start : start + BATCH]
        packed = Packed.of([len(ids[i]) for i in chosen])
        with torch.no_grad():
            hidden = network.embed(torch.tensor([piece for i in chosen for piece in ids[i]]), packed)
            states = network.run(hidden, packed)
        vectors[chosen] = pool(states, packed).numpy()
        for i, rows in zip(chosen, states.split(packed.lengths.tolist()), strict=True):
            pieces[ends[i] - len(rows) : ends[i]] = rows.numpy()
    pieces.flush()
    options.out.with_suffix(".json").write_text(json.dumps(texts), encoding="utf-8")
    np.save(options.out.with_suffix(".npy"), vectors)
    np.save(options.out.with_suffix(".ends.npy"), ends)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    main(parser.parse_args())
