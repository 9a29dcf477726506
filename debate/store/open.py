"""The user's own log."""

from debate.store.log import Log, LogError
from debate.store.paths import log_file


def open_log() -> Log:
    """Open the log in the user's data folder, made on first use. Raises LogError."""
    try:
        path = log_file()
    except OSError as error:
        taken = isinstance(error, FileExistsError)
        wrong = "is a file, not a folder" if taken else f"cannot be made ({(error.strerror or str(error)).lower()})"
        raise LogError(
            f"the folder for debates, {error.filename}, {wrong}; set DEBATE_HOME to a folder that you can write to"
        ) from error
    return Log(path)
