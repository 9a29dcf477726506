"""The configuration of `debate check` and `debate fmt`: debate.toml, or the table [tool.debate] of pyproject.toml.

Checked by hand, since a library that does it takes longer to import than all checks of a small map take to run.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from debate.checks.settings import LEVELS, SHARED_FILE, Settings, unknown

TABLE = "tool.debate"
CODE = "^[A-Z][0-9]{0,3}$"
TEXT, LIST = "a text in quotation marks", 'a list, as in ["D001"]'


class Key(NamedTuple):
    """A key of the configuration, its JSON Schema, and what it is for."""

    name: str
    schema: dict[str, Any]
    about: str


CODES: dict[str, Any] = {"type": "array", "items": {"type": "string", "pattern": CODE}, "default": []}
PATTERNS: dict[str, Any] = {"type": "array", "items": {"type": "string"}, "default": []}
KEYS = (
    Key("select", CODES, "Only these codes, or beginnings of codes; empty for all."),
    Key("ignore", CODES, "Not these."),
    Key(
        "per-file-ignores",
        {"type": "object", "additionalProperties": CODES, "default": {}},
        "Codes to ignore in the files that match a pattern such as `tutorial/*`, relative to this file.",
    ),
    Key(
        "exclude",
        PATTERNS,
        "Files that are passed over when a folder is checked or formatted: patterns of paths, relative to this file.",
    ),
    Key("texts", {"type": "string"}, "The folder of the sources' texts, relative to this file."),
    Key("level", {"enum": list(LEVELS), "default": "warning"}, "The least severity that is shown."),
)


class Configured(NamedTuple):
    """What a configuration file says; or, where there are mistakes in it, those: lines `file:line: what is wrong`."""

    settings: Settings
    mistakes: tuple[str, ...] = ()


class Mistake(NamedTuple):
    """The key, or the key in a table, that is wrong, and what is wrong with it."""

    place: tuple[str, ...]
    said: str


def schema() -> str:
    """The JSON Schema of the configuration."""
    properties = {key.name: {**key.schema, "description": key.about} for key in KEYS}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration of debate check",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    return json.dumps(whole, indent=2) + "\n"


def read(path: Path, codes: frozenset[str] | None) -> Configured:
    """The settings in a file. ``codes`` are all that checks have, to find those that are misspelt; None if nobody asks."""
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except OSError as error:
        return Configured(Settings(), (f"{path}: cannot be read: {(error.strerror or str(error)).lower()}",))
    except UnicodeDecodeError:
        return Configured(Settings(), (f"{path}: is not text in UTF-8",))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message, _, place = str(error).partition(" (at ")
        line = re.search(r"line (\d+)", place)
        where = f"{path}:{line[1]}" if line else f"{path}"
        return Configured(Settings(), (f"{where}: this is no TOML: {message[:1].lower()}{message[1:]}",))
    heading = TABLE if path.name == SHARED_FILE else ""
    table = _table(data) if heading else data
    found = list(_mistakes(table, path.parent, codes))
    if found:
        told = sorted(
            (_line(text, heading, mistake.place), number, mistake.said) for number, mistake in enumerate(found)
        )
        return Configured(Settings(), tuple(f"{path}:{line}: {said}" for line, _, said in told))
    return Configured(_settings(table, path.parent))


def _table(data: dict[str, Any]) -> Any:
    tool = data.get("tool", {})
    return tool.get("debate", {}) if isinstance(tool, dict) else {}


def _settings(table: dict[str, Any], folder: Path) -> Settings:
    ignores = table.get("per-file-ignores", {})
    return Settings(
        select=tuple(table.get("select", ())),
        ignore=tuple(table.get("ignore", ())),
        per_file_ignores=tuple((pattern, tuple(values)) for pattern, values in ignores.items()),
        exclude=tuple(table.get("exclude", ())),
        texts=folder / table["texts"] if "texts" in table else None,
        level=table.get("level", "warning"),
        folder=folder,
    )


def _mistakes(table: Any, folder: Path, codes: frozenset[str] | None) -> Iterator[Mistake]:
    """Everything that is wrong with a table."""
    if not isinstance(table, dict):
        yield Mistake((), f"`{TABLE}` must be a table")
        return
    known = [key.name for key in KEYS]
    for name, value in table.items():
        if name not in known:
            yield Mistake((name,), f"there is no key `{name}`; {_hint(name, known)}")
        elif name in ("select", "ignore"):
            yield from _listed((name,), value, codes)
        elif name == "exclude":
            yield from _listed((name,), value, None, 'a list, as in ["drafts/*"]')
        elif name == "per-file-ignores":
            if not isinstance(value, dict):
                yield Mistake((name,), f"`{name}` must be a table")
                continue
            for pattern, listed in value.items():
                yield from _listed((name, pattern), listed, codes)
        elif name == "level":
            if value not in LEVELS:
                near = _nearest(value, LEVELS)
                also = f"; did you mean `{near}`?" if near else ""
                yield Mistake((name,), f"`level` is one of {', '.join(f'`{level}`' for level in LEVELS)}{also}")
        elif not isinstance(value, str):
            yield Mistake((name,), f"`{name}` must be {TEXT}")
        elif not (folder / value).is_dir():
            yield Mistake((name,), f"there is no folder `{value}`")


def _listed(place: tuple[str, ...], values: Any, codes: frozenset[str] | None, kind: str = LIST) -> Iterator[Mistake]:
    """What is wrong with a list of texts, which are codes or beginnings of codes if the codes are given."""
    name = ".".join(place)
    if not isinstance(values, list):
        yield Mistake(place, f"`{name}` must be {kind}")
        return
    for number, value in enumerate(values):
        if not isinstance(value, str):
            yield Mistake(place, f"`{name}.{number}` must be {TEXT}")
        elif codes is not None and (wrong := unknown(value, codes)):
            yield Mistake(place, wrong)


def _hint(name: str, known: list[str]) -> str:
    near = _nearest(name.lower().replace("_", "-"), known)
    return f"did you mean `{near}`?" if near else f"there are {', '.join(f'`{key}`' for key in known)}"


def _nearest(given: Any, options: list[str] | tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(str(given), options, 1, 0.6)), None)


def _line(text: str, heading: str, place: tuple[str, ...]) -> int:
    """The line of a key: tomllib does not say where things stand, so the key is looked for below its table's heading."""
    lines = text.split("\n")
    found = 0
    if heading:
        found = next((number for number, line in enumerate(lines) if re.match(rf"\s*\[{heading}\b", line)), 0)
    for name in place:
        pattern = re.compile(rf"""\s*(?:\[[^\]]*?)?["']?{re.escape(name)}["']?\s*(?:=|\]|\.)""")
        inside = re.compile(rf""".*["']{re.escape(name)}["']\s*=""")
        below = [
            number for number in range(found, len(lines)) if pattern.match(lines[number]) or inside.match(lines[number])
        ]
        if not below:
            break
        found = below[0]
    return found + 1
