"""Text that is not saved yet, kept beside the debates, so that a killed program or a closed window loses nothing of it."""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from debate.store.paths import data_folder
from debate.tui.editing.files import replace

FOLDER = "unsaved"
LARGEST = 32 * 1024 * 1024
"""Bytes of a kept text that are read."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept text: the map that it is of, the digest of the file that it was made from (None: there was none), and when."""

    path: Path
    text: str
    digest: str | None
    when: str


def keep(path: Path, text: str, digest: str | None, now: datetime | None = None) -> None:
    """Keep the text of a map. Raises UserVisibleError."""
    folder = _folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    when = (now or datetime.now()).isoformat(" ", "minutes")
    record = {"path": str(path), "text": text, "digest": digest, "when": when}
    replace(_file(path), json.dumps(record, ensure_ascii=False).encode("utf-8", "replace"), private=True)


def drop(path: Path) -> None:
    """Forget the text kept for a map."""
    with suppress(OSError):
        _file(path).unlink()


def kept(path: Path) -> Kept | None:
    """The text kept for a map, if there is one."""
    return _read(_file(path))


def all_kept() -> list[Kept]:
    """Every kept text, the newest first."""
    found = (_read(file) for file in _folder().glob("*.json"))
    return sorted((each for each in found if each is not None), key=lambda each: each.when, reverse=True)


def _folder() -> Path:
    return data_folder() / FOLDER


def _file(path: Path) -> Path:
    return _folder() / f"{hashlib.sha256(str(path).encode('utf-8', 'surrogateescape')).hexdigest()[:24]}.json"


def _read(file: Path) -> Kept | None:
    """A kept text; None if the file is not there or is damaged."""
    try:
        if file.stat().st_size > LARGEST:
            return None
        record = json.loads(file.read_bytes())
        return Kept(Path(record["path"]), str(record["text"]), record["digest"], str(record["when"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
