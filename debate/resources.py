"""Where the files that ship beside the code are: the grammars, the bundled library of maps, the documentation.

In a wheel they lie inside the package; in a checkout they lie at its top.
"""

from pathlib import Path

LIBRARY = "library:"
"""How logs and transcripts name a bundled map, wherever the program is installed: ``library:integration/ham.argmap``."""

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def grammars() -> Path:
    """The folder of lark grammars."""
    return _folder("grammars")


def library() -> Path:
    """The folder of bundled maps (``arguments/``)."""
    return _folder("arguments")


def documentation() -> Path:
    """The folder of pages in Markdown (``docs/``)."""
    return _folder("docs")


def maps_in(folder: Path) -> list[Path]:
    """The maps under a folder, in order of folder and name. Folders called ``steps`` are left out: they hold the same map again, as
    it grows in the course of a lesson.
    """
    found = sorted(folder.rglob("*.argmap"))
    return [path for path in found if "steps" not in path.relative_to(folder).parts[:-1]]
