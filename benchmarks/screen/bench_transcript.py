"""How long a key takes with a long transcript in the debate screen.

Run: python benchmarks/screen/bench_transcript.py. Prints the machine, and medians in milliseconds.

A key is measured from its event to the end of the repaint that it causes, with no terminal behind: ``pause`` is what the
measuring itself costs on an empty screen.
"""

import asyncio
import platform
import statistics
import time

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.widgets import Footer, Static

from debate.tui.widgets.entry import Entry as Line
from debate.tui.widgets.transcript import Entry, Transcript

WORDS = "The town cannot pay for free buses because the money that the state gives it is already spent on schools and roads. "


def entries(number: int) -> list[Entry]:
    return [
        Entry(f"Speaker {i % 7}", f"{i}: {WORDS * (1 + i % 3)}", f"Source {i % 5}, paragraph {i % 30}", i + 1, i % 3 != 0, i % 2 == 0)
        for i in range(number)
    ]


class Bench(App[None]):
    CSS = "Transcript { height: 1fr; } #entry { dock: bottom; }"

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Transcript(id="transcript")
        yield Line(id="entry")
        yield Footer()


class Empty(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("")


async def settle(app: App[None]) -> None:
    """Wait until every message is handled and the screen is painted."""
    from textual._wait import wait_for_idle

    await wait_for_idle(0)
    await asyncio.sleep(0)


async def timed(pilot, *keys: str, repeat: int = 15) -> float:
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        await pilot.press(*keys)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


async def main() -> None:
    print(f"{platform.platform()}, {platform.processor() or platform.machine()}, Python {platform.python_version()}")
    empty = Empty()
    async with empty.run_test(size=(120, 40)) as pilot:
        print(f"a key on an empty screen (cost of measuring): {await timed(pilot, 'x'):.0f} ms")
    for number in (100, 1000, 5000):
        app = Bench()
        async with app.run_test(size=(120, 40)) as pilot:
            transcript = app.query_one(Transcript)
            made = entries(number)
            start = time.perf_counter()
            transcript.show(made)
            load = (time.perf_counter() - start) * 1000
            await pilot.pause()
            transcript.focus()
            up = await timed(pilot, "up")
            page = await timed(pilot, "pageup")
            app.query_one("#entry").focus()
            typed = await timed(pilot, "a")
            times = []
            for i in range(5):
                made = [*made, Entry("New", f"one more {i} {WORDS}", number=len(made) + 1)]
                start = time.perf_counter()
                transcript.show(made)
                await pilot.pause()
                times.append((time.perf_counter() - start) * 1000)
            start = time.perf_counter()
            await pilot.resize_terminal(100, 40)
            resize = (time.perf_counter() - start) * 1000
            print(
                f"{number:>5} lines: first layout {load:.0f}, mark the line above {up:.0f}, page up {page:.0f}, "
                f"type a letter {typed:.0f}, one more line {statistics.median(times):.0f}, new width {resize:.0f} ms"
            )


if __name__ == "__main__":
    asyncio.run(main())
