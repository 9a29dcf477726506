"""The configuration of `debate check`: debate.toml, or the table [tool.debate] of pyproject.toml."""

import json
import re
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from debate.checks.settings import Settings, unknown

OWN_FILE, SHARED_FILE, TABLE = "debate.toml", "pyproject.toml", "tool.debate"


class Config(BaseModel):
    """The keys of the configuration."""

    model_config = ConfigDict(extra="forbid", strict=True, title="Configuration of debate check")
    select: list[str] = Field(default=[], description="Only these codes, or beginnings of codes; empty for all.")
    ignore: list[str] = Field(default=[], description="Not these.")
    per_file_ignores: dict[str, list[str]] = Field(
        default={},
        alias="per-file-ignores",
        description="Codes to ignore in the files that match a pattern such as `tutorial/*`, relative to this file.",
    )
    texts: str | None = Field(default=None, description="The folder of the sources' texts, relative to this file.")
    level: Literal["error", "warning", "info", "hint"] = Field(
        default="warning", description="The least severity that is shown."
    )


class Configured(NamedTuple):
    """What a configuration file says; or, where there are mistakes in it, those: lines `file:line: what is wrong`."""

    settings: Settings
    mistakes: tuple[str, ...] = ()


def schema() -> str:
    """The JSON Schema of the configuration."""
    return json.dumps(Config.model_json_schema(), indent=2) + "\n"


def read(path: Path, codes: frozenset[str]) -> Configured:
    """The settings in a file. ``codes`` are all that checks have, to find those that are misspelt."""
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
    shared = path.name == SHARED_FILE
    table = data.get("tool", {}).get("debate", {}) if shared else data
    return _validated(table, path, text, TABLE if shared else "", codes)


def _validated(table: Any, path: Path, text: str, heading: str, codes: frozenset[str]) -> Configured:
    try:
        config = Config.model_validate(table)
    except ValidationError as error:
        known = [field.alias or name for name, field in Config.model_fields.items()]
        found = [(_line(text, heading, one["loc"]), _said(one, known)) for one in error.errors()]
        return Configured(Settings(), tuple(f"{path}:{line}: {said}" for line, said in sorted(found)))
    ignores = config.per_file_ignores
    given = [("select", config.select), ("ignore", config.ignore)]
    listed: list[tuple[tuple[str, ...], str]] = [((key,), code) for key, values in given for code in values]
    listed += [(("per-file-ignores", pattern), code) for pattern, values in ignores.items() for code in values]
    mistakes = [
        f"{path}:{_line(text, heading, place)}: {wrong}" for place, code in listed if (wrong := unknown(code, codes))
    ]
    texts = path.parent / config.texts if config.texts is not None else None
    if texts is not None and not texts.is_dir():
        mistakes.append(f"{path}:{_line(text, heading, ('texts',))}: there is no folder `{config.texts}`")
    settings = Settings(
        select=tuple(config.select),
        ignore=tuple(config.ignore),
        per_file_ignores=tuple((pattern, tuple(values)) for pattern, values in ignores.items()),
        texts=texts,
        level=config.level,
        folder=path.parent,
    )
    return Configured(settings, tuple(mistakes))


def _said(error: Any, known: list[str]) -> str:
    """A mistake in our words."""
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        near = get_close_matches(key.lower().replace("_", "-"), known, 1, 0.6)
        hint = f"did you mean `{near[0]}`?" if near else f"there are {', '.join(f'`{name}`' for name in known)}"
        return f"there is no key `{key}`; {hint}"
    if error["type"] == "literal_error":
        near = get_close_matches(str(error["input"]), ["error", "warning", "info", "hint"], 1, 0.6)
        hint = f"; did you mean `{near[0]}`?" if near else ""
        return f"`{key}` is one of {error['ctx']['expected']}{hint}"
    kinds = {
        "list_type": 'a list, as in ["D001"]',
        "string_type": "a text in quotation marks",
        "dict_type": "a table",
    }
    return f"`{key}` must be {kinds.get(error['type'], 'something else')}"


def _line(text: str, heading: str, place: tuple[Any, ...]) -> int:
    """The line of a key: tomllib does not say where things stand, so the key is looked for below its table's heading."""
    lines = text.split("\n")
    names = [str(part) for part in place if not isinstance(part, int)]
    start = 0
    if heading:
        start = next((number for number, line in enumerate(lines) if re.match(rf"\s*\[{heading}\b", line)), 0)
    found = start
    for name in names:
        pattern = re.compile(rf"""\s*(?:\[[^\]]*?)?["']?{re.escape(name)}["']?\s*(?:=|\]|\.)""")
        inside = re.compile(rf""".*["']{re.escape(name)}["']\s*=""")
        below = [
            number for number in range(found, len(lines)) if pattern.match(lines[number]) or inside.match(lines[number])
        ]
        if not below:
            break
        found = below[0]
    return found + 1
