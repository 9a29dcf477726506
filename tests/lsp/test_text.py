"""The text of a document follows its changes, in every encoding of positions."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from debate.lsp.text import Text, to_points, to_units

ENCODINGS = ("utf-8", "utf-16", "utf-32")
letters = st.text("aé€😀𝒳\u2028\x0c\x85", max_size=8)


def units(text, encoding):
    sizes = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
    codec, size = sizes[encoding]
    return len(text.encode(codec)) // size


@given(letters, st.integers(0, 8), st.sampled_from(ENCODINGS))
@settings(deadline=None, derandomize=True)
def test_columns_are_counted_in_the_units_of_the_encoding(line, column, encoding):
    column = min(column, len(line))
    assert to_units(line, column, encoding) == units(line[:column], encoding)
    assert to_points(line, units(line[:column], encoding), encoding) == column


def test_a_place_inside_a_character_is_before_it_and_one_beyond_the_end_is_the_end():
    assert to_points("😀a", 1, "utf-16") == 0
    assert to_points("😀a", 2, "utf-8") == 0
    assert to_points("😀a", 99, "utf-16") == 2


lines = st.lists(letters, min_size=1, max_size=5)


@given(lines, lines, st.data(), st.sampled_from(ENCODINGS), st.sampled_from(["\n", "\r\n"]))
@settings(deadline=None, derandomize=True, max_examples=150)
def test_a_change_replaces_what_the_range_covers(before, inserted, data, encoding, line_break):
    text = Text(line_break.join(before), encoding)
    places = [(row, column) for row, line in enumerate(before) for column in range(len(line) + 1)]
    start, end = sorted([data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))])
    where = [types.Position(row, units(before[row][:column], encoding)) for row, column in (start, end)]
    text.change(types.TextDocumentContentChangePartial(types.Range(*where), line_break.join(inserted)))

    def offset(place):
        return sum(len(line) + 1 for line in before[: place[0]]) + place[1]

    whole = "\n".join(before)
    assert text.text == whole[: offset(start)] + "\n".join(inserted) + whole[offset(end) :]
    assert text.break_ == (line_break if len(before) > 1 else "\n")


def test_a_whole_text_takes_the_place_of_the_one_before():
    text = Text("a\nb", "utf-16")
    text.change(types.TextDocumentContentChangeWholeDocument("c\rd"))
    assert text.lines == ["c", "d"]


def test_a_change_beyond_the_end_is_at_the_end():
    text = Text("a\nb", "utf-16")
    place = types.Position(9, 9)
    text.change(types.TextDocumentContentChangePartial(types.Range(place, place), "c"))
    assert text.text == "a\nbc"
