"""Do something again whenever files change, by looking at them a few times a second."""

import os
from collections.abc import Callable, Iterable
from typing import NoReturn

PAUSE = 0.25
"""Seconds between two looks."""

SETTLED = 0.1
"""Seconds for which nothing may change before it counts as saved."""

Snapshot = tuple[tuple[str, int, int], ...]


def snapshot(paths: Iterable[str]) -> Snapshot:
    """When each file was last changed, and its size; what is not there has neither."""
    return tuple((path, *_signature(path)) for path in sorted(set(paths)))


def _signature(path: str) -> tuple[int, int]:
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return 0, -1
    return state.st_mtime_ns, state.st_size


def watch(look: Callable[[], Snapshot], act: Callable[[], None], sleep: Callable[[float], None]) -> NoReturn:
    """Act at once, and again after each change that has settled; only an exception ends it, such as Ctrl+C."""
    seen: Snapshot | None = None
    while True:
        now = look()
        if now == seen:
            sleep(PAUSE)
            continue
        if seen is not None:
            sleep(SETTLED)
            if look() != now:
                continue
        act()
        # What is looked at may grow with what was found, so it is looked at again: but a change while acting must not
        # be missed.
        after = look()
        seen = after if {path for path, _, _ in after} != {path for path, _, _ in now} else now
