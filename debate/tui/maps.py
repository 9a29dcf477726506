"""The maps that the library screen shows: found by a glance at each file, described once it has been loaded."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from debate.diagnostics.finding import Severity
from debate.model.map import Map
from debate.tui.text import count
from debate.tui.around import text_of

if TYPE_CHECKING:
    from debate.language.load import Loaded

GLANCE = 200_000  # characters of a file that are looked at for its title
MAX_FINDINGS = 10
_MAP = re.compile(r'^map\s+([\w-]+)(?:\s+"((?:[^"\\]|\\.)*)")?', re.MULTILINE)
_IMPORT = re.compile(r"^import\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Found:
    """A map file that has not been loaded: its title as it stands in the file, and how many maps it imports."""

    path: Path
    title: str
    imports: int


def glance(path: Path) -> Found:
    """Title and imports of a map file, without parsing it. A file that cannot be read is named after itself."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            text = file.read(GLANCE)
    except OSError:
        return Found(path, path.stem, 0)
    head = _MAP.search(text)
    title = (head.group(2) or head.group(1)) if head else path.stem
    return Found(path, title, len(_IMPORT.findall(text)))


def find(folder: Path) -> list[Found]:
    """Every map under a folder; a map that joins others comes first."""
    return sorted((glance(path) for path in folder.rglob("*.argmap")), key=lambda found: (-found.imports, str(found.path)))


@dataclass(frozen=True, slots=True)
class Book:
    """A loaded map, with what the library says about it."""

    path: Path
    title: str
    about: str
    errors: int
    loaded: "Loaded"

    @property
    def map(self) -> Map | None:
        """The map, None if it has errors."""
        return None if self.errors else self.loaded.map


def read(path: Path) -> Book:
    """Load a map and describe it. Whatever is wrong with the file becomes part of the description."""
    from debate.language.load import load

    loaded = load(path)
    errors = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
    title = loaded.map.title or path.name
    if not errors:
        return Book(path, title, about(loaded.map, len(loaded.findings)), 0, loaded)
    lines = [f"line {finding.span.line}: {finding.message}" for finding in errors[:MAX_FINDINGS]]
    more = [f"and {len(errors) - MAX_FINDINGS} more"] if len(errors) > MAX_FINDINGS else []
    words = [f"{count(len(errors), 'error')}; correct the file, then open it again", "", *lines, *more]
    return Book(path, title, "\n".join(words), len(errors), loaded)


def about(argument_map: Map, findings: int) -> str:
    """What a map is about: how much is in it, its theses, who speaks in it, what can be debated."""
    size = [count(len(argument_map.claims), "claim"), count(len(argument_map.relations), "relation"), count(len(argument_map.motions), "motion")]
    lines = [", ".join(size) + (f"; {count(findings, 'finding')} (see `debate check`)" if findings else "")]
    if argument_map.thesis:
        lines += ["", "What it argues:", *(f"• {text_of(argument_map, thesis)}" for thesis in argument_map.thesis[:6])]
    if argument_map.voices:
        lines += ["", f"Who speaks: {', '.join(voice.name for voice in argument_map.voices)}"]
    if argument_map.motions:
        lines += ["", "Motions:", *(f"• {motion.text}" for motion in argument_map.motions)]
    return "\n".join(lines)
