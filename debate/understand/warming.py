"""A matcher that answers at once: with word vectors while the sentence encoder reads the map in a thread, then with both.

Reading a new map of some hundred claims takes seconds, once; nobody should look at a frozen screen for it.
"""

from threading import Thread
from typing import NamedTuple

from debate.model.map import Map
from debate.understand.map_matcher import matcher_of
from debate.understand.matcher import Match, Matcher, Progress


class Reading(NamedTuple):
    """How far the map has been read: ``done`` of ``total`` texts, as ``Progress`` counts. ``total`` is 0 until the first are done."""

    ready: bool
    done: int = 0
    total: int = 0

    @property
    def text(self) -> str:
        """A sign for the user; empty when the map has been read."""
        if self.ready:
            return ""
        return f"reading the map: {100 * self.done // self.total} %" if self.total else "reading the map"


class WarmingMatcher:
    """The matcher of a map, usable from the start. ``progress`` is told, in the thread that reads, after every few texts."""

    def __init__(self, argument_map: Map, progress: Progress | None = None) -> None:
        self.reading = Reading(ready=False)
        self._map = argument_map
        self._progress = progress
        self._best: Matcher = matcher_of(argument_map, "embedded")
        self._thread = Thread(target=self._read, name="reading the map", daemon=True)
        self._thread.start()

    @property
    def kind(self) -> str:
        """The kind of the matcher that answers now."""
        return self._best.kind

    def match(self, text: str, limit: int = 3) -> Match:
        """As ``Matcher.match``; a match made before the map has been read says so in its notes."""
        reading = self.reading
        match = self._best.match(text, limit)
        if reading.ready:
            return match
        return match._replace(
            notes=(*match.notes, f"Still {reading.text}. Until then, sentences are compared word by word.")
        )

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until the map has been read, at most so long; whether it has."""
        self._thread.join(seconds)
        return self.reading.ready

    def _read(self) -> None:
        self._best = matcher_of(self._map, progress=self._told)
        self.reading = Reading(True, self.reading.total, self.reading.total)
        if self._progress is not None:
            self._progress(self.reading.done, self.reading.total)

    def _told(self, done: int, total: int) -> None:
        self.reading = Reading(False, done, total)
        if self._progress is not None:
            self._progress(done, total)
