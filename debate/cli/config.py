"""`debate config`: settings and where they come from."""

import re
import sys
from collections.abc import Sequence

from debate.cli.terminal import UserError, parser, utf8_streams

KEY = re.compile(r"""((?<![\w-])["']?[\w-]*key["']?\s*=\s*)(?!\s).*""", re.IGNORECASE)
KEY_IN_PLACE_OF_A_NAME = re.compile(r"""(key-env["']?\s*=\s*)(?!\s|(["'])[A-Z_][A-Z0-9_]*\2).*""")


def run(arguments: Sequence[str]) -> int:
    """Print where the log and the settings are, what the settings file says, or the schema of debate.toml; 0.

    With `llm`, what the settings say about a language model, and whether it can be used; 2 if not.
    """
    utf8_streams()
    options = parser("config", "Settings and where they come from.", "  debate config path\n  debate config llm")
    options.add_argument(
        "action",
        nargs="?",
        choices=("show", "path", "schema", "llm"),
        default="show",
        help="the settings file (the default), where files are, the JSON Schema of debate.toml, or a trial of the language model",
    )
    chosen = options.parse_args(arguments)
    if chosen.action == "llm":
        return _language_model()
    if chosen.action == "schema":
        from debate.checks.config import schema

        print(schema(), end="")
        return 0
    from debate.store.paths import log_file, settings_file

    try:
        settings, debates = settings_file(), log_file()
    except OSError as error:
        raise UserError(f"{error}; set DEBATE_HOME to a folder that you can write to") from error
    if chosen.action == "path":
        print(f"settings  {settings}\ndebates   {debates}")
    elif settings.is_file():
        text = without_key(settings.read_text(encoding="utf-8", errors="replace"))
        print(f"# {settings}\n{text}", end="" if text.endswith("\n") else "\n")
        if "llm" in text:
            _about_language_model()
    else:
        print(f"# there is no settings file; it would be {settings}\n# `debate explain app` says what it can hold")
    return 0


def without_key(text: str) -> str:
    """The text of a settings file without the key of a language model, however it is written there, and with no secret in its address."""
    import tomllib

    try:
        key = tomllib.loads(text)["llm"]["key"]
    except (tomllib.TOMLDecodeError, RecursionError, KeyError, TypeError):
        key = ""
    from debate.llm.settings import without_secrets

    shown = without_secrets(text)
    for pattern in (KEY, KEY_IN_PLACE_OF_A_NAME):
        shown = pattern.sub(r'\1"(not shown)"', shown)
    return shown.replace(key, "(not shown)") if isinstance(key, str) and key else shown


def _about_language_model() -> None:
    """Where the key comes from, and what is wrong with the settings of a language model, as comments."""
    from debate.cli.language_model import settings
    from debate.diagnostics.text import visible

    chosen = settings()
    for problem in chosen.problems:
        print(visible(f"# {problem}"))
    for name, value, place in chosen.shown:
        if name == "key":
            print(visible(f"# [llm] key {value}: {place}"))


def _language_model() -> int:
    from debate.cli.language_model import endpoint, settings
    from debate.diagnostics.text import visible

    chosen = settings()
    for name, value, place in chosen.shown:
        print(visible(f"{name:<16} {value}  ({place})"))
    from debate.llm.trial import trial

    asked = endpoint()
    print(f"asking, for at most {asked.timeout:g} s; Ctrl+C stops it", file=sys.stderr)
    usable, said = trial(asked)
    print(f"{'trial':<16} {said}")
    return 0 if usable else 2
