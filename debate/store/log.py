"""The log of debates: one SQLite file, write-ahead logging, events that are only ever added.

A debate is a header and numbered events. An event is on disk when ``append`` returns, so a killed program loses nothing. Two
programs may use one log: each append names the number it expects to write, and the later of two gets ``ConflictError``.
"""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCHEMA = """
CREATE TABLE IF NOT EXISTS debates (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  started TEXT NOT NULL,
  header  TEXT NOT NULL,
  ended   TEXT
);
CREATE TABLE IF NOT EXISTS events (
  debate INTEGER NOT NULL REFERENCES debates(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  event  TEXT NOT NULL,
  PRIMARY KEY (debate, number)
) WITHOUT ROWID;
"""
VERSION = 1


class LogError(Exception):
    """The log cannot be read or written: the message says why and what can be done."""


class ConflictError(LogError):
    """Another program has added to this debate meanwhile."""


class UnknownDebateError(LogError):
    """No debate with this number is in the log."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A debate in the log. ``header`` is what it was started with; ``ended`` is the outcome in words, or None while it is open."""

    id: int
    started: str
    header: dict[str, Any]
    ended: str | None
    events: int


class Log:
    """The debates of one user, in one file. ``path`` may be ':memory:' for a debate that is not kept."""

    def __init__(self, path: Path | str):
        self.path = str(path)
        try:
            self._connection = sqlite3.connect(self.path, timeout=10, isolation_level=None, check_same_thread=False)
            self._connection.execute("PRAGMA journal_mode=WAL")
            # FULL: an event is on the disk, not only with the operating system, before the screen shows it.
            self._connection.execute("PRAGMA synchronous=FULL")
            self._connection.execute("PRAGMA foreign_keys=ON")
            version = self._connection.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise LogError(
                    f"the log {self.path} was written by a newer version of debate: update debate, or move the file away"
                )
            if version < VERSION:
                self._connection.executescript(SCHEMA)
                self._connection.execute(f"PRAGMA user_version={VERSION}")
        except sqlite3.Error as error:
            raise LogError(_not_opened(Path(self.path), error)) from error

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise LogError(f"the log {self.path} cannot be written ({error})") from error

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise LogError(f"the log {self.path} cannot be read ({error})") from error

    def start(self, header: dict[str, Any], started: str) -> int:
        """Enter a new debate; returns its number. ``started`` is a date and time in ISO 8601."""
        with self._writing() as connection:
            cursor = connection.execute(
                "INSERT INTO debates (started, header) VALUES (?, ?)", (started, json.dumps(header, ensure_ascii=False))
            )
            return int(cursor.lastrowid or 0)

    def append(self, debate: int, number: int, events: list[dict[str, Any]], ended: str | None = None) -> None:
        """Add events, the first of which gets ``number``; all or none are written.

        ``ended`` is the outcome in words if the debate is over after them, None if it is open. Raises ConflictError if another
        program has written that number already, UnknownDebateError if the debate was deleted.
        """
        with self._writing() as connection:
            row = connection.execute(
                "SELECT (SELECT COUNT(*) FROM events WHERE debate = d.id) FROM debates d WHERE d.id = ?", (debate,)
            ).fetchone()
            if row is None:
                raise UnknownDebateError(f"debate {debate} is not in the log any more")
            if row[0] != number:
                raise ConflictError(
                    f"debate {debate} has gone on in another window: open it again to see its newest state"
                )
            connection.executemany(
                "INSERT INTO events (debate, number, event) VALUES (?, ?, ?)",
                [(debate, number + i, json.dumps(event, ensure_ascii=False)) for i, event in enumerate(events)],
            )
            connection.execute("UPDATE debates SET ended = ? WHERE id = ?", (ended, debate))

    def entries(self) -> list[Entry]:
        """Every debate, the newest first."""
        rows = self._rows(
            "SELECT id, started, header, ended, (SELECT COUNT(*) FROM events WHERE debate = debates.id) FROM debates ORDER BY id DESC"
        )
        return [Entry(row[0], row[1], json.loads(row[2]), row[3], row[4]) for row in rows]

    def entry(self, debate: int) -> Entry:
        """One debate. Raises UnknownDebateError."""
        for entry in self.entries():
            if entry.id == debate:
                return entry
        raise UnknownDebateError(f"there is no debate {debate} in the log")

    def events(self, debate: int) -> list[dict[str, Any]]:
        """The events of a debate, in order."""
        rows = self._rows("SELECT event FROM events WHERE debate = ? ORDER BY number", debate)
        return [json.loads(row[0]) for row in rows]

    def delete(self, debate: int) -> None:
        """Remove a debate and its events for good. Raises UnknownDebateError."""
        with self._writing() as connection:
            if connection.execute("DELETE FROM debates WHERE id = ?", (debate,)).rowcount == 0:
                raise UnknownDebateError(f"there is no debate {debate} in the log")


def _not_opened(path: Path, error: sqlite3.Error) -> str:
    """Why a log cannot be opened, and the way out."""
    if path.is_dir():
        return f"the log {path} is a folder, not a file: move it away to start a new log"
    if not path.exists() or not os.access(path.parent, os.W_OK):
        return f"the folder of the log, {path.parent}, cannot be written to: set DEBATE_HOME to a folder that you can write to"
    return f"the log {path} cannot be opened ({error}): move the file away to start a new one"
