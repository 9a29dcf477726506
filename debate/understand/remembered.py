"""The vectors of a map's claims and wordings, kept on the user's disk: computing them takes seconds, reading them milliseconds.

A file is named after the sha256 of what its vectors were computed from, and starts with the sha256 of the vectors: all of
them, or the first so many where the computing was broken off. Whatever is wrong with a file or the folder, the vectors are
computed again; nothing here raises for it. A file holds numbers only, no text.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from debate import atomic_write
from debate.understand.matcher import Progress
from debate.understand.table import Vectors

KEPT = 16
"""Files that stay, the latest used: an edited map gets a new file, and its old one would stay for ever. 1.5 KB
a text: a map of 400 claims takes 0.6 MB, and with three wordings of each and a context 4.9 MB.
"""

PART = 2048
"""Texts after which what has been computed is written, some 20 seconds of work: more often costs more than it saves, since the
whole file is written, 61 MB at most.
"""

_STEP = 16  # texts that are computed at a time; a divisor of PART
_CHECKSUM = 32  # bytes


def cache_folder() -> Path:
    """Where the vectors are kept. ``DEBATE_HOME`` overrides the platform's usual folder. Not created."""
    override = os.environ.get("DEBATE_HOME")
    if override:
        return Path(override) / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("debate", appauthor=False)


def remembered(
    texts: Sequence[str],
    identity: str,
    compute: Callable[[Sequence[str]], Vectors],
    width: int,
    folder: Path,
    progress: Progress | None = None,
) -> Vectors:
    """The vectors of some texts, one row of ``width`` numbers a text: from the folder, or computed and put there.

    ``identity`` says what computes them; another one never gets these vectors. ``progress`` is told now and then how many
    texts are done, and of how many.
    """
    name = hashlib.sha256("\0".join([identity, *(f"{len(text)} {text}" for text in texts)]).encode()).hexdigest()
    path = folder / f"{name}.f32"
    found = _read(path, len(texts), width)
    vectors = np.zeros((len(texts), width), dtype=np.float32)
    vectors[: len(found)] = found
    for first in range(len(found), len(texts), _STEP):
        done = min(first + _STEP, len(texts))
        vectors[first:done] = compute(texts[first:done])
        if progress is not None:
            progress(done, len(texts))
        if done % PART == 0 or done == len(texts):
            _write(path, vectors[:done].astype("<f4").tobytes())
    return vectors


def _read(path: Path, most: int, width: int) -> Vectors:
    """The rows of a file; none if there is anything wrong with it."""
    none = np.zeros((0, width), dtype=np.float32)
    try:
        rows, rest = divmod(path.stat().st_size - _CHECKSUM, 4 * width)
        if rest or not 0 < rows <= most:
            return none
        content = path.read_bytes()
        if hashlib.sha256(content[_CHECKSUM:]).digest() != content[:_CHECKSUM]:
            return none
        path.touch()
    except OSError:
        return none
    return np.frombuffer(content, dtype="<f4", offset=_CHECKSUM).astype(np.float32).reshape(-1, width)


def _write(path: Path, vectors: bytes) -> None:
    """Put vectors in the folder, and take the oldest out where there are too many."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        atomic_write.replace(path, hashlib.sha256(vectors).digest() + vectors, private=True)
        # What a program that was killed as it wrote has left counts, too.
        files = [*path.parent.glob("*.f32"), *path.parent.glob(f"{atomic_write.PREFIX}*")]
        latest = sorted(files, key=lambda other: other.stat().st_mtime, reverse=True)
        for old in latest[KEPT:]:
            old.unlink(missing_ok=True)
    except OSError:
        return
