"""How long commands take as whole processes, beside a bare interpreter. Prints medians of N runs; never gates.

python benchmarks/startup/run.py [RUNS]
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ARGUMENTS = Path(__file__).parents[2] / "arguments"
TEN_LINES = """map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because clean

claim clean
  "Free buses keep the air clean."
  but dear

claim dear
  "Free buses cost too much."
"""


def median_ms(command: list[str], runs: int) -> float:
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:]) * 1000


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    debate = [sys.executable, "-m", "debate.cli.main"]
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "town.argmap"
        small.write_text(TEN_LINES, encoding="utf-8")
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "debate --version": [*debate, "--version"],
            "debate check, ten lines": [*debate, "check", str(small)],
            "debate check arguments/": [*debate, "check", str(ARGUMENTS)],
            "debate why": [*debate, "why", str(ARGUMENTS / "integration/ham.argmap"), "gains-outweigh-pain"],
            "debate match": [*debate, "match", str(ARGUMENTS / "integration/ham.argmap"), "money comes first"],
        }
        python = f"{platform.python_implementation()} {platform.python_version()}"
        print(f"{python}, {os.cpu_count()} cores, {platform.machine()}, median of {runs} runs")
        for name, command in commands.items():
            print(f"{name:<28}{median_ms(command, runs):8.0f} ms")


if __name__ == "__main__":
    main()
