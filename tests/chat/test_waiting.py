"""While a language model is waited for, a person at a terminal sees a sign, once; nobody else sees anything."""

import io
import time

import pytest

from debate.chat import waiting
from debate.chat.waiting import SIGN, Waiting


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    monkeypatch.setattr(waiting, "AFTER", 0.02)


def wait(asking, seconds):
    with asking.sign():
        time.sleep(seconds)


def test_a_long_wait_is_told_once_until_the_user_types_again():
    asking = Waiting(Terminal())
    wait(asking, 0.2)
    wait(asking, 0.2)
    assert asking.stream.getvalue() == SIGN + "\n"
    asking.shown = False
    wait(asking, 0.2)
    assert asking.stream.getvalue() == (SIGN + "\n") * 2


def test_an_answer_that_comes_at_once_needs_no_sign(monkeypatch):
    monkeypatch.setattr(waiting, "AFTER", 5)
    asking = Waiting(Terminal())
    wait(asking, 0)
    assert asking.stream.getvalue() == ""


def test_a_script_never_sees_the_sign():
    asking = Waiting(io.StringIO())
    wait(asking, 0.2)
    assert asking.stream.getvalue() == ""


def test_after_an_interruption_no_sign_comes_late():
    asking = Waiting(Terminal())
    with pytest.raises(KeyboardInterrupt), asking.sign():
        raise KeyboardInterrupt
    time.sleep(0.1)
    assert asking.stream.getvalue() == ""
