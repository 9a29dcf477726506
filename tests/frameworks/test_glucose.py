"""The first try: it may give up, and then the answer is CaDiCaL's; what it does say is right."""

import random

import pytest

from debate.frameworks.encoding import add_stable
from debate.frameworks.framework import from_attacks
from debate.frameworks.problem import PROBLEMS
from debate.frameworks.solve import solve
from debate.frameworks.workbench import NoAnswerError, Workbench

glucose = pytest.importorskip("debate.frameworks.glucose", reason="python-sat is not installed", exc_type=ImportError)


def dense(size, seed):
    dice = random.Random(seed)
    return from_attacks(size, [(a, b) for a in range(size) for b in range(size) if a != b and dice.random() < 0.1])


def test_it_gives_up_where_a_search_is_not_short(monkeypatch):
    monkeypatch.setattr(glucose, "TRIES", 1)
    solver = glucose.Glucose()
    add_stable(solver, dense(160, 1))
    with pytest.raises(glucose.GaveUpError):
        solver.solve()


def give_up(solver, assumptions=()):
    raise glucose.GaveUpError


@pytest.mark.parametrize("name", ["DC-CO", "DC-PR", "DS-PR"])
def test_where_it_gives_up_the_answer_is_the_same(name, monkeypatch):
    framework = dense(60, 2)
    quick = [solve(framework, PROBLEMS[name], argument).verdict for argument in range(0, 60, 6)]
    monkeypatch.setattr(glucose.Glucose, "solve", give_up)
    assert quick == [solve(framework, PROBLEMS[name], argument).verdict for argument in range(0, 60, 6)]


def test_the_limit_of_time_is_heard_after_it(monkeypatch):
    monkeypatch.setattr(glucose.Glucose, "solve", give_up)
    times = iter((0.0, 1.5))
    bench = Workbench(1, clock=lambda: next(times))
    with pytest.raises(NoAnswerError, match="limit of 1 seconds"):
        bench.decide(dense(10, 1), add_stable, 1)
