"""Map files as commands read and rewrite them: found in folders, written whole or not at all."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from debate.cli.terminal import UserError

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "<stdin>"


def map_files(paths: Iterable[str], excluded: Callable[[str], bool] = lambda path: False) -> Iterator[str]:
    """The map files among paths: folders are searched, in order of name; `-` is standard input. What is excluded is passed
    over in folders; a file that is named is always meant. Raises UserError.
    """
    for path in paths:
        place = Path(path)
        if path == STANDARD_INPUT or not place.is_dir():
            if path != STANDARD_INPUT and not place.exists():
                raise UserError(f"there is no file or folder `{path}`")
            yield path
        else:
            files = (str(file) for file in sorted(place.rglob("*.argmap")) if file.is_file())
            yield from (file for file in files if not excluded(file))


def not_excluded(paths: Iterable[str], excluded: Callable[[str], bool]) -> list[str]:
    """Paths without the files that are excluded, for hooks, which name every file that is committed; folders stay."""
    return [path for path in paths if path == STANDARD_INPUT or Path(path).is_dir() or not excluded(path)]


def nothing_here(paths: Iterable[str]) -> UserError:
    """What to say when there is no map file among paths that is to be read."""
    if any(True for _ in map_files(paths)):
        return UserError("the configuration excludes every .argmap file here: name a file, or change `exclude`")
    return UserError("there is no .argmap file here: name a file or a folder that has some; `debate new` makes one")


def standard_input() -> bytes:
    """All of standard input."""
    buffer = getattr(sys.stdin, "buffer", None)
    return buffer.read() if buffer is not None else sys.stdin.read().encode("utf-8", "surrogatepass")


def rewrite(path: str, data: bytes) -> None:
    """Replace a file's content in one step; its permissions stay. Raises UserError."""
    from debate.atomic_write import replace

    try:
        replace(path, data)
    except OSError as error:
        raise UserError(f"`{path}` cannot be written: {(error.strerror or str(error)).lower()}") from error


def difference(path: str, before: str, after: str) -> str:
    """What changes, as a unified diff; control characters are shown, not sent to the terminal."""
    from difflib import unified_diff

    from debate.diagnostics.render import visible

    lines = unified_diff(_lines(before), _lines(after), path, path, lineterm="")
    return "".join(f"{visible(line)}\n" for line in lines)


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else [*lines, "\\ no line break at the end"]
