"""A file -> its text, safely: bounded in size, always UTF-8, and a finding instead of an exception."""

import os
import re
import stat

from debate.diagnostics.finding import Edit, Finding, Fix
from debate.language.codes import finding
from debate.model.span import Span

MAX_BYTES = 16 * 1024 * 1024
"""The largest file that is read."""

MAX_LINES = 2_000_000
"""The longest."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_OTHER_KINDS = (
    (b"PK\x03\x04", "a document of a word processor, or another packed file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "rich text of a word processor"),
    (b"%PDF-", "a PDF"),
)
"""What authors name by mistake, by its first bytes."""


def read(path: str) -> tuple[bytes, str | None, list[Finding]]:
    """The bytes of a file and its text with LF line breaks, or None and what is wrong with it."""
    data, findings = read_bytes(path)
    if findings:
        return data, None, findings
    return data, *decode(data, path)


def read_bytes(path: str) -> tuple[bytes, list[Finding]]:
    """The bytes of a file; or none, and why it cannot be read."""
    here = Span(path, 1, 1, 1, 1)
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            return b"", [finding("L001", "this is a folder, not a map", here, "name a file that ends in .argmap")]
        if not stat.S_ISREG(mode):
            return (
                b"",
                [finding("L001", "this is not an ordinary file", here, "name a file that ends in .argmap")],
            )
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return (
            b"",
            [finding("L001", "there is no such file", here, "check how its name is spelt, and the folder")],
        )
    except PermissionError:
        return (
            b"",
            [finding("L001", "you may not read this file", here, "ask its owner, or change its permissions")],
        )
    except (OSError, ValueError) as error:
        reason = (
            error.strerror if isinstance(error, OSError) and error.strerror else "its name is not one a file can have"
        )
        return b"", [finding("L001", f"the file cannot be read: {reason.lower()}", here)]
    return data, []


def decode(data: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """The text of a file's bytes, with LF line breaks and no byte order mark."""
    here = Span(path, 1, 1, 1, 1)
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        help = "divide the map into several files and import them"
        return None, [finding("L003", f"the file is larger than {limit} MB", here, help)]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        help = "save the file again and choose the encoding UTF-8"
        return None, [finding("L002", "the file is written in UTF-16, not in UTF-8", here, help)]
    data = data.removeprefix(_BYTE_ORDER_MARK)
    for beginning, kind in _OTHER_KINDS:
        if data.startswith(beginning):
            help = "open it, save it as plain text in UTF-8, and name that file"
            return None, [finding("L002", f"this is {kind}, not plain text", here, help)]
    nul = data.find(b"\0")
    if nul >= 0:
        line = data.count(b"\n", 0, nul) + 1
        message = f"line {line} holds a NUL byte, so this is not a text file"
        return None, [finding("L002", message, Span(path, line, 1, line, 1), "name a file that ends in .argmap")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start : error.start].decode("utf-8", "replace")) + 1
        guess = _letter(data[error.start : error.start + 1])
        message = f"line {line} is not UTF-8" + (
            f"; the file may be in Windows-1252 (this would be `{guess}`)" if guess else ""
        )
        help = "save the file again and choose the encoding UTF-8"
        return None, [finding("L002", message, Span(path, line, column, line, column + 1), help)]
    return prepare(text, path)


def prepare(text: str, path: str) -> tuple[str | None, list[Finding]]:
    """A text with LF line breaks, and warnings about characters in it that cannot be seen."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MAX_LINES:
        help = "divide the map into several files and import them"
        return None, [finding("L003", f"the file has more than {MAX_LINES:,} lines", Span(path, 1, 1, 1, 1), help)]
    return text, hidden(text, path)


_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_CONTROLS = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])
_MOST = 20


def hidden(text: str, path: str) -> list[Finding]:
    """A warning for each character that cannot be seen or that reorders its neighbours; after twenty, no more."""
    if text.isascii() and len(text.encode().translate(None, _CONTROLS)) == len(text):
        return []
    found: list[Finding] = []
    line, counted = 1, 0
    for match in _HIDDEN.finditer(text):
        at = match.start()
        line += text.count("\n", counted, at)
        counted = at
        column = at - text.rfind("\n", 0, at)
        message = f"here is a character that cannot be seen: {called(match[0])}"
        here = Span(path, line, column, line, column + 1)
        delete = Fix("delete it", (Edit(here, ""),))
        found.append(finding("L015", message, here, "delete it, or type the word again", fix=delete))
        if len(found) == _MOST:
            break
    return found


def called(character: str) -> str:
    """A character's official name and number: `zero width space (U+200B)`."""
    from unicodedata import name

    return f"{name(character, 'control character').lower()} (U+{ord(character):04X})"


def _letter(byte: bytes) -> str | None:
    letter = byte.decode("cp1252", "ignore")
    return letter if letter.isprintable() and letter else None
