"""Times beside PyArg (python-argumentation) on its own tasks: every extension of a framework, by semantics.

python -m benchmarks.frameworks.pyarg [--size 200] [--limit 20]

Run by an interpreter in which python-argumentation and python-sat are installed. CPU seconds in a running process, the
framework built; PyArg is stopped at the limit, and the ratio is then at least what is shown.
"""

import argparse
import math
import random
from functools import partial

from benchmarks.frameworks.generate import SHAPES
from benchmarks.frameworks.measure import in_a_child, warm_up
from benchmarks.frameworks.oracles import PY_ARG, py_arg_task
from debate.frameworks.framework import Framework, from_attacks
from debate.frameworks.problem import Problem, Semantics, Task
from debate.frameworks.solve import solve

SHAPES_ASKED = ("grounded", "sparse", "stable", "camps", "admbuster")
"""Those of few extensions, so that all can be listed."""

QUICK = 0.05
TIMES = 50
"""Answers of ours that take fewer seconds than QUICK are so quick that one cannot be timed: so many are."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=200)
    parser.add_argument("--limit", type=float, default=20)
    chosen = parser.parse_args()
    warm_up()
    least = math.inf
    print(f"{'framework':<18}{'problem':<9}{'debate':>10}{'PyArg':>10}{'ratio':>12}")
    for shape in SHAPES_ASKED:
        attacks = sorted(SHAPES[shape](chosen.size, random.Random(f"{shape} {chosen.size} 1")))
        framework = from_attacks(chosen.size, attacks)
        for semantics in sorted(PY_ARG.keys() - {"NA"}):  # naive extensions are too many to list
            problem = Problem(Task.EVERY_EXTENSION, Semantics(semantics))
            ours = in_a_child(partial(_often, framework, problem, 1), chosen.limit)
            if ours < QUICK:
                ours = in_a_child(partial(_often, framework, problem, TIMES), chosen.limit) / TIMES
            theirs = in_a_child(py_arg_task(semantics, chosen.size, attacks), chosen.limit)
            ratio = min(theirs, chosen.limit) / ours
            least = min(least, ratio)
            mark = ">" if math.isinf(theirs) else ""
            print(f"{shape:<18}{problem!s:<9}{ours:>10.4f}{theirs:>10.3f}{mark + format(ratio, '.0f'):>12}", flush=True)
    print(f"least ratio: {least:.0f}")


def _often(framework: Framework, problem: Problem, times: int) -> None:
    for _ in range(times):
        solve(framework, problem)


if __name__ == "__main__":
    main()
