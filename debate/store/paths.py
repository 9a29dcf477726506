"""Where the user's own files are. ``DEBATE_HOME`` overrides the platform's usual folders."""

import os
from pathlib import Path


def data_folder() -> Path:
    """The folder of the debate log, made private to the user on first use."""
    override = os.environ.get("DEBATE_HOME")
    if override:
        folder = Path(override)
    else:
        from platformdirs import user_data_path

        folder = user_data_path("debate", appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def log_file() -> Path:
    """The file of the debate log, which need not exist."""
    return data_folder() / "debates.db"


def config_folder() -> Path:
    """The folder of settings and key maps. Not created."""
    override = os.environ.get("DEBATE_HOME")
    if override:
        return Path(override)
    from platformdirs import user_config_path

    return user_config_path("debate", appauthor=False)


def settings_file() -> Path:
    """The user's settings, which need not exist. docs/app.md says what the file can hold."""
    return config_folder() / "config.toml"
