"""Map files as the authoring screen reads and writes them: whole or not at all, and never over somebody else's change."""

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from debate import atomic_write
from debate.resources import library
from debate.tui.desk import UserVisibleError

LARGEST = 2 * 1024 * 1024
"""Bytes of a file that is edited here; a larger one is for an editor made for large files."""

LONGEST_LINE = 10_000
"""Characters of a line: the text widget works out a whole line for each part of it that it draws."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""Characters that the text widget takes for line breaks and the language does not."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as it was read or written last: its text with LF line breaks, how its bytes were made of it, and their digest
    (None: there is no such file). ``notes`` say what is shown otherwise than it stands in the file.
    """

    text: str
    digest: str | None
    line_break: str = "\n"
    marked: bool = False
    notes: tuple[str, ...] = ()


def open_map(path: Path) -> Opened:
    """Read a map; one that is not there yet is empty. Raises UserVisibleError."""
    from debate.language.source import read

    if not path.exists() and path.parent.is_dir():
        return Opened("", None)
    if path.is_file() and path.stat().st_size > LARGEST:
        raise UserVisibleError(
            f"{path.name} is larger than {LARGEST // 1024 // 1024} MB: use another editor, with `debate check --watch` beside it"
        )
    data, text, findings = read(str(path))
    if text is None:
        raise UserVisibleError(f"{path.name}: {findings[0].message}")
    line_break = "\r\n" if b"\r\n" in data else "\n"
    plain = _BREAKS.sub(" ", text)
    if long := too_long(plain):
        raise UserVisibleError(
            f"{path.name}: line {long} has more than {LONGEST_LINE:,} characters: use another editor, with `debate check --watch` beside it"
        )
    notes = (
        ("characters that look like line breaks and are none are shown, and saved, as spaces",) if plain != text else ()
    )
    return Opened(plain, digest_of(data), line_break, data.startswith(_BYTE_ORDER_MARK), notes)


def too_long(text: str) -> int | None:
    """The number of the first line that is too long to be edited here."""
    return next((number for number, line in enumerate(text.split("\n"), 1) if len(line) > LONGEST_LINE), None)


def digest_of(data: bytes) -> str:
    """The SHA-256 of bytes."""
    return hashlib.sha256(data).hexdigest()


def digest_on_disk(path: Path) -> str | None:
    """The digest of a file as it is now; None if there is none. Raises OSError when it cannot be read."""
    try:
        with path.open("rb") as file:
            return digest_of(file.read(LARGEST * 8))
    except FileNotFoundError:
        return None


def save(path: Path, text: str, opened: Opened) -> Opened:
    """Write a text in the place of a file, in one step, so that a crash leaves the old or the new; permissions stay, a link stays a
    link. Raises UserVisibleError.
    """
    lines = text.replace("\n", opened.line_break) if opened.line_break != "\n" else text
    data = (_BYTE_ORDER_MARK if opened.marked else b"") + lines.encode("utf-8", "replace")
    replace(path, data)
    return Opened(text, digest_of(data), opened.line_break, opened.marked)


def replace(path: Path, data: bytes, private: bool = False) -> None:
    """Write bytes in the place of a file, in one step. A new file is the user's alone if it is ``private``. Raises
    UserVisibleError.
    """
    try:
        atomic_write.replace(path, data, private)
    except OSError as error:
        raise UserVisibleError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error


def writable(path: Path) -> bool:
    """Whether a map can be changed in its place: it is none of the bundled ones, and the user may write it."""
    if bundled(path):
        return False
    return os.access(path if path.exists() else path.parent, os.W_OK)


def bundled(path: Path) -> bool:
    """Whether a map belongs to the library that ships with the program."""
    return path.resolve().is_relative_to(library().resolve())


def copy_to(path: Path, folder: Path) -> Path:
    """Copy a map, with the maps that it imports and the schemes beside it, into a folder; the copy of the map. Nothing is ever
    overwritten. Raises UserVisibleError.
    """
    from debate.language.load import load

    home = path.resolve().parent
    files = [Path(name).resolve() for name in load(str(path)).texts]
    files += [home / "schemes.toml"] if (home / "schemes.toml").is_file() else []
    wanted = {file: folder / file.relative_to(home) for file in files if file.is_relative_to(home)}
    there = [copy for copy in wanted.values() if copy.exists()]
    if there:
        raise UserVisibleError(f"there is already {there[0]}: choose another folder")
    try:
        for file, copy in wanted.items():
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    except OSError as error:
        raise UserVisibleError(f"{folder} cannot be written: {(error.strerror or str(error)).lower()}") from error
    return wanted[path.resolve()]
