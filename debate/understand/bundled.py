"""The vectors of the bundled maps' claims and wordings, which ship with the encoder: no learner waits for them.

``benchmarks/matching/build_claims.py`` writes them beside the encoder's weights. A row stands under the first bytes of
the sha256 of its text, as int8 with a scale. The file starts with the identity of the encoder that computed it and the
sha256 of the rows; if either is not right, it is ignored. A test compares it with the maps.
"""

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import numpy as np

from debate.understand.encoder import DIMENSIONS, FOLDER
from debate.understand.table import Vectors, unit

FILE = FOLDER / "claims.bin"
KEY = 8  # bytes of a text's sha256
_HEADER = 128  # bytes: two sha256 in hexadecimal
_ROW = np.dtype([("key", f"V{KEY}"), ("scale", "<f4"), ("row", np.int8, DIMENSIONS)])


def known_vectors(texts: Sequence[str], identity: str, compute: Callable[[Sequence[str]], Vectors]) -> Vectors:
    """One row a text: from the file, and for texts that it does not have, from ``compute``."""
    known = _read(FILE, identity)
    vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    missing = []
    for position, text in enumerate(texts):
        found = known.get(key(text))
        if found is None:
            missing.append(position)
        else:
            vectors[position] = found
    if missing:
        vectors[missing] = compute([texts[position] for position in missing])
    return vectors


def key(text: str) -> bytes:
    """What a text is filed under."""
    return hashlib.sha256(text.encode()).digest()[:KEY]


def packed(texts: Sequence[str], identity: str, vectors: Vectors) -> bytes:
    """The content of the file."""
    scales = (np.abs(vectors).max(axis=1) / 127).astype("<f4")
    rows = np.zeros(len(texts), dtype=_ROW)
    rows["key"] = [np.void(key(text)) for text in texts]
    rows["scale"] = scales
    rows["row"] = np.round(vectors / scales[:, None]).astype(np.int8)
    return _header(identity, rows.tobytes()) + rows.tobytes()


def _header(identity: str, rows: bytes) -> bytes:
    return (identity + hashlib.sha256(rows).hexdigest()).encode("ascii")


@cache
def _read(path: Path, identity: str) -> dict[bytes, Vectors]:
    try:
        content = path.read_bytes()
    except OSError:
        return {}
    if content[:_HEADER] != _header(identity, content[_HEADER:]):
        return {}
    rows = np.frombuffer(content, dtype=_ROW, offset=_HEADER)
    return {bytes(row["key"]): unit(row["row"].astype(np.float32) * row["scale"]) for row in rows}
