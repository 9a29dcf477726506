"""A limit of time is kept whatever is being done, and nothing half done is given."""

import os
import time

import pytest

from debate.cli.terminal import UserError
from debate.cli.time_limit import within

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")


def test_what_the_task_gives_is_given():
    long = "w " * 200_000
    assert within(60, lambda: (1, long, "größer")) == (1, long, "größer")


def test_a_task_that_hears_nothing_is_ended():
    start = time.monotonic()
    assert within(0.2, lambda: (0, str(pow(7, 7**9)), "")) is None  # one call that takes minutes
    assert time.monotonic() - start < 10


def test_an_error_of_the_user_is_raised_here():
    def task():
        raise UserError("there is no argument `x`")

    with pytest.raises(UserError, match="no argument `x`"):
        within(60, task)


def test_a_process_that_dies_is_no_answer():
    with pytest.raises(RuntimeError, match="has ended"):
        within(60, lambda: os._exit(3))


def test_no_process_is_left_behind(monkeypatch):
    started = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: started.append(fork()) or started[-1])
    within(0.1, lambda: time.sleep(60))
    (process,) = started
    with pytest.raises(ChildProcessError):
        os.waitpid(process, os.WNOHANG)
