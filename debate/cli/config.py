"""`debate config`: settings and where they come from."""

from collections.abc import Sequence

from debate.cli.terminal import UserError, parser, utf8_streams


def run(arguments: Sequence[str]) -> int:
    """Print where the log and the settings are, what the settings file says, or the schema of debate.toml; 0."""
    utf8_streams()
    options = parser("config", "Settings and where they come from.", "  debate config path")
    options.add_argument("action", nargs="?", choices=("show", "path", "schema"), default="show")
    chosen = options.parse_args(arguments)
    if chosen.action == "schema":
        from debate.checks.config import schema

        print(schema(), end="")
        return 0
    from debate.store.open import FILE
    from debate.store.paths import data_folder, settings_file

    try:
        settings, debates = settings_file(), data_folder() / FILE
    except OSError as error:
        raise UserError(f"{error}; set DEBATE_HOME to a folder that you can write to") from error
    if chosen.action == "path":
        print(f"settings  {settings}\ndebates   {debates}")
    elif settings.is_file():
        print(f"# {settings}\n{settings.read_text(encoding='utf-8', errors='replace')}", end="")
    else:
        print(f"# there is no settings file; it would be {settings}\n# docs/app.md says what it can hold")
    return 0
