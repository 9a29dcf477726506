"""No answer is guessed: where time or means run out, it is UNKNOWN, and why."""

import random
import tomllib
from itertools import count
from pathlib import Path

from debate.frameworks import plain_sat
from debate.frameworks import solve as solving
from debate.frameworks.framework import from_attacks
from debate.frameworks.problem import PROBLEMS, Verdict
from debate.frameworks.solve import solve
from debate.frameworks.workbench import Workbench

CHECKOUT = Path(__file__).parents[2]


def circles(size):
    """Pairs that attack each other: 2 to the power of their number preferred extensions."""
    return from_attacks(2 * size, [pair for n in range(size) for pair in ((2 * n, 2 * n + 1), (2 * n + 1, 2 * n))])


def dense(size):
    dice = random.Random(5)
    return from_attacks(size, [(a, b) for a in range(size) for b in range(size) if a != b and dice.random() < 0.1])


def test_time_is_over_before_anything_is_done():
    ticks = count()
    for name, problem in PROBLEMS.items():
        argument = 0 if problem.about_argument else None
        answer = solve(circles(3), problem, argument, Workbench(0.5, clock=lambda: next(ticks)))
        assert (answer.verdict, answer.extensions) == (Verdict.UNKNOWN, ()), name
        assert answer.reason == "the limit of 0.5 seconds was reached"


def test_time_is_over_in_the_middle_of_a_list():
    ticks = count()
    for name in ("EE-PR", "EE-CO", "EE-CF2", "EE-STG"):
        answer = solve(circles(4), PROBLEMS[name], None, Workbench(12, clock=lambda: next(ticks)))
        assert answer.verdict is Verdict.UNKNOWN, name


def test_a_list_that_is_too_long_is_not_cut_short(monkeypatch):
    monkeypatch.setattr(solving, "MOST_EXTENSIONS", 15)
    assert len(solve(circles(3), PROBLEMS["EE-PR"]).extensions) == 8
    answer = solve(circles(4), PROBLEMS["EE-PR"])
    assert (answer.verdict, answer.extensions) == (Verdict.UNKNOWN, ())
    assert "more than 15" in answer.reason


def test_what_is_beyond_the_solver_in_python_names_the_extra(monkeypatch):
    monkeypatch.setattr(plain_sat, "MOST_STEPS", 50)
    answer = solve(dense(90), PROBLEMS["SE-ST"], None, Workbench(plain=True))
    assert answer.verdict is Verdict.UNKNOWN
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f'pip install "{project["optional-dependencies"]["solve"][0]}"' in answer.reason
