"""A limit of time that is kept whatever is being done: the work is done by a process of its own, which can be ended.

A search of a SAT solver, for one, cannot be interrupted from Python.
"""

import os
from collections.abc import Callable

from debate.cli.terminal import UserError

Printed = tuple[int, str, str]
"""An exit code, and what goes to standard output and to standard error."""


def within(seconds: float, task: Callable[[], Printed]) -> Printed | None:
    """What a task gives, or None when the time is over. A UserError of the task is raised here.

    Where processes cannot be forked (Windows) the task has to keep the limit itself.
    """
    if not hasattr(os, "fork"):
        return task()
    import signal

    receive, send = os.pipe()
    child = os.fork()
    if not child:
        os.close(receive)
        _work(send, task)
    os.close(send)
    try:
        sent = _received(receive, seconds)
    finally:
        os.close(receive)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    if sent is None:
        return None
    if not sent:
        raise RuntimeError("the process that solves has ended")
    import marshal

    code, out, err = marshal.loads(sent)
    if code is None:
        raise UserError(err)
    return code, out, err


def _work(send: int, task: Callable[[], Printed]) -> None:
    """Send what the task gives, and end this process."""
    import marshal

    try:
        try:
            found: tuple[int | None, str, str] = task()
        except UserError as error:
            found = (None, "", str(error))
        with open(send, "wb") as pipe:
            pipe.write(marshal.dumps(found))
    except KeyboardInterrupt:
        pass  # the other process has heard it, too
    finally:
        os._exit(0)


def _received(receive: int, seconds: float) -> bytes | None:
    """All that is sent, or None when the time is over before its end."""
    from select import select
    from time import monotonic

    end = monotonic() + seconds
    parts: list[bytes] = []
    while select([receive], [], [], max(0.0, end - monotonic()))[0]:
        part = os.read(receive, 1 << 20)
        if not part:
            return b"".join(parts)
        parts.append(part)
    return None
