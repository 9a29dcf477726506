"""Times of `debate solve` on generated frameworks, beside other solvers where they are there. Reports, gates nothing.

python -m benchmarks.frameworks.run [--sizes 50,200] [--shapes …] [--problems …] [--repeat 3] [--limit 20]
                                    [--peer NAME=COMMAND …]
A peer's command takes the words -p, PROBLEM, -f, FILE and, if the problem asks about an argument, -a, ARGUMENT; a word
{af}, {problem}, {query} in it is replaced instead. Its answer is read off its first line and its `w` line.
"""

import argparse
import gc
import math
import os
import platform
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.frameworks.generate import LARGEST, SHAPES, write
from debate.frameworks.files.read import read
from debate.frameworks.problem import PROBLEMS
from debate.frameworks.solve import solve
from debate.frameworks.workbench import Workbench

SIZES = "50,200,1000,5000"
ASKED = "SE-GR,SE-ST,SE-PR,SE-ID,SE-SST,SE-STG,DC-CO,DS-PR,DS-ST"
OURS = "debate"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--shapes", default=",".join(SHAPES))
    parser.add_argument("--problems", default=ASKED)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--limit", type=float, default=20)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "debate-frameworks")
    chosen = parser.parse_args()
    chosen.folder.mkdir(exist_ok=True)
    tools = {OURS: [sys.executable, "-m", "debate.cli.main", "solve"]}
    tools |= {name: shlex.split(command) for name, command in (peer.split("=", 1) for peer in chosen.peer)}
    load = f"load {os.getloadavg()[0]:.1f}"
    print(f"{_processor()}, {os.cpu_count()} cores, {load}; Python {platform.python_version()}")
    print(
        f"median CPU seconds of {chosen.repeat}, limit {chosen.limit:g}; in: the answer alone, in a running process\n"
    )
    print(f"{'framework':<24}{'problem':<8}{'in':>9}" + "".join(f"{name:>10}" for name in tools) + "  answers")
    total = dict.fromkeys(tools, 0.0)
    ratios: dict[str, list[float]] = {name: [] for name in tools}
    for shape in chosen.shapes.split(","):
        for size in map(int, chosen.sizes.split(",")):
            if size > LARGEST.get(shape, size):
                continue
            path = write(chosen.folder, shape, size)
            for problem in chosen.problems.split(","):
                inside = _inside(path, problem, chosen.repeat, chosen.limit)
                times, answers = {}, {}
                for name, command in tools.items():
                    times[name], answers[name] = _outside(command, path, problem, chosen.repeat, chosen.limit)
                    total[name] += times[name] if math.isfinite(times[name]) else 2 * chosen.limit
                    ratios[name].append(times[OURS] / times[name])
                shown = "".join(f"{times[name]:>10.3f}" for name in tools)
                told = "" if len(set(answers.values()) - {"?"}) <= 1 else f"  DIFFER {answers}"
                print(f"{path.stem:<24}{problem:<8}{inside:>9.4f}{shown}  {answers[OURS]}{told}", flush=True)
    print("\nPAR2 total: " + ", ".join(f"{name} {seconds:.1f}" for name, seconds in total.items()))
    for name in list(tools)[1:]:
        solved = [math.log(ratio) for ratio in ratios[name] if 0 < ratio < math.inf]
        if solved:
            print(f"time of {OURS} / time of {name}, geometric mean: {math.exp(statistics.mean(solved)):.2f}")


def _inside(path: Path, name: str, repeat: int, limit: float) -> float:
    """Median CPU seconds of an answer, the file read."""
    framework = read(str(path)).framework
    assert framework is not None
    problem = PROBLEMS[name]
    times = []
    for _ in range(repeat):
        gc.collect()
        start = time.process_time()
        solve(framework, problem, 0 if problem.about_argument else None, Workbench(limit))
        times.append(time.process_time() - start)
    return statistics.median(times)


def _outside(command: list[str], path: Path, name: str, repeat: int, limit: float) -> tuple[float, str]:
    """Median CPU seconds of a process (infinite if it does not answer in time), and its answer."""
    query = ["-a", "1"] if PROBLEMS[name].about_argument else []
    words = [word.format(af=path, problem=name, query="1") for word in command]
    full = words if words != command else [*command, "-p", name, "-f", str(path), *query]
    times, answer = [], "?"
    for _ in range(repeat):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            process = subprocess.run(full, capture_output=True, text=True, timeout=limit)
        except subprocess.TimeoutExpired:
            return math.inf, "?"
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        if process.returncode or not process.stdout.strip():
            return math.inf, "?"
        answer = _answer(process.stdout, name)
    return statistics.median(times), answer


def _answer(text: str, name: str) -> str:
    """YES or NO; for a problem with one answer the number of arguments accepted; for others whether there is one."""
    first = text.split()[0]
    if first in ("YES", "NO"):
        return first
    accepted = text.replace(",", " ").split()
    return str(len(accepted) - 1) if name.split("-")[1] in ("GR", "ID") and first == "w" else "some"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()


if __name__ == "__main__":
    main()
