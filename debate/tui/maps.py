"""The maps that the library screen lists: found by a glance at each file. What is in them is in
``debate.tui.books``.
"""

import re
from pathlib import Path
from typing import NamedTuple

from debate.resources import maps_in

GLANCE = 200_000  # characters of a file that are looked at for its title
_MAP = re.compile(r'^map\s+([\w-]+)(?:\s+"((?:[^"\\]|\\.)*)")?', re.MULTILINE)
_IMPORT = re.compile(r"^import\s", re.MULTILINE)


class Found(NamedTuple):
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
    return sorted((glance(path) for path in maps_in(folder)), key=lambda found: (-found.imports, str(found.path)))
