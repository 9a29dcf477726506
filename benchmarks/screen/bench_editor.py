"""How long a key takes in the authoring screen, and the longest time in which the screen answers none, while a map is typed.

Run: python benchmarks/screen/bench_editor.py [LINES …]   (default: 500 and 9000 lines). Prints the machine and, for each size, the
time from a key to the changed text, and how late the event loop was at worst: analysis runs beside it all the time.
"""

import asyncio
import os
import platform
import statistics
import sys
import tempfile
import time
from pathlib import Path

from textual import events

from debate.tui.app import DebateApp
from debate.tui.screens.editor import EditorScreen

WORDS = "# some words that are typed into the map"
BETWEEN = 0.08
"""Seconds between two keys: a fast typist."""


def a_map(lines: int) -> str:
    """A map of about so many lines: a chain of claims."""
    text = ['map big "A big map"', "  thesis c0", ""]
    number = 0
    while len(text) < lines:
        more = f"  because c{number + 1}" + ("" if number % 3 else f" and c{number + 2}")
        text += [f"claim c{number}", f'  "Claim number {number} says something of ordinary length."', more, ""]
        number += 1
    return "\n".join([*text, f"claim c{number}", '  "The last but one."', f"claim c{number + 1}", '  "The last."', ""])


async def measure(lines: int, folder: Path) -> str:
    path = folder / f"big-{lines}.argmap"
    path.write_text(a_map(lines), encoding="utf-8")
    app = DebateApp(library=folder, edit=path)
    async with app.run_test(size=(120, 40)) as pilot:
        while not (isinstance(app.screen, EditorScreen) and app.screen.seen is not None and app.screen.seen.complete):
            await pilot.pause(0.05)
        area = app.screen.area
        area.move_cursor((lines // 2, 0))
        await pilot.pause(0.5)
        late: list[float] = []
        beat = asyncio.create_task(_beat(late))
        took = []
        for letter in WORDS:
            before, started = len(area.text), time.perf_counter()
            area.post_message(events.Key({" ": "space", "#": "number_sign"}.get(letter, letter), letter))
            while len(area.text) == before:
                await asyncio.sleep(0)
            took.append(time.perf_counter() - started)
            await asyncio.sleep(BETWEEN)
        await asyncio.sleep(1)
        beat.cancel()
        app.screen.file.opened = app.screen.file.opened.__class__(area.text, None)
    key, worst, stall = statistics.median(took), max(took), max(late)
    return (
        f"{lines} lines: a key {1000 * key:.1f} ms (at worst {1000 * worst:.0f}); longest stall {1000 * stall:.0f} ms"
    )


async def _beat(late: list[float]) -> None:
    while True:
        started = time.perf_counter()
        await asyncio.sleep(0.001)
        late.append(time.perf_counter() - started - 0.001)


def main() -> None:
    print(
        f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}"
    )
    for lines in [int(each) for each in sys.argv[1:]] or [500, 9000]:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["DEBATE_HOME"] = folder
            print(asyncio.run(measure(lines, Path(folder))))


if __name__ == "__main__":
    main()
