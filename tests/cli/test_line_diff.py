"""A unified diff: what it says can be applied, and long texts take no long time."""

import re
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.cli.line_diff import unified

TEXTS = st.lists(st.sampled_from(["", "a", "b", "c", "d", "e", "f", "g"]), max_size=30)


def patched(before, diff):
    """The text after: what the hunks of a diff make of the text before."""
    found, at = [], 0
    for line in diff[2:]:
        if header := re.fullmatch(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", line):
            start = int(header[1]) - (header[2] != "0")
            found += before[at:start]
            at = start
            assert len(found) == int(header[3]) - (header[4] != "0")
            continue
        if line[0] != "+":
            assert before[at] == line[1:]
            at += 1
        if line[0] != "-":
            found.append(line[1:])
    return found + before[at:]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(TEXTS, TEXTS)
def test_a_diff_makes_one_text_the_other(before, after):
    diff = list(unified(before, after, "x"))
    assert patched(before, diff) == after
    assert (diff == []) == (before == after)


def test_a_change_is_shown_with_three_lines_around_it():
    before = [*"abcdefghij"]
    after = [*"abcdeFghij"]
    assert list(unified(before, after, "x")) == [
        "--- x", "+++ x", "@@ -3,7 +3,7 @@", " c", " d", " e", "-f", "+F", " g", " h", " i",
    ]  # fmt: skip


def test_lines_that_stand_in_another_order_are_moved():
    before, after = [*"abcdef"], [*"efabcd"]
    diff = list(unified(before, after, "x"))
    assert [line for line in diff[3:] if line[0] == " "] == [" a", " b", " c", " d"]


def test_ten_thousand_changes_take_no_long_time():
    before = [line for n in range(10_000) for line in (f"claim c{n}", f'     "Text {n}."', "")]
    after = [line for n in range(10_000) for line in (f"claim c{n}", f'  "Text {n}."', "")]
    start = time.process_time()
    diff = list(unified(before, after, "x"))
    assert time.process_time() - start < 5
    assert sum(line[0] == " " for line in diff) == 20_000


def test_many_lines_without_one_to_cut_at_are_shown_as_replaced():
    before, after = ["a", "b"] * 3_000, ["b", "a", "c"] * 3_000
    start = time.process_time()
    assert patched(before, list(unified(before, after, "x"))) == after
    assert time.process_time() - start < 5
