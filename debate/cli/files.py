"""Map files as commands read and rewrite them: found in folders, written whole or not at all."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
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


def nothing_here(paths: Iterable[str]) -> UserError:
    """What to say when there is no map file among paths that is to be read."""
    if any(True for _ in map_files(paths)):
        return UserError("the configuration excludes every .argmap file here: name a file, or change `exclude`")
    return UserError("there is no .argmap file here: name a file or a folder that has some")


def standard_input() -> bytes:
    """All of standard input."""
    buffer = getattr(sys.stdin, "buffer", None)
    return buffer.read() if buffer is not None else sys.stdin.read().encode("utf-8", "surrogatepass")


def rewrite(path: str, data: bytes) -> None:
    """Replace a file's content in one step, so that a crash leaves the old or the new; its mode stays. Raises
    UserError.
    """
    import tempfile

    target = os.path.realpath(path)
    temporary = ""
    try:
        mode = os.stat(target).st_mode if os.path.exists(target) else _new_mode()
        with tempfile.NamedTemporaryFile(dir=os.path.dirname(target), prefix=".debate-", delete=False) as file:
            temporary = file.name
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, mode & 0o7777)
        os.replace(temporary, target)
    except OSError as error:
        if temporary:
            with suppress(OSError):
                os.unlink(temporary)
        raise UserError(f"`{path}` cannot be written: {(error.strerror or str(error)).lower()}") from error


def _new_mode() -> int:
    """The permissions that a new file gets here."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def difference(path: str, before: str, after: str) -> str:
    """What changes, as a unified diff; control characters are shown, not sent to the terminal."""
    from difflib import unified_diff

    from debate.diagnostics.render import visible

    lines = unified_diff(_lines(before), _lines(after), path, path, lineterm="")
    return "".join(f"{visible(line)}\n" for line in lines)


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else [*lines, "\\ no line break at the end"]
