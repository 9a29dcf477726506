"""How long the app takes until its first screen stands in a real terminal (tmux, 120x40).

Run: python benchmarks/screen/bench_first_paint.py. Needs tmux. Prints the machine and the median of seven starts, from
the key that starts the program to the screen that shows the library; beside it the import of Textual alone, the floor.
"""

import os
import platform
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TMUX = ("tmux", "-L", "debate-bench")
START = "from debate.tui.app import run; run()"
SHOWN = "what authors argue"
REPEAT = 7


def tmux(*arguments: str) -> str:
    return subprocess.run([*TMUX, *arguments], capture_output=True, text=True, check=False).stdout


def first_paint(home: str) -> float:
    """Milliseconds until the library is on the screen."""
    root = Path(__file__).resolve().parents[2]
    environment = {"DEBATE_HOME": home, "PYTHONPATH": str(root)}
    settings = [part for name, value in environment.items() for part in ("-e", f"{name}={value}")]
    tmux("new-session", "-d", "-s", "paint", "-x", "120", "-y", "40", *settings, "bash --norc")
    time.sleep(1)
    start = time.perf_counter()
    tmux("send-keys", "-t", "paint", f"{sys.executable} -c {shlex.quote(START)}", "Enter")
    while SHOWN not in tmux("capture-pane", "-p", "-t", "paint"):
        if time.perf_counter() - start > 20:
            raise SystemExit("nothing was painted in 20 s")
        time.sleep(0.02)
    took = (time.perf_counter() - start) * 1000
    tmux("kill-server")
    time.sleep(0.2)
    return took


def import_alone() -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import textual.app"], check=True)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    load, python = os.getloadavg()[0], platform.python_version()
    print(f"{platform.platform()}, {os.cpu_count()} cores, load {load:.1f}, Python {python}")
    with tempfile.TemporaryDirectory() as home:
        first_paint(home)
        painted = [first_paint(home) for _ in range(REPEAT)]
    floor = [import_alone() for _ in range(REPEAT)]
    print(f"first paint {statistics.median(painted):.0f} ms (from {min(painted):.0f} to {max(painted):.0f})")
    print(f"`import textual.app` alone {statistics.median(floor):.0f} ms")


if __name__ == "__main__":
    main()
