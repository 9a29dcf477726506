"""From files to schemes: the bundled catalogue, and the one that a teacher puts beside her maps."""

import os
import re
import stat
from functools import cache
from pathlib import Path

from debate.diagnostics.finding import Finding
from debate.model.span import Span
from debate.schemes.codes import finding
from debate.schemes.place import OWN, own_catalogue
from debate.schemes.scheme import Catalogue, Scheme

MAX_BYTES = 64 * 1024
"""The largest catalogue that is read; the bundled one has a third of that."""

MAX_LINE = 1000
"""The longest line of a catalogue, in characters: bounds the depth of nested TOML, and the time to read it."""

AT_LINE = r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$"


@cache
def bundled() -> Catalogue:
    """The schemes that ship with the program."""
    return from_text((Path(__file__).parent / "catalogue.toml").read_text(encoding="utf-8"), "catalogue.toml")


def schemes_for(map_path: str) -> dict[str, Scheme]:
    """Every scheme that a map can name. A scheme of the teacher's takes the place of a bundled one of the same name."""
    return {**bundled().schemes, **beside(map_path).schemes}


def beside(map_path: str) -> Catalogue:
    """The teacher's own catalogue in the folder of a map; without schemes if there is none."""
    path = own_catalogue(map_path)
    if path is None:
        return Catalogue({})
    text, problem = _read(path)
    return from_text(text, path) if problem is None else Catalogue({}, (problem,))


def from_text(text: str, path: str) -> Catalogue:
    """The schemes of a catalogue's text. What is sound is used even where the rest is not."""
    import tomllib

    from debate.schemes.read import schemes_of

    texts = {path: text}
    lines = text.split("\n")
    long = next((number for number, line in enumerate(lines, 1) if len(line) > MAX_LINE), None)
    if long is not None:
        message = f"this line has more than {MAX_LINE} characters"
        return Catalogue({}, (finding("K002", message, Span(path, long, 1, long, 2), "write shorter lines"),), texts)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Catalogue({}, (_not_toml(str(error), text, path),), texts)
    except RecursionError:
        here = Span(path, 1, 1, 1, 2)
        problem = finding("K002", "lists stand in lists too deeply", here, "a list of premises holds texts only")
        return Catalogue({}, (problem,), texts)
    schemes, findings = schemes_of(data, text, path)
    return Catalogue(schemes, tuple(findings), texts)


def _not_toml(message: str, text: str, path: str) -> Finding:
    place = re.search(AT_LINE, message)
    reason = re.sub(AT_LINE, "", message)
    line = int(place["line"]) if place and place["line"] else text.count("\n") + 1
    column = int(place["column"]) if place and place["column"] else 1
    return finding(
        "K002",
        f"this is not TOML: {reason[:1].lower()}{reason[1:]}",
        Span(path, line, column, line, column + 1),
        'a line is a name, `=` and a text between quotation marks: `title = "Expert opinion"`',
    )


def _read(path: str) -> tuple[str, Finding | None]:
    folder = os.path.dirname(path) or "."
    try:
        if os.path.dirname(os.path.realpath(path)) != os.path.realpath(folder):
            return "", _unreadable(path, "is a link that leads out of its folder", "put the file itself there")
        if not stat.S_ISREG(os.stat(path).st_mode):
            return "", _unreadable(path, "is not an ordinary file", f"give the name {OWN} to a text file only")
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return "", _unreadable(path, f"cannot be read: {reason}", "change who may read the file, or remove it")
    if len(data) > MAX_BYTES:
        limit = f"is larger than {MAX_BYTES // 1024} KB"
        return "", _unreadable(path, limit, "keep only the schemes that these maps use")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n"), None
    except UnicodeDecodeError:
        return "", _unreadable(path, "is not text in UTF-8", "save it again and choose the encoding UTF-8")


def _unreadable(path: str, what: str, help: str) -> Finding:
    return finding("K001", f"the catalogue {what}", Span(path, 1, 1, 1, 1), help)
