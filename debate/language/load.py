"""The doors of the language: a file, or a text, and everything it imports -> one linked map and all that is wrong with
it.
"""

import hashlib
import os
from dataclasses import field

from debate.collector import collector_paused
from debate.diagnostics.finding import Finding, Label
from debate.language.codes import finding
from debate.language.file import File, map_name, read_text
from debate.language.link import Imported, link
from debate.language.source import prepare, read
from debate.model.elements import Import
from debate.model.map import Map
from debate.model.quick import dataclass

MAX_FILES = 200
"""The most files that one map is made of."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A map that was read.

    ``map`` is linked: its names are canonical and all stand for something. ``texts`` holds the text of every file that
    was read, by the path that findings name it by; ``maps`` the map of each by itself. ``digest`` is the SHA-256 of all
    texts. ``aliases`` gives for each name that a `same` line merged away the name that stands for it now. For tools
    that look up names: ``files`` is what each text says, ``reach`` the files that each imports, directly or through
    others; change nothing in them.
    """

    map: Map
    findings: tuple[Finding, ...]
    texts: dict[str, str]
    digest: str
    maps: dict[str, Map]
    aliases: dict[str, str]
    files: dict[str, File] = field(default_factory=dict, repr=False, compare=False)
    reach: dict[str, list[str]] = field(default_factory=dict, repr=False, compare=False)


def load(path: str | os.PathLike[str], root: str | os.PathLike[str] | None = None) -> Loaded:
    """Read a map file and what it imports. Imports stay inside ``root``, the folder of the file if not given.

    Never raises for what is in a file or for a file that is not there: see ``findings``.
    """
    path = os.fspath(path)
    folder = os.fspath(root) if root is not None else os.path.dirname(path) or "."
    with collector_paused():
        files = Files(folder, Disk())
        files.open(path)
        return files.linked(path)


def load_text(text: str, path: str = "<text>", root: str | os.PathLike[str] | None = None) -> Loaded:
    """Read a map from a string. It can import files only if ``root`` says from which folder."""
    with collector_paused():
        files = Files(os.fspath(root) if root is not None else None, Disk())
        files.take(path, text)
        return files.linked(path)


class Disk:
    """Where the files of a load come from."""

    def exists(self, path: str) -> bool:
        """Whether there is something of that name."""
        return os.path.lexists(path)

    def read(self, path: str) -> tuple[bytes, str | None, list[Finding]]:
        """The bytes of a file and its text, or None and what is wrong with it."""
        return read(path)

    def file(self, text: str, path: str) -> File:
        """What a text says. Change nothing in it."""
        return read_text(text, path)


class Files:
    """The files of one load, each after those that it imports."""

    def __init__(self, folder: str | None, disk: Disk) -> None:
        self.folder = folder
        self.disk = disk
        self.files: dict[str, File] = {}
        self.texts: dict[str, str] = {}
        self.findings: list[Finding] = []
        self.imports: dict[str, list[str]] = {}
        self.paths: dict[str, str] = {}  # real path -> path as findings name it
        self.full = False  # whether it is said that there are too many
        self.open_now: list[tuple[str, Import | None]] = []
        self.digest = hashlib.sha256()
        self.imported: Imported | None = None

    def open(self, path: str) -> bool:
        """Read a file and its imports; False when the file cannot be read at all."""
        data, text, findings = self.disk.read(path)
        # Of the text: a file keeps its hash when git or a mailer gives it the line breaks of another system.
        read = data if text is None else text.encode("utf-8")
        self.digest.update(hashlib.sha256(read).digest())
        if text is not None:
            self.paths[os.path.realpath(path)] = path
        if text is None and not self.open_now:
            self.findings += findings
        elif text is not None:
            self._read(path, text, findings)
        return text is not None

    def take(self, path: str, text: str) -> None:
        """Read a text and its imports."""
        encoded = text.encode("utf-8", "surrogatepass")
        self.digest.update(hashlib.sha256(encoded).digest())
        prepared, findings = prepare(text.encode("utf-8", "replace").decode("utf-8").removeprefix("\ufeff"), path)
        if prepared is None:
            self.findings += findings
        else:
            self._read(path, prepared, findings)

    def _read(self, path: str, text: str, findings: list[Finding]) -> None:
        self.texts[path] = text
        file = self.disk.file(text, path)
        self.findings += [one for one in findings if not _is_said(one, file.findings)] if findings else ()
        self.findings += file.findings
        self.imports[path] = []
        for wanted in file.map.imports:
            other = self._import(path, wanted)
            if other is not None and other not in self.imports[path]:
                self.imports[path].append(other)
        self.files[path] = file

    def _import(self, path: str, wanted: Import) -> str | None:
        """The path of an imported file, read; None with a finding when it cannot be."""
        if self.folder is None:
            help = "save the map as a file beside those that it imports"
            self._report("N013", "a text that is no file cannot import files", wanted, help)
            return None
        name = wanted.path.replace("\\", "/")
        base = os.path.dirname(path) if os.path.dirname(path) else (self.folder if path.startswith("<") else ".")
        target = os.path.normpath(os.path.join(base, name))
        outside = f'"{wanted.path}" is outside the folder of this map'
        if not name or os.path.isabs(name) or ":" in name or "\0" in name or not name.isprintable():
            self._report(
                "N007", f'"{wanted.path}" is no path from this file', wanted, 'write it as in `import "ham.argmap"`'
            )
            return None
        real = os.path.realpath(target)
        inside = os.path.realpath(self.folder)
        if real != inside and not real.startswith(inside.rstrip(os.sep) + os.sep):
            self._report("N007", outside, wanted, "move the file into the folder, or check a folder that holds both")
            return None
        known = self.paths.get(real)
        if known is not None:
            return self._again(known, wanted)
        if len(self.paths) >= MAX_FILES:
            if not self.full:
                self._report(
                    "N009", f"more than {MAX_FILES} files are imported", wanted, "join small maps into larger ones"
                )
            self.full = True
            return None
        self.open_now.append((path, wanted))
        read_it = self._opened(target, wanted)
        self.open_now.pop()
        return target if read_it else None

    def _opened(self, target: str, wanted: Import) -> bool:
        if not self.disk.exists(target):
            self._report(
                "N006", f'there is no file "{wanted.path}" here', wanted, "check how its name is spelt, and its folder"
            )
            return False
        if len(self.open_now) > MAX_FILES // 4:
            self._report("N009", "imports lead through too many files", wanted, "import maps directly")
            return False
        if self.open(target):
            return True
        _, _, findings = self.disk.read(target)
        self._report("N006", f'"{wanted.path}" cannot be read: {findings[0].message}', wanted, *findings[0].help)
        return False

    def _again(self, known: str, wanted: Import) -> str | None:
        if known in self.files:
            return known
        chain = [path for path, _ in self.open_now]
        if known not in self.imports:
            return None
        if known == wanted.span.path:
            self._report("N008", "this file imports itself", wanted, "delete this line")
            return None
        start = chain.index(known) if known in chain else 0
        labels = tuple(Label(by.span, "imported here") for _, by in self.open_now[start:] if by is not None)
        help = "put what joins the two maps into a third one that imports both"
        self.findings.append(
            finding("N008", f'"{wanted.path}" imports this file in turn', wanted.span, help, labels=labels)
        )
        return None

    def _report(self, code: str, message: str, wanted: Import, *help: str) -> None:
        self.findings.append(finding(code, message, wanted.span, *help))

    def linked(self, path: str, before: "Files | None" = None) -> Loaded:
        """All of it as one map. ``before`` are the files of the last time that this map was linked."""
        if path not in self.files:
            return Loaded(Map(map_name(path)), tuple(self.findings), self.texts, self.digest.hexdigest(), {}, {})
        reach: dict[str, list[str]] = {}
        for name in self.files:
            direct = self.imports[name]
            reach[name] = list(dict.fromkeys([*direct, *(far for near in direct for far in reach[near])]))
        linked = link(path, self.files, reach, before.imported if before is not None else None)
        self.imported = linked.imported
        ordered = sorted(
            [*self.findings, *linked.findings], key=lambda one: (one.span.path != path, one.span, one.code)
        )
        maps = {name: file.map for name, file in self.files.items()}
        digest = self.digest.hexdigest()
        return Loaded(linked.map, tuple(ordered), self.texts, digest, maps, linked.aliases, self.files, reach)


def _is_said(warning: Finding, findings: list[Finding]) -> bool:
    """Whether a character that cannot be seen is reported already, as a part of something that is wrong."""
    at = warning.span
    return any(
        one.code in ("L013", "L014") and one.span.line == at.line and one.span.column <= at.column < one.span.end_column
        for one in findings
    )
