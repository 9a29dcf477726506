"""A file written whole or not at all."""

import errno
import os
import tempfile
from contextlib import suppress

PREFIX = ".debate-"
"""What the name of a file that is being written starts with."""


def replace(path: str | os.PathLike[str], data: bytes, private: bool = False) -> None:
    """Write bytes in the place of a file, in one step: a crash leaves the old or the new. Permissions stay, a link stays a link;
    a new file is the user's alone if it is ``private``. Raises OSError, also for a file that the user may not write.
    """
    if "\0" in os.fspath(path):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    target = os.path.realpath(path)
    mode = _mode(target, private)
    temporary = ""
    try:
        with tempfile.NamedTemporaryFile(dir=os.path.dirname(target), prefix=PREFIX, delete=False) as file:
            temporary = file.name
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, mode)
        os.replace(temporary, target)
    except OSError:
        if temporary:
            with suppress(OSError):
                os.unlink(temporary)
        raise


def _mode(target: str, private: bool) -> int:
    """The permissions that a file has, or a new one gets here."""
    if os.path.exists(target):
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return os.stat(target).st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o600 if private else 0o666 & ~mask
