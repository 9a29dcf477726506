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
