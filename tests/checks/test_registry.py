"""Choosing rules, and allowing findings in comments."""

import pytest

from debate.checks.context import Context
from debate.checks.registry import check
from debate.checks.settings import wanted_codes
from debate.language.load import load_text

BUSES = """map town "Town"
  thesis buses

claim buses
  "Buses should be free. The town can pay."{comment}
"""


def found(source, wanted=lambda code: True):
    loaded = load_text(source, "town.argmap")
    assert loaded.findings == ()
    return [(f.code, f.span.line) for f in check(Context(loaded.map, "town.argmap"), source, wanted)]


def test_a_finding_without_a_comment_is_reported():
    assert found(BUSES.format(comment="")) == [("S005", 4)]


@pytest.mark.parametrize("before", ["# allow S005: it is one thought\nclaim", "claim"])
def test_a_comment_on_the_line_or_above_it_allows_the_finding(before):
    source = BUSES.format(comment="").replace("claim", before, 1)
    if before == "claim":
        source = source.replace("claim buses", "claim buses  # allow S005: it is one thought")
    assert found(source) == []


def test_an_allowance_without_a_reason_is_a_finding():
    assert found(BUSES.format(comment="").replace("claim buses", "claim buses  # allow S005")) == [("C002", 4)]


def test_an_allowance_that_allows_nothing_is_a_finding():
    source = (
        BUSES.format(comment="")
        .replace(". The town can pay", "")
        .replace("claim buses", "claim buses  # allow S005: once")
    )
    assert found(source) == [("C001", 4)]


def test_an_allowance_of_a_rule_that_did_not_run_is_not_called_unused():
    source = (
        BUSES.format(comment="")
        .replace(". The town can pay", "")
        .replace("claim buses", "claim buses  # allow S005: once")
    )
    assert found(source, wanted_codes(["F"], [])) == []


def test_the_word_allow_in_a_text_allows_nothing():
    source = BUSES.format(comment="").replace("The town can pay", "The law says # allow S005: so")
    assert ("S005", 4) in found(source)


@pytest.mark.parametrize(
    ("select", "ignore", "code", "wanted"),
    [
        ([], [], "D001", True),
        (["D"], [], "D001", True),
        (["D"], [], "S001", False),
        (["D"], ["D001"], "D001", False),
        (["D001"], ["D"], "D001", True),
        ([], ["S"], "S001", False),
    ],
)
def test_the_longest_beginning_decides(select, ignore, code, wanted):
    assert wanted_codes(select, ignore)(code) is wanted


BLOCK = """map town "Town"
  thesis buses

# allow S006, D005: from the textbook
claim buses
  "Buses should be free."
  because study  # here
    scheme expert-opinion
      open bias

      # a comment
      open evidence

claim study
  "A study recommends free buses."
  because authors
    scheme expert-opinion
      open bias

claim authors
  "Its authors say so."
"""


def test_a_comment_above_a_block_allows_findings_in_all_of_it_and_no_further():
    wanted = wanted_codes(["D005", "S006"], [])
    nothing_long = [("C001", 4)]
    assert found(BLOCK, wanted) == [("D005", 18), *nothing_long]
    assert found(BLOCK.replace("claim study", "# allow D005: too\nclaim study"), wanted) == nothing_long


def test_of_two_comments_the_nearest_counts():
    wanted = wanted_codes(["D005"], [])
    inner = BLOCK.replace("      open bias\n\n", "      # allow D005: this one is open\n      open bias\n\n", 1)
    assert found(inner, wanted) == [("D005", 19)]
    assert found(inner.replace("      open evidence\n", ""), wanted) == [("D005", 18), ("C001", 4)]


def test_a_comment_above_a_section_speaks_about_all_of_it():
    text = BLOCK.replace(
        "# allow S006, D005: from the textbook\n", '# allow D005: from the textbook\nsection "One"\n\n'
    )
    wanted = wanted_codes(["D005"], [])
    assert found(text, wanted) == []
    assert found(text.replace("claim study", 'section "Two"\n\nclaim study'), wanted) == [("D005", 22)]


def test_a_comment_above_a_blank_line_still_speaks_about_what_comes_next():
    assert found(BLOCK.replace("textbook\n", "textbook\n\n"), wanted_codes(["D005"], [])) == [("D005", 19)]
