"""Where the app's work is done away from the screen: sessions, maps, the log. Everything it returns is immutable."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:  # imported with the first look into the log, after the first paint
    from debate.session.setup import Setup
    from debate.store.log import Log

MOST_OPEN = 9
"""Debates that the library offers to go on with."""

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Open:
    """A debate in the log that is not over: its number, and the choices that it started from."""

    number: int
    started: str
    entries: int
    setup: "Setup"


class UserVisibleError(Exception):
    """Something that the user should hear of, and can do something about: the message says what."""


class Desk:
    """Runs functions in threads, so that the screen goes on answering keys. Two at a time: a map may be read during a
    debate.
    """

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="debate")
        self._log: Log | None = None

    async def call(self, function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """Run a function in a thread and wait for its result. Raises UserVisibleError."""
        work = partial(_heard, function, *arguments, **named)
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    async def log(self) -> "Log":
        """The user's log, opened when it is first needed. Raises UserVisibleError."""
        if self._log is None:
            self._log = await self.call(open_log)
        return self._log

    def close(self) -> None:
        """Let what runs come to its end, and start nothing new."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        if self._log is not None:
            self._log.close()


def _heard(function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    try:
        return function(*arguments, **named)
    except Exception as error:
        from debate.session.setup import SessionError
        from debate.store.log import LogError

        if isinstance(error, SessionError | LogError | OSError):
            raise UserVisibleError(str(error)) from error
        raise


def open_log() -> "Log":
    """The user's log."""
    from debate.store.open import open_log as opened

    return opened()


def open_debates(log: "Log") -> list[Open]:
    """The debates to go on with, the newest first; one whose entry is damaged is left out."""
    from debate.session.setup import SessionError, Setup

    found: list[Open] = []
    for entry in log.entries():
        if entry.ended is None and len(found) < MOST_OPEN:
            with suppress(SessionError):
                found.append(Open(entry.id, entry.started, entry.events, Setup.from_header(entry.header)))
    return found
