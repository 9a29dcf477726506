"""Where the app's work is done away from the screen: sessions, maps, the log. Everything it returns is immutable."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from debate.session.setup import SessionError, Setup
from debate.store.log import Log
from debate.store.paths import data_folder

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
    setup: Setup


class Desk:
    """Runs functions in threads, so that the screen goes on answering keys. Two at a time: a map may be read during a debate."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="debate")
        self._log: Log | None = None

    async def call(self, function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """Run a function in a thread and wait for its result; what it raises is raised here."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, lambda: function(*arguments, **named))

    async def log(self) -> Log:
        """The user's log, opened when it is first needed. Raises LogError."""
        if self._log is None:
            self._log = await self.call(open_log)
        return self._log

    def close(self) -> None:
        """Let what runs come to its end, and start nothing new."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        if self._log is not None:
            self._log.close()


def open_log() -> Log:
    """The user's log. Raises LogError."""
    return Log(data_folder() / "log.db")


def open_debates(log: Log) -> list[Open]:
    """The debates to go on with, the newest first; one whose entry is damaged is left out."""
    found: list[Open] = []
    for entry in log.entries():
        if entry.ended is None and len(found) < MOST_OPEN:
            with suppress(SessionError):
                found.append(Open(entry.id, entry.started, entry.events, Setup.from_header(entry.header)))
    return found
