"""Maps that are being edited: reading again after a change costs about as much as the change."""

import os
from typing import TypeVar

from debate.collector import collector_paused
from debate.diagnostics.finding import Finding
from debate.language.file import File, read_again
from debate.language.load import MAX_FILES, Disk, Files, Loaded
from debate.language.source import decode, read_bytes
from debate.language.trees import Trees

Value = TypeVar("Value")
_Content = tuple[str | None, list[Finding]]


class Reader:
    """Reads maps over and over. What it reads is what ``load`` would, were every open text saved.

    ``root`` is the folder that imports stay inside (for each map its own folder, if not given). Not for several threads.
    """

    def __init__(self, root: str | os.PathLike[str] | None = None) -> None:
        self._root = os.fspath(root) if root is not None else None
        self._disk = _Kept()
        self._loaded: dict[str, tuple[Files, Loaded]] = {}

    def open(self, path: str | os.PathLike[str], text: str) -> None:
        """From now on the file has this text, whatever is on disk. Call it again after each change."""
        self._disk.buffers[os.path.realpath(os.fspath(path))] = text.encode("utf-8", "replace")

    def close(self, path: str | os.PathLike[str]) -> None:
        """From now on the file has the text that is on disk again."""
        self._disk.buffers.pop(os.path.realpath(os.fspath(path)), None)

    def load(self, path: str | os.PathLike[str]) -> Loaded:
        """Read a map and what it imports. The same object as the last time if nothing has changed since.

        Files that are not open are looked at on disk each time. Never raises for what is in a file.
        """
        path = os.fspath(path)
        folder = self._root if self._root is not None else os.path.dirname(path) or "."
        with collector_paused():
            files = Files(folder, self._disk)
            files.open(path)
            before = self._loaded.get(path)
            if before is not None and _alike(files, before[0]):
                return before[1]
            loaded = files.linked(path, before[0] if before is not None else None)
        _remember(self._loaded, path, (files, loaded))
        return loaded


class _Kept(Disk):
    """Files as they are in open buffers or else on disk. Whatever has not changed is not decoded and parsed again."""

    def __init__(self) -> None:
        self.buffers: dict[str, bytes] = {}
        self._contents: dict[str, tuple[bytes, _Content]] = {}
        self._files: dict[str, tuple[str, File, Trees]] = {}

    def exists(self, path: str) -> bool:
        return os.path.realpath(path) in self.buffers or super().exists(path)

    def read(self, path: str) -> tuple[bytes, str | None, list[Finding]]:
        data = self.buffers.get(os.path.realpath(path))
        if data is None:
            data, findings = read_bytes(path)
            if findings:
                return data, None, findings
        known = self._contents.get(path)
        if known is None or known[0] != data:
            known = data, decode(data, path)
            _remember(self._contents, path, known)
        return data, *known[1]

    def file(self, text: str, path: str) -> File:
        known = self._files.get(path)
        if known is None or known[0] != text:
            trees = Trees(known[2] if known is not None else None)
            known = text, read_again(text, path, trees), trees
            trees.forget_before()
            _remember(self._files, path, known)
        return known[1]


def _alike(now: Files, before: Files) -> bool:
    """Whether two loads have read the same and found the same, so that linking would make the same map."""
    same = now.files.keys() == before.files.keys() and all(now.files[path] is before.files[path] for path in now.files)
    return same and now.digest.digest() == before.digest.digest() and now.findings == before.findings


def _remember(known: dict[str, Value], path: str, value: Value) -> None:
    """Keep a value, and drop the one that was kept first when there are too many."""
    known[path] = value
    if len(known) > MAX_FILES:
        del known[next(iter(known))]
