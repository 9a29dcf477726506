"""A sign that a language model is being waited for: one plain line, once, for people at a terminal only."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

AFTER = 1.0
"""Seconds of waiting after which the sign is shown."""

SIGN = "Waiting for the language model. Ctrl+C goes on without it."


@dataclass
class Waiting:
    """Where the sign is shown, and whether it has been since the user typed last. Scripts and pipes never see it: it is no part of
    what they compare, and a line that is rewritten would be read out again and again.
    """

    stream: IO[str]
    shown: bool = False

    @contextmanager
    def sign(self) -> Iterator[None]:
        """Show the sign once if what is done inside takes long."""
        if self.shown or not self.stream.isatty():
            yield
            return
        timer = threading.Timer(AFTER, self._show)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _show(self) -> None:
        self.shown = True
        print(SIGN, file=self.stream, flush=True)
