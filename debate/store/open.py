"""The user's own log."""

from debate.store.log import Log, LogError
from debate.store.paths import log_file


def open_log() -> Log:
    """Open the log in the user's data folder, made on first use. Raises LogError."""
    try:
        path = log_file()
    except OSError as error:
        raise LogError(
            f"the folder for debates cannot be made ({error}); set DEBATE_HOME to a folder that you can write to"
        ) from error
    return Log(path)
