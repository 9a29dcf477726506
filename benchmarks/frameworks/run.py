"""Times of `debate solve`, beside other solvers where they are there. Reports, gates nothing.

python -m benchmarks.frameworks.run [--sizes 50,200] [--shapes ...] [--problems ...] [--queries 2] [--repeat 1]
                                    [--limit 10] [--mixed] [--files FILE ...] [--log FILE] [--peer NAME=COMMAND ...]
--mixed is a set of 32 frameworks of all shapes and sizes, instead of every shape of every size.
A peer's command takes the words -p, PROBLEM, -f, FILE and, if the problem asks about an argument, -a, ARGUMENT; a word
{af}, {problem}, {query} in it is replaced instead. It is asked only what its --problems names, if it answers that. With
--log every run is kept, and a peer is not run again for what the log has.
"""

import argparse
import json
import math
import os
import platform
import random
import shlex
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks.frameworks.generate import LARGEST, MIXED, SHAPES, write
from benchmarks.frameworks.measure import Run, inside, outside, warm_up
from benchmarks.frameworks.report import INSIDE, OURS, Case, summary
from debate.frameworks.files.read import read
from debate.frameworks.problem import PROBLEMS

SIZES = "50,200,1000,5000,50000"
ASKED = "SE-GR,SE-ST,SE-PR,SE-ID,SE-SST,SE-STG,DC-CO,DC-ST,DC-SST,DC-STG,DS-PR,DS-ST,DS-SST,DS-STG"


INSTALLED = "import sys; from debate.cli.main import main; sys.exit(main())"
"""What the installed command does."""


class Instance(NamedTuple):
    """A framework in a file, and the arguments that are asked about, from 1."""

    path: Path
    size: int
    queries: list[int]


def main() -> None:
    chosen = _options()
    chosen.folder.mkdir(exist_ok=True)
    tools = {OURS: [sys.executable, "-c", INSTALLED, "solve"]}
    tools |= {name: shlex.split(command) for name, command in (peer.split("=", 1) for peer in chosen.peer)}
    offered = {name: _offered(command) for name, command in tools.items()}
    print(f"{_processor()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; Python {platform.python_version()}")
    print(f"median CPU seconds of {chosen.repeat}, limit {chosen.limit:g}; in: without the start of the interpreter\n")
    columns = "".join(f"{name:>10}" for name in tools)
    print(f"{'framework':<26}{'problem':<8}{'query':>6}{'in':>9}{columns}  answers")
    warm_up()
    log = Log(chosen.log, chosen.limit)
    cases = []
    for instance in _instances(chosen):
        for problem in chosen.problems.split(","):
            for query in instance.queries if PROBLEMS[problem].about_argument else [None]:
                asked = (instance.path, problem, query, chosen.limit)
                repeat = chosen.repeat if instance.size < 5_000 else 1
                times = {INSIDE: statistics.median(inside(*asked) for _ in range(repeat))}
                answers = {}
                for name, command in tools.items():
                    if problem in offered[name]:
                        run = log.run(name, command, asked, repeat)
                        times[name], answers[name] = run.seconds, run.answer
                case = Case(instance.path.stem, instance.size, problem, times)
                cases.append(case)
                differ = "" if len(set(answers.values()) - {"?"}) <= 1 else f"  DIFFER {answers}"
                shown = "".join(f"{times.get(name, math.nan):>10.3f}" for name in tools)
                print(
                    f"{case.framework[:25]:<26}{problem:<8}{query or '':>6}{times[INSIDE]:>9.4f}{shown}"
                    f"  {answers[OURS]}{differ}",
                    flush=True,
                )
    print("\n" + summary(cases, list(tools), chosen.limit))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--shapes", default=",".join(SHAPES))
    parser.add_argument("--problems", default=ASKED)
    parser.add_argument("--queries", type=int, default=2)
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--limit", type=float, default=10)
    parser.add_argument("--files", nargs="*", type=Path, default=[])
    parser.add_argument("--mixed", action="store_true")
    parser.add_argument("--log", type=Path)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "debate-frameworks")
    return parser.parse_args()


def _instances(chosen: argparse.Namespace) -> list[Instance]:
    """The files that are given, those of the mixed set, else all that are asked for; arguments are drawn by the file's name."""
    wanted = [
        (shape, size)
        for size in map(int, chosen.sizes.split(","))
        for shape in chosen.shapes.split(",")
        if size <= LARGEST.get(shape, size)
    ]
    generated = MIXED if chosen.mixed else () if chosen.files else wanted
    paths = [*(write(chosen.folder, *one) for one in generated), *chosen.files]
    found = []
    for path in paths:
        names = read(str(path)).names
        drawn = random.Random(path.name).sample(range(1, len(names) + 1), min(chosen.queries, len(names)))
        found.append(Instance(path, len(names), drawn))
    return found


def _offered(command: list[str]) -> frozenset[str]:
    """The problems that a solver lists; all, if it lists none."""
    listed = subprocess.run([*command, "--problems"], capture_output=True, text=True).stdout.strip()
    return frozenset(listed.strip("[]").replace(" ", "").split(",") if listed.startswith("[") else PROBLEMS)


class Log:
    """Runs of peers, kept in a file (JSON, one a line), so that what is compared with need not be run again."""

    def __init__(self, path: Path | None, limit: float) -> None:
        self._path = path
        lines = path.read_text(encoding="utf-8").splitlines() if path and path.exists() else []
        self._known = {tuple(key): Run(*run) for key, run in map(json.loads, lines)}

    def run(self, name: str, command: list[str], asked: tuple[Path, str, int | None, float], repeat: int) -> Run:
        """The median of some runs, or what the log has of a peer."""
        path, problem, query, limit = asked
        key = (name, path.name, problem, query, limit)
        if name != OURS and key in self._known:
            return self._known[key]
        runs: list[Run] = []
        while len(runs) < repeat and not any(math.isinf(run.seconds) for run in runs):
            runs.append(outside(command, *asked))
        found = max(runs) if math.isinf(runs[-1].seconds) else sorted(runs)[len(runs) // 2]
        if self._path and name != OURS:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps([key, found]) + "\n")
        return found


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()


if __name__ == "__main__":
    main()
