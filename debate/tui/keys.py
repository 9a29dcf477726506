"""Every key of the app in one table, and the file in which a user changes them.

The file is ``config.toml`` in the settings folder::

    theme = "ansi-dark"
    [keys]
    "debate.hint" = "f3"
"""

import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from textual.binding import Binding
from textual.keys import KEY_ALIASES, Keys

FILE = "config.toml"
MAX_FILE = 100_000  # bytes; a settings file is a page at most


class Key(NamedTuple):
    """A key of the app. ``id`` is its name in the settings file: where it applies, a dot, what it does."""

    id: str
    keys: str
    action: str
    label: str
    help: str
    show: bool = True
    priority: bool = False


KEYS = (
    Key("app.help", "f1,question_mark", "help", "Help", "help for what is focused"),
    Key("app.palette", "ctrl+p", "command_palette", "Commands", "all commands that apply now", False, True),
    Key("app.quit", "ctrl+q", "quit", "Quit", "leave the app; debates are kept", True, True),
    Key("app.back", "escape", "back", "Back", "one step back"),
    Key("library.go_on", "g", "go_on", "Go on", "go on with the newest debate that is not finished"),
    Key("library.open", "o", "open", "Open file", "open a map by its path"),
    Key("library.browse", "b", "browse", "Claims", "read the claims of the highlighted map"),
    Key("library.edit", "e", "edit", "Edit", "edit the highlighted map"),
    Key("setup.start", "ctrl+s", "start", "Start", "start the debate"),
    Key("setup.browse", "ctrl+b", "browse", "Claims", "read the claims of the map"),
    Key("debate.say", "slash", "say", "Type", "type a reply in your own words"),
    Key("debate.pane", "p", "pane", "Next pane", "show or go to the next pane"),
    Key("debate.hint", "h", "hint", "Hint", "a hint for the next move (practice only)"),
    Key("debate.undo", "u", "undo", "Undo", "take your last move back (practice only)"),
    Key("debate.browse", "b", "browse", "Claims", "read the claims of the map"),
    Key("debate.report", "r", "report", "Report", "the report: what decided the debate, scores, what to train"),
    Key("debate.stop", "s", "stop", "Stop", "end the debate and see the report"),
    Key("browser.search", "slash", "search", "Search", "search in the claims"),
    Key(
        "browser.what_if",
        "w",
        "what_if",
        "What if",
        "what would be if the claim were rejected; again: accepted; again: as it is",
    ),
    Key("browser.picture", "v", "picture", "Picture", "draw what stands around the claim; again: read the claim"),
    Key("browser.pane", "p", "pane", "Other pane", "go to the list, or to the claim or its picture"),
    Key("edit.save", "ctrl+s", "save", "Save", "save the map", True, True),
    Key("edit.next", "f8", "next_finding", "Next finding", "go to the next finding", True, True),
    Key("edit.previous", "f7", "previous_finding", "Previous", "go to the finding before", False, True),
    Key("edit.fix", "f4", "fix", "Fix", "what can be done about the findings of this line", True, True),
    Key("edit.explain", "f2", "explain", "Explain", "the manual of the finding of this line", True, True),
    Key("edit.complete", "ctrl+@", "complete", "Complete", "what can be written here (Ctrl+Space)", False, True),
    Key(
        "edit.pane",
        "f6",
        "pane",
        "Other pane",
        "go to the findings, to the picture, or to the text",
        True,
        True,
    ),
    Key("edit.debate", "f5", "debate", "Debate", "start a debate on the saved map", True, True),
    Key("edit.browse", "ctrl+b", "browse", "Claims", "read the claims of the map", False, True),
    Key("edit.find", "ctrl+f", "find", "Find", "find words in the text", False, True),
    Key("edit.format", "f9", "format", "Format", "lay the map out as debate fmt does", False, True),
    Key("edit.save_as", "f12", "save_as", "Save as", "save the map under another name", False, True),
    Key("report.save", "s", "save", "Save", "write the transcript and the report to files"),
    Key("report.browse", "b", "browse", "Claims", "read the claims of the map"),
)


def bindings(scope: str) -> list[Binding]:
    """The bindings of a screen (or of the app: scope 'app')."""
    return [
        Binding(key.keys, key.action, key.label, show=key.show, priority=key.priority, tooltip=key.help, id=key.id)
        for key in KEYS
        if key.id.startswith(scope + ".")
    ]


def dialog_bindings() -> list[Binding]:
    """The keys of the app that work in a dialog too; a modal screen does not see those of the app."""
    return [
        Binding(
            key.keys, f"app.{key.action}", key.label, show=key.show, priority=key.priority, tooltip=key.help, id=key.id
        )
        for key in KEYS
        if key.id in ("app.back", "app.quit")
    ]


@dataclass(frozen=True, slots=True)
class Config:
    """What the settings file says. ``problems`` are sentences for the user, each with the line and the entry it is
    about.
    """

    keymap: dict[str, str]
    theme: str | None = None
    problems: tuple[str, ...] = ()


def read_config(path: Path, themes: frozenset[str]) -> Config:
    """Read the settings file. What is wrong in it is left out and reported; a missing file is fine."""
    try:
        raw = path.read_bytes()
        if len(raw) > MAX_FILE:
            return Config({}, None, (f"{FILE} is larger than {MAX_FILE:,} bytes and was not read",))
        text = raw.decode("utf-8-sig")
        data = tomllib.loads(text)
    except FileNotFoundError:
        return Config({})
    except OSError as error:
        return Config({}, None, (f"{FILE} cannot be read: {error.strerror}",))
    except UnicodeDecodeError:
        return Config({}, None, (f"{FILE} is not UTF-8 text and was not read",))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Config({}, None, (f"{FILE} was not read: {error}",))
    return _checked(data, text, themes)


def _checked(data: dict[str, object], text: str, themes: frozenset[str]) -> Config:
    problems: list[str] = []

    def problem(entry: str, message: str) -> None:
        line = _line_of(entry, text)
        problems.append(f"{FILE}{f' line {line}' if line else ''}: {message}")

    theme = data.get("theme")
    if theme is not None and theme not in themes:
        problem("theme", f"there is no theme {theme!r}{_near(str(theme), themes)}")
        theme = None
    for name in data:
        if name not in ("theme", "keys", "llm"):  # debate.llm.settings reads `llm`
            problem(name, f"unknown setting {name!r}{_near(name, ('theme', 'keys', 'llm'))}")
    section = data.get("keys", {})
    if not isinstance(section, dict):
        problem("keys", "`keys` is a section: write [keys] on a line of its own")
        section = {}
    keymap: dict[str, str] = {}
    known = {key.id: key for key in KEYS}
    for name, keys in section.items():
        if name not in known:
            problem(name, f"there is no key named {name!r}{_near(name, known)}")
        elif not isinstance(keys, str) or not all(is_key(key.strip()) for key in keys.split(",")):
            problem(name, f'{name} cannot be {keys!r}: write a key such as "f5", "ctrl+t" or "x"')
        elif clash := _clash(name, keys, {key.id: keymap.get(key.id, key.keys) for key in KEYS}):
            problem(name, f"{name} cannot be {keys!r}: {clash} has that key")
        else:
            keymap[name] = ",".join(key.strip() for key in keys.split(","))
    return Config(keymap, theme if isinstance(theme, str) else None, tuple(problems))


def _clash(name: str, keys: str, taken: dict[str, str]) -> str | None:
    """The name of a key that applies at the same time and is already the same."""
    wanted = _normal(keys)
    scopes = (name.split(".")[0], "app")
    for other, others in taken.items():
        together = other.split(".")[0] in scopes or scopes[0] == "app"
        if other != name and together and wanted & _normal(others):
            return other
    return None


def _normal(keys: str) -> frozenset[str]:
    """The keys of a list, each under its long name."""
    return frozenset(_LONG.get(key.strip(), key.strip()) for key in keys.split(","))


_NAMED = frozenset(key.value for key in Keys) | frozenset(KEY_ALIASES)
_MODIFIERS = frozenset({"ctrl", "shift", "alt", "super", "hyper", "meta"})


def is_key(key: str) -> bool:
    """Whether this is the name of a key: one character, a named key, or one of these after modifiers and `+`."""
    *modifiers, last = key.split("+") if key != "+" else [key]
    if not all(modifier in _MODIFIERS for modifier in modifiers):
        return False
    return (len(last) == 1 and last.isprintable()) or last in _NAMED or last in _LONG.values()


_LONG = {
    "?": "question_mark",
    "/": "slash",
    ",": "comma",
    ".": "full_stop",
    " ": "space",
    "-": "minus",
    "+": "plus",
    ":": "colon",
}


def _line_of(entry: str, text: str) -> int | None:
    """The line on which an entry stands."""
    pattern = re.compile(rf"""\s*\[?["']?{re.escape(entry)}["']?\]?\s*(=|$|#)""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), None)


def _near(name: str, known: object) -> str:
    near = get_close_matches(name, list(known), 1)  # type: ignore[call-overload]
    return f"; did you mean {near[0]!r}?" if near else ""
