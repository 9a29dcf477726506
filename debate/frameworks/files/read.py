"""A file -> a framework and the names of its arguments, or what is wrong with the file."""

import os.path
from importlib import import_module

from debate.frameworks.files.codes import Mistakes, TooManyError
from debate.frameworks.framework import Framework
from debate.frameworks.light_typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from debate.diagnostics.finding import Finding

MOST_BYTES = 512 * 1024 * 1024
MOST_ARGUMENTS = 1_000_000
MOST_ATTACKS = 10_000_000

FORMATS = ("af", "apx", "tgf")


class Read(NamedTuple):
    """What a file holds. Names go by argument. With findings there is no framework; text is what they point into."""

    framework: Framework | None
    names: list[str]
    findings: tuple["Finding", ...] = ()
    text: str = ""


def read(path: str, form: str | None = None) -> Read:
    """The framework in a file; its format is told by its content, then by its name, unless it is given."""
    mistakes = Mistakes(path)
    try:
        with open(path, "rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        mistakes.add("A001", f"the file cannot be read: {(error.strerror or 'error').lower()}")
        return Read(None, [], tuple(mistakes.found))
    if len(content) > MOST_BYTES:
        mistakes.add("A003", f"the file is larger than {MOST_BYTES // 1024**2} MB")
        return Read(None, [], tuple(mistakes.found))
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        mistakes.add("A002", f"the file is not text in UTF-8 (first on line {line})", "save it again as UTF-8")
        return Read(None, [], tuple(mistakes.found))
    return read_text(text, mistakes, form or format_of(text, path))


def read_text(text: str, mistakes: Mistakes, form: str | None) -> Read:
    """The framework in a text of this format."""
    if form is None:
        mistakes.add(
            "A004", "it cannot be told which format this is", "name the file .af, .apx or .tgf, or give --format"
        )
        return Read(None, [], tuple(mistakes.found))
    try:
        parsed = import_module(f"debate.frameworks.files.{form}").parse(text, mistakes)
    except TooManyError:
        parsed = None
    if parsed is None or mistakes.found:
        return Read(None, [], tuple(mistakes.found), text)
    framework, names = parsed
    return Read(framework, names)


def format_of(text: str, path: str) -> str | None:
    """The format that a text is in, or None if that cannot be told."""
    for line in text[:10_000].split("\n"):
        words = line.split()
        if words and words[0] == "p":
            return "af"
        if words and words[0].startswith(("arg(", "att(")):
            return "apx"
    ending = os.path.splitext(path)[1][1:].lower()
    if ending in FORMATS:
        return ending
    return "tgf" if any(line.strip() == "#" for line in text.split("\n")) else None


def too_large(arguments: int, attacks: int, mistakes: Mistakes) -> bool:
    """Whether there is more than can be held; says so if there is."""
    if arguments > MOST_ARGUMENTS:
        mistakes.add("A003", f"{arguments:,} arguments are more than the {MOST_ARGUMENTS:,} that can be held")
    elif attacks > MOST_ATTACKS:
        mistakes.add("A003", f"{attacks:,} attacks are more than the {MOST_ATTACKS:,} that can be held")
    else:
        return False
    return True
