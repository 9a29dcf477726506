"""Measure reading: text -> linked map, in process and from a fresh interpreter. Prints medians of CPU time; gates
nothing.

python -m benchmarks.reading.measure
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

from benchmarks.reading.generate import statements, text
from debate.language.file import read_text
from debate.language.load import load_text

SIZES = (1_000, 3_000, 10_000, 30_000)
ROUNDS = 5
SMALL = 'claim a\n  "One."\n  because b\n  but c\n\nclaim b\n  "Two."\n\nclaim c\n  "Three."\n'


def in_process() -> None:
    load_text(SMALL)
    print(f"{'statements':>10} {'lines':>8} {'KB':>7} {'seconds':>8} {'statements/s':>13} {'peak MB':>8}")
    for size in SIZES:
        source = text(size)
        times = []
        for _ in range(ROUNDS):
            loaded = None  # the map of the round before is freed outside the clock
            read_text.cache_clear()  # a file that was read before is not parsed again
            start = time.process_time()
            loaded = load_text(source)
            times.append(time.process_time() - start)
        assert not loaded.findings, loaded.findings[:3]
        count = statements(loaded.map)
        read_text.cache_clear()
        tracemalloc.start()
        load_text(source)
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        middle = statistics.median(times)
        lines = source.count("\n")
        print(
            f"{count:>10,} {lines:>8,} {len(source) / 1000:>7,.0f} {middle:>8.3f} {count / middle:>13,.0f} {peak:>8.0f}"
        )


def fresh() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "small.argmap"
        path.write_text(SMALL, encoding="utf-8")
        commands = {
            "python alone": "pass",
            "load of a ten-line map": f"from debate.language.load import load; load({str(path)!r})",
            "the same, table not kept": f"from debate.language.load import load; load({str(path)!r})",
        }
        for name, command in commands.items():
            environment = dict(os.environ)
            if "not kept" in name:
                environment["XDG_CACHE_HOME"] = "/dev/null"
            times = []
            for _ in range(11):
                start = time.perf_counter()
                subprocess.run([sys.executable, "-c", command], check=True, env=environment)
                times.append((time.perf_counter() - start) * 1000)
            print(f"{name:<28} {statistics.median(times):>6.0f} ms")


if __name__ == "__main__":
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, {platform.system()}"
    )
    in_process()
    fresh()
