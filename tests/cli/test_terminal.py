"""How wide a command writes."""

import sys

import pytest

from debate.cli.terminal import fitted, text_width

LONG = '  Because "Those who would come to the-library-on-sundays come on Saturdays now."'


@pytest.fixture
def columns(monkeypatch):
    def columns(number: int) -> None:
        monkeypatch.setenv("COLUMNS", str(number))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)

    return columns


def test_where_the_output_is_no_terminal_a_line_stays_whole(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    assert list(fitted([LONG, ""])) == [LONG, ""]
    assert text_width() == 100


def test_in_a_terminal_a_line_goes_on_under_its_own_indent_and_names_stay_whole(columns):
    columns(40)
    assert list(fitted([LONG, "", "short"])) == [
        '  Because "Those who would come to',
        "    the-library-on-sundays come on",
        '    Saturdays now."',
        "",
        "short",
    ]


@pytest.mark.parametrize(("terminal", "text"), [(3, 20), (80, 80), (400, 100)])
def test_a_text_is_as_wide_as_the_terminal_within_limits(columns, terminal, text):
    columns(terminal)
    assert text_width() == text


def test_a_claim_is_shown_within_the_terminal(debate, columns):
    columns(40)
    shown = debate("why", "town")[1] + debate("show", "town", "buses")[1]
    assert max(map(len, shown.splitlines())) <= 40
