"""The maps that are open in an editor, over those on disk."""

import os
from collections.abc import Iterator
from itertools import islice

from debate.authoring.analysis import Analysis
from debate.authoring.configuration import Configuration
from debate.language.load import Loaded, load_text
from debate.language.names import Names
from debate.language.source import read
from debate.language.workspace import Reader
from debate.reason.reasoners import Reasoners
from debate.schemes.catalogue import beside

MOST_FILES = 500
"""How many map files of a folder are looked at for references; the rest is left out."""

MOST_FOLDERS = 5_000
"""How many folders are searched for them."""

_SKIPPED = frozenset({"node_modules", "__pycache__"})


class Workspace:
    """Open texts by path, and what was found out about each. Paths are absolute; one that begins with `<` is of no file.

    ``folder`` bounds what maps in it import; any other map imports from its own folder. Not for several threads.
    """

    def __init__(self, folder: str | None = None) -> None:
        self.folder = os.path.realpath(folder) if folder is not None else None
        self.texts: dict[str, str] = {}
        self.configuration = Configuration()
        self._readers: dict[str, Reader] = {}
        self._analyses: dict[str, Analysis] = {}
        self._reasoners: dict[str, Reasoners] = {}

    def open(self, path: str, text: str) -> None:
        """Take a text in the place of the file, or in the place of the text it had."""
        self.texts[path] = text
        for reader in self._readers.values():
            reader.open(path, text)

    def close(self, path: str) -> None:
        """Go back to the file on disk."""
        self.texts.pop(path, None)
        self._reasoners.pop(path, None)
        for reader in self._readers.values():
            reader.close(path)

    def changed(self, path: str) -> None:
        """A file that says how others are checked was changed on disk. Maps need no word: they are looked at each time."""
        if os.path.basename(path) in ("debate.toml", "pyproject.toml", "schemes.toml"):
            self.configuration = Configuration()
            self._analyses.clear()

    def text(self, path: str) -> str | None:
        """The text of a file: as it is open, else as it is on disk; None if it cannot be read."""
        if path in self.texts:
            return self.texts[path]
        return None if path.startswith("<") else read(path)[1]

    def analysis(self, path: str) -> Analysis | None:
        """The analysis of a file as it is now; None if it is not open and cannot be read.

        The same object as the last time if nothing has changed since, in the file or in what it imports.
        """
        if path not in self.texts and not os.path.isfile(path):
            return None
        loaded = self._load(path)
        known = self._analyses.get(path)
        if known is not None and known.loaded is loaded:
            return known
        made = self._analyses[path] = self._made(path, loaded)
        return made

    def _load(self, path: str) -> Loaded:
        if path.startswith("<"):
            known = self._analyses.get(path)
            text = self.texts[path]
            return known.loaded if known is not None and known.given == text else load_text(text, path)
        root = self.root_of(path)
        if root not in self._readers:
            reader = self._readers[root] = Reader(root)
            for open_path, text in self.texts.items():
                reader.open(open_path, text)
        return self._readers[root].load(path)

    def _made(self, path: str, loaded: Loaded) -> Analysis:
        names = Names(path, loaded.files, loaded.reach)
        names.aliases.update(loaded.aliases)
        findings = (*loaded.findings, *beside(path).findings)
        given = self.texts.get(path, "")
        reasoners = self._reasoners.setdefault(path, Reasoners())
        return Analysis(path, given, loaded, names, findings, self.configuration.settings(path), reasoners)

    def root_of(self, path: str) -> str:
        """The folder that bounds what a file imports."""
        own = os.path.dirname(path) or "."
        real = os.path.realpath(own)
        if self.folder is not None and (real == self.folder or real.startswith(self.folder.rstrip(os.sep) + os.sep)):
            return self.folder
        return own

    def dependents(self, path: str) -> list[str]:
        """The open files that import this one, however indirectly."""
        return [
            other
            for other, analysis in self._analyses.items()
            if other != path and other in self.texts and path in analysis.loaded.files
        ]

    def files(self) -> Iterator[str]:
        """The open files, then every other map file under the folder; at most MOST_FILES in MOST_FOLDERS.

        Hidden folders and links that lead out of the folder are left out.
        """
        yield from list(self.texts)
        if self.folder is None:
            return
        inside = self.folder.rstrip(os.sep) + os.sep
        found = (
            os.path.join(place, name)
            for place, _, names in islice(_folders(self.folder), MOST_FOLDERS)
            for name in sorted(names)
            if name.endswith(".argmap")
        )
        others = (path for path in found if path not in self.texts and os.path.realpath(path).startswith(inside))
        yield from islice(others, MOST_FILES)


def _folders(folder: str) -> Iterator[tuple[str, list[str], list[str]]]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith(".") and one not in _SKIPPED)
        yield place, folders, names
