"""The `[llm]` table of the settings file: which language model may be asked, and for what. Without a url and a model there is none.

The key of the interface stands in the file, or in an environment variable. It is never shown: not in messages, not in a ``repr``.
"""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from debate.llm.address import AddressError, address_of

WORDS, MATCHES = "words", "matches"
USES = (WORDS, MATCHES)
"""What a model can be used for during a debate. Drafts are not among them: they are asked for by their own command."""

KEY_VARIABLE = "DEBATE_LLM_KEY"
MOST_BYTES = 1_000_000  # of the settings file, as the app reads it


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible interface. Times are in seconds: until it is connected, and until the whole answer is there."""

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    connect_timeout: float = 5.0
    timeout: float = 30.0
    plain_http: bool = False


class Chosen(NamedTuple):
    """What the settings say. ``endpoint`` is None where no model is set up, or where ``problems`` keep it from being used.

    ``shown`` are lines for `debate config`: name, value, where it comes from.
    """

    endpoint: Endpoint | None = None
    uses: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()
    shown: tuple[tuple[str, str, str], ...] = ()


def read(path: Path, environment: Mapping[str, str] = os.environ) -> Chosen:
    """The settings in a file, which need not exist, and in the environment. Never raises for what stands in them."""
    try:
        raw = path.read_bytes()[: MOST_BYTES + 1]
        table = tomllib.loads(raw.decode("utf-8-sig")).get("llm", {}) if len(raw) <= MOST_BYTES else {}
    except FileNotFoundError:
        table = {}
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line \d+", str(error))  # nothing else of the message: it may repeat what stands there
        where = f"{line[0]} of {path.name}" if line else path.name
        return Chosen(
            problems=(f"{where} is no TOML (texts stand between quotation marks), so there is no language model",)
        )
    except (OSError, UnicodeDecodeError, RecursionError):
        return Chosen(problems=(f"{path.name} cannot be read, so there is no language model",))
    if not isinstance(table, dict):
        return Chosen(problems=("`llm` is a table: write [llm] on a line of its own",))
    return _chosen(table, path, environment)


def _chosen(table: dict[str, object], path: Path, environment: Mapping[str, str]) -> Chosen:
    problems = [f"[llm] {said}" for name, value in table.items() if (said := _wrong(name, value))]
    good = {name: value for name, value in table.items() if not _wrong(name, value)}
    variable = str(good.get("key-env", KEY_VARIABLE))
    key = environment.get(variable) or str(good.get("key", "")) or None
    key_from = f"environment variable {variable}" if environment.get(variable) else str(path)
    if key is not None and not (key.isascii() and key.isprintable() and " " not in key):
        problems.append("[llm] the key has characters that cannot be sent")
    uses = good.get("use", [])
    shown = [
        (name, without_secrets(_shown(value)), str(path))
        for name, value in good.items()
        if name not in ("key", "key-env")
    ]
    if key is not None:
        shown.append(("key", "(set, not shown)", key_from))
    elif "key-env" in good:
        # A name that does not look like one may be the key itself, in the wrong place.
        named = variable if variable.isupper() else "that `key-env` names"
        shown.append(("key", f"(none: the environment variable {named} is not set)", str(path)))
    endpoint = None
    if not problems and good.get("url") and good.get("model"):
        endpoint = Endpoint(
            str(good["url"]),
            str(good["model"]),
            key,
            _seconds(good, "connect-timeout", 5.0),
            _seconds(good, "timeout", 30.0),
            good.get("plain-http") is True,
        )
        try:
            address_of(endpoint.url, endpoint.plain_http)
        except AddressError as error:
            problems.append(f"[llm] url: {error}")
            endpoint = None
    elif not problems and (good.get("url") or good.get("model") or uses):
        problems.append("[llm] needs both a `url` and the name of a `model`")
    wanted = frozenset(uses if isinstance(uses, list) else ())
    return Chosen(endpoint, wanted, tuple(problems), tuple(shown))


_SIGN_IN = re.compile(r"//[^\s\"']*@")
_QUERY = re.compile(r"((?:^|\burl\b[\"']?\s*=\s*[\"']+)\w+://[^\s\"'?#]*[?#])[^\s\"']+")


def without_secrets(text: str) -> str:
    """An address, or a settings file, without the name, password or key that somebody wrote into the address, where none belongs."""
    return _QUERY.sub(r"\1(not shown)", _SIGN_IN.sub("//(not shown)@", text))


def _seconds(good: Mapping[str, object], name: str, usual: float) -> float:
    value = good.get(name, usual)
    return float(value) if isinstance(value, int | float) else usual


def _text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 1000 and value.isprintable()


def _time(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0.1 <= value <= 600


_KEYS: dict[str, tuple[Callable[[object], bool], str]] = {
    "url": (_text, 'an address in quotation marks, such as "http://127.0.0.1:8080/v1"'),
    "model": (_text, "the model's name in quotation marks"),
    "key": (_text, "a text in quotation marks"),
    "key-env": (
        lambda value: isinstance(value, str) and re.fullmatch(r"[A-Za-z_]\w{0,99}", value, re.ASCII) is not None,
        "the name of an environment variable in quotation marks (the key itself is written as `key`)",
    ),
    "use": (
        lambda value: isinstance(value, list) and all(use in USES for use in value),
        'a list of some of "words", "matches"',
    ),
    "timeout": (_time, "a number of seconds from 0.1 to 600"),
    "connect-timeout": (_time, "a number of seconds from 0.1 to 600"),
    "plain-http": (lambda value: isinstance(value, bool), "true or false"),
}


def _wrong(name: str, value: object) -> str | None:
    """What is wrong with an entry. The value itself is not repeated: it may be a key in the wrong place."""
    if name not in _KEYS:
        near = get_close_matches(name.replace("_", "-"), _KEYS, 1, 0.6)
        return f"there is no setting `{name[:40]}`; " + (
            f"did you mean `{near[0]}`?" if near else f"there are {', '.join(_KEYS)}"
        )
    fits, kind = _KEYS[name]
    return None if fits(value) else f"`{name}` must be {kind}"


def _shown(value: object) -> str:
    return (
        ", ".join(map(str, value))
        if isinstance(value, list)
        else str(value).lower()
        if value in (True, False)
        else str(value)
    )
