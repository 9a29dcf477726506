"""Map files as commands read and rewrite them: found in folders, written whole or not at all."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from debate.cli.terminal import UserError

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "<stdin>"
ENDING = ".argmap"
TRANSCRIPT = ".debate"


def map_files(paths: Iterable[str], excluded: Callable[[str], bool] = lambda path: False) -> Iterator[str]:
    """The map files among paths: folders are searched, in order of name; `-` is standard input; the ending of a file may be
    left out. What is excluded is passed over in folders; a file that is named is always meant. Raises UserError.
    """
    for path in paths:
        if path.endswith(TRANSCRIPT):
            from debate.cli.maps import refuse_transcript

            refuse_transcript(path)
        if path != STANDARD_INPUT and Path(path).is_dir():
            yield from (file for file in _maps_under(path) if not excluded(file))
        elif path == STANDARD_INPUT or Path(path).exists():
            yield path
        elif Path(f"{path}{ENDING}").is_file():
            yield f"{path}{ENDING}"
        else:
            raise UserError(f"there is no file or folder `{path}`{_bundled(path)}")


def _maps_under(folder: str) -> list[str]:
    """The map files under a folder, in order of path. Hidden folders and virtual environments are passed over: in one of
    the latter lie the maps that are bundled with the program, which are not the user's to mend.
    """
    found: list[Path] = []
    os.scandir(folder).close()  # os.walk would pass over a folder that may not be read
    for place, folders, files in os.walk(folder):
        folders[:] = [one for one in folders if one[0] != "." and not os.path.exists(f"{place}/{one}/pyvenv.cfg")]
        found += (Path(place, file) for file in files if file.endswith(ENDING))
    return [str(file) for file in sorted(found) if file.is_file()]


def _bundled(name: str) -> str:
    """What to add where a file is missing that has the name of a bundled map."""
    from debate.cli.maps import bundled_maps

    name = name.removesuffix(ENDING)
    if name not in {file.stem for file in bundled_maps()}:
        return ""
    return f"; `{name}` is bundled with the program: `debate edit {name}` makes a copy of it"


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
    from debate.cli.line_diff import unified
    from debate.diagnostics.render import visible

    lines = unified(_lines(before), _lines(after), path)
    return "".join(f"{visible(line)}\n" for line in lines)


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else [*lines, "\\ no line break at the end"]
