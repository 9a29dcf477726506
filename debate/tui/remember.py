"""The theme that the user chose, written into the settings file. Everything else in the file stays as it is."""

import json
import re
import tomllib
from pathlib import Path

from debate.tui.desk import UserVisibleError
from debate.tui.editing.files import replace

_THEME = re.compile(r"^[ \t]*theme[ \t]*=[^\n]*$", re.MULTILINE)
_SECTION = re.compile(r"^[ \t]*\[", re.MULTILINE)


def remember_theme(settings: Path, name: str) -> None:
    """Write the theme into the settings file; a missing file is made. Raises UserVisibleError when the file cannot be read or
    written, and then leaves it as it is.
    """
    try:
        text = settings.read_bytes().decode("utf-8-sig") if settings.exists() else ""
        before = tomllib.loads(text)
        after = with_theme(text, name)
        sound = tomllib.loads(after) == {**before, "theme": name}
    except (OSError, ValueError, RecursionError):
        sound = False
    if not sound:
        raise UserVisibleError(
            f"the theme is not remembered: {settings} cannot be changed; write theme = {json.dumps(name)} there"
        )
    if before.get("theme") != name:
        try:
            settings.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise UserVisibleError(f"the theme is not remembered: {settings.parent} cannot be made") from error
        replace(settings, after.encode())


def with_theme(text: str, name: str) -> str:
    """The text of a settings file with this theme: its line replaced, or a new first line."""
    section = _SECTION.search(text)
    end = section.start() if section else len(text)
    line = f"theme = {json.dumps(name)}"
    if _THEME.search(text[:end]):
        return _THEME.sub(lambda _: line, text[:end], count=1) + text[end:]
    return f"{line}\n{text}"
