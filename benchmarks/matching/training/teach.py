"""Write what a trained teacher says of every training text: its vectors, for train.py --teacher.

    python -m benchmarks.matching.training.teach --weights FILE --vocabulary vocab.txt --examples examples.json --out NAME

The vocabulary is MPNet's. NAME.json has the texts, each with what it is about before it, NAME.npy a vector each
(float16).
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from benchmarks.matching.training import measure, mpnet
from benchmarks.matching.training.encoder import Packed, pool
from benchmarks.matching.training.model import Tokens, read

BATCH = 96  # texts of about one length


def texts_of(maps: list[dict], clusters: list[dict]) -> list[str]:
    """Every text that a student may see, in context."""
    found = [(entry["topic"], text) for entry in maps for text in (*entry["arguments"], *entry["claims"])]
    found += [(claim["claim"], text) for claim in clusters for group in claim["groups"] for text in group]
    return list(dict.fromkeys(measure.with_motion(about, text) for about, text in found))


def main(options: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    examples = json.loads(options.examples.read_text(encoding="utf-8"))
    network = mpnet.Encoder()
    network.load_state_dict(read(options.weights))
    network.eval()
    tokens = Tokens(options.vocabulary, network.marks)
    texts = texts_of(examples["maps"], examples["clusters"])
    pieces = [tokens(text) for text in texts]
    order = sorted(range(len(texts)), key=lambda i: len(pieces[i]))
    vectors = np.zeros((len(texts), network.width), dtype=np.float16)
    for start in range(0, len(order), BATCH):
        chosen = order[start : start + BATCH]
        packed = Packed.of([len(pieces[i]) for i in chosen])
        with torch.no_grad():
            hidden = network.embed(torch.tensor([piece for i in chosen for piece in pieces[i]]), packed)
            vectors[chosen] = pool(network.run(hidden, packed), packed).numpy()
    options.out.with_suffix(".json").write_text(json.dumps(texts), encoding="utf-8")
    np.save(options.out.with_suffix(".npy"), vectors)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    main(parser.parse_args())
