"""CPU seconds of solvers: of whole processes, and of `debate` without the start of its interpreter."""

import gc
import math
import os
import resource
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from debate.frameworks.files.read import read
from debate.frameworks.framework import from_attacks
from debate.frameworks.problem import PROBLEMS
from debate.frameworks.solve import solve


class Run(NamedTuple):
    """CPU seconds, user and system (infinite if there is no answer within the limit), and the answer in short."""

    seconds: float
    answer: str


def inside(path: Path, name: str, query: int | None, limit: float) -> float:
    """CPU seconds to read the file and to solve the problem, in a process that runs already."""

    def task() -> None:
        framework = read(str(path)).framework
        assert framework is not None
        solve(framework, PROBLEMS[name], None if query is None else query - 1)

    return in_a_child(task, limit)


def in_a_child(task: Callable[[], object], limit: float) -> float:
    """CPU seconds of a task in a process of its own; infinite if it takes longer than the limit."""
    receive, send = os.pipe()
    child = os.fork()
    if not child:
        _limit(limit)
        gc.disable()  # as `debate solve` does
        start = time.process_time()
        task()
        os.write(send, repr(time.process_time() - start).encode())
        os._exit(0)
    os.close(send)
    with open(receive, encoding="ascii") as pipe:
        found = pipe.read()
    os.waitpid(child, 0)
    return float(found) if found else math.inf


def warm_up() -> None:
    """Import all that any problem needs, so that `inside` does not measure it."""
    for problem in PROBLEMS.values():
        solve(from_attacks(3, [(0, 1), (1, 2), (2, 0)]), problem, 0 if problem.about_argument else None)


def outside(command: list[str], path: Path, name: str, query: int | None, limit: float) -> Run:
    """A whole process. Words {af}, {problem}, {query} of the command are replaced; without them -p, -f, -a follow it."""
    words = [word.format(af=path, problem=name, query=query) for word in command]
    if words == command:
        words += ["-p", name, "-f", str(path), *([] if query is None else ["-a", str(query)])]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.run(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, preexec_fn=lambda: _limit(limit)
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if not process.stdout.strip() or process.returncode not in (0, 10, 20) or seconds > limit:
        return Run(math.inf, "?")
    return Run(seconds, _answer(process.stdout, name))


def _limit(seconds: float) -> None:
    """End this process after so many CPU seconds (a whole number of them, so that one may be given too much)."""
    whole = math.ceil(seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (whole, whole + 1))
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)


def _answer(text: str, name: str) -> str:
    """YES or NO; for a problem with one answer the number of arguments accepted; for others whether there is one."""
    first = text.split()[0]
    if first in ("YES", "NO"):
        return first
    accepted = text.replace(",", " ").split()
    return str(len(accepted) - 1) if name.split("-")[1] in ("GR", "ID") and first == "w" else "some"
