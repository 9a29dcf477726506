"""Text in pictures: safe, measured, wrapped."""

import sys

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import get_character_cell_size

from debate.picture.text import breadth, cells, fit, plain, shorten, wrap

MODEST = settings(max_examples=200, deadline=None, derandomize=True)
words = st.text(st.characters(exclude_categories=()), max_size=60)


def test_what_could_drive_a_terminal_or_turn_the_reading_direction_is_written_out():
    assert plain("a\x1b[31mb\u202ec\ud800") == "a\\u{1b}[31mb\\u{202e}c\\u{d800}"
    assert plain("two\n lines\tand\u2028more") == "two lines and more"
    assert plain("soft\u00adhyphen, zero\u200bwidth") == "softhyphen, zerowidth"
    assert plain("نمی\u200cخواهم") == "نمی\u200cخواهم"


@MODEST
@given(words)
def test_plain_text_is_printable_but_for_joiners(text):
    assert all(character.isprintable() or character in "\u200c\u200d" for character in plain(text))


@MODEST
@given(words, st.integers(2, 30))
def test_wrapped_lines_fit_and_keep_the_words(text, room):
    text = plain(text)
    lines = wrap(text, room)
    assert all(cells(line) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cells(line) <= room for line in fit(text, room, 2))
    assert len(fit(text, room, 2)) <= 2
    assert cells(shorten(text, room)) <= room


def test_a_text_that_is_cut_says_so():
    assert fit("one two three four five", 9, 2) == ["one two", "three…"]
    assert fit("one two incomparable", 9, 2) == ["one two", "incompar…"]
    assert fit("one two", 9, 2) == ["one two"]
    assert shorten("everything", 5) == "ever…"


def test_a_word_is_cut_between_characters_not_under_their_accents():
    assert wrap("e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301"]


def test_cells_are_those_of_the_app():
    """Rich, which the app draws with, knows a newer Unicode: a few hundred characters of late are broader there."""
    differ = [
        code
        for code in range(0x20, sys.maxunicode + 1)
        if chr(code).isprintable() and cells(chr(code)) != get_character_cell_size(chr(code))
    ]
    assert len(differ) < 250
    assert cells("漢字🚌e\u0301") == 7


def test_letters_are_measured_by_their_breadth():
    assert breadth("illi") < breadth("nnnn") < breadth("MMMM")
    assert breadth("漢") == 1300
