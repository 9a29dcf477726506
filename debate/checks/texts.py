"""The texts of sources, which come from others: bounded in size, and never outside their folder."""

from pathlib import Path

LARGEST_TEXT = 16 * 1024 * 1024
"""Bytes of a source text that are read at most."""


def read_text(folder: Path, name: str) -> str | None:
    """The text of a source, or None if it is missing, too large, not UTF-8, or outside the folder."""
    path = (folder / name).resolve()
    try:
        if not path.is_relative_to(folder.resolve()) or path.stat().st_size > LARGEST_TEXT:
            return None
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        return None
