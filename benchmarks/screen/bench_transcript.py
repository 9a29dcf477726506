"""How long a key takes in the debate screen with a long transcript.

Run: python benchmarks/screen/bench_transcript.py. Prints the machine, and medians in milliseconds.

The real screen of a bundled map is shown at 120x40, without a terminal behind it, and its transcript is made longer.
A key is timed from its event to the end of the first repaint that it causes.
"""

import asyncio
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from textual import events

from debate.language.load import load
from debate.resources import library
from debate.session.setup import Setup, name_of_map
from debate.tui.app import DebateApp
from debate.tui.screens.debate import DebateScreen
from debate.tui.widgets.transcript import Entry, Transcript

WORDS = "The town cannot pay for free buses because the money that the state gives it is spent on schools and roads. "
KEYS = (
    ("#transcript", ("up",), None, "mark the line above"),
    ("#transcript", ("pageup", "pagedown"), None, "page"),
    ("#moves-list", ("down",), None, "next move"),
    ("#entry", ("a",), "a", "type a letter"),
)
REPEAT = 21


def entries(number: int) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            f"Speaker {i % 7}",
            f"{i}: {WORDS * (1 + i % 3)}",
            f"Source {i % 5}, paragraph {i}",
            1,
            i % 3 != 0,
            i % 2 == 0,
        )
        for i in range(number)
    )


class Timed:
    """An app whose repaints are timed."""

    def __init__(self, app: DebateApp) -> None:
        self.app = app
        self.painted: float | None = None
        display = app._display

        def timed(screen, renderable):
            display(screen, renderable)
            self.painted = time.perf_counter()

        app._display = timed

    async def paint_after(self, act: Callable[[], object]) -> float:
        self.painted = None
        start = time.perf_counter()
        act()
        while self.painted is None and time.perf_counter() - start < 2:
            await asyncio.sleep(0.0005)
        assert self.painted is not None, "nothing was painted"
        return (self.painted - start) * 1000


async def main() -> None:
    os.environ["DEBATE_HOME"] = tempfile.mkdtemp()
    load_now, python = os.getloadavg()[0], platform.python_version()
    print(f"{platform.platform()}, {os.cpu_count()} cores, load {load_now:.1f}, Python {python}")
    path = library() / "tutorial" / "free-buses.argmap"
    argument_map = load(path).map
    root = [*argument_map.motion_by_id, *argument_map.thesis][0]
    app = DebateApp(Setup(name_of_map(path), root))
    async with app.run_test(size=(120, 40)) as pilot:
        while not isinstance(app.screen, DebateScreen):
            await pilot.pause(0.05)
        await pilot.pause(0.5)
        screen = app.screen
        timed = Timed(app)
        for number in (50, 500, 5000):
            scene = replace(screen._scene, entries=entries(number))
            transcript = screen.query_one(Transcript)
            transcript.cursor = None
            start = time.perf_counter()
            screen._show(scene)
            first = (time.perf_counter() - start) * 1000
            transcript.scroll_end(animate=False)
            await pilot.pause(0.5)
            parts = [f"shown {first:.0f}"]
            for where, keys, character, words in KEYS:
                screen.query_one(where).focus()
                await pilot.pause(0.3)
                times = []
                for turn in range(REPEAT):
                    key = events.Key(keys[turn % len(keys)], character)
                    times.append(await timed.paint_after(partial(app.post_message, key)))
                    await asyncio.sleep(0.1)
                parts.append(f"{words} {statistics.median(times):.0f} (worst {max(times):.0f})")
            more = replace(scene, entries=(*scene.entries, *entries(2)))
            parts.append(f"two more lines {await timed.paint_after(partial(screen._show, more)):.0f}")
            print(f"{number:>5} lines: " + ", ".join(parts) + " ms")


if __name__ == "__main__":
    asyncio.run(main())
