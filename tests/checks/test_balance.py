"""`debate check --balance`: motions that one side hardly can win are told, with what would help."""

import json

import pytest

from debate.cli.main import main

CLAIMS = """
claim clean
  "Free buses keep the air clean."

claim dear
  "Free buses cost too much."

claim full
  "Free buses are too full."

claim late
  "Free buses are late."
"""

ONE_SIDED = f"""map town "Town"
{CLAIMS}
motion buses "This house would make buses free."{{allowed}}
  for clean
  against dear, full, late
"""

EVEN = f"""map town "Town"
{CLAIMS}
motion buses "This house would make buses free."{{allowed}}

on buses
  because clean
    unless full
  but dear
    unless late
"""


@pytest.fixture
def check(tmp_path, monkeypatch, capsys):
    """Write a map, check it, and give back the exit code, the codes found, and all that is said of them."""
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home"))

    def run(source, *options, allowed=""):
        path = tmp_path / "town.argmap"
        path.write_text(source.format(allowed=allowed), encoding="utf-8")
        code = main(["check", str(path), "--format", "json", *options])
        findings = json.loads(capsys.readouterr().out)["findings"]
        return code, [finding["code"] for finding in findings], findings

    return run


def test_a_check_without_the_option_plays_no_debates(check):
    assert check(ONE_SIDED)[:2] == (0, [])


def test_a_one_sided_motion_is_told_with_its_share_and_what_to_answer(check):
    code, codes, findings = check(ONE_SIDED, "--balance")
    assert (code, codes) == (1, ["B001"])
    told = findings[0]
    assert told["name"] == "unbalanced-motion"
    assert "`buses` favours the opponent: the proponent's share is " in told["message"]
    assert "the proponent lacks answers" in told["help"][0]
    assert "`buses/against-" in told["help"][1]
    assert any(text in told["help"][1] for text in ("cost too much", "too full", "are late"))
    assert "opponent: 3 arguments, 3 attacks, 3 unanswered" in told["notes"][1]


def test_an_even_motion_is_not_told_but_can_be_looked_at(check):
    assert check(EVEN, "--balance")[:2] == (0, [])
    code, codes, findings = check(EVEN, "--balance", "--level", "info")
    assert (code, codes) == (0, ["B002"])
    assert findings[0]["message"].startswith("the motion `buses`: even; level debates (")


def test_a_motion_can_be_allowed_to_be_one_sided(check):
    reason = "  # allow B001: the texts have one side only"
    assert check(ONE_SIDED, "--balance", allowed=reason)[:2] == (0, [])
    assert check(EVEN, "--balance", allowed=reason)[1] == ["C001"]
    assert check(EVEN, allowed=reason)[1] == []  # the rule did not run, so nobody knows whether it is needed


def test_the_options_of_a_check_hold_for_the_audit(check):
    assert check(ONE_SIDED, "--balance", "--ignore", "B001")[1] == []
    assert check(ONE_SIDED, "--balance", "--select", "S")[1] == ["B001"]
    assert check(ONE_SIDED, "--select", "B001")[1] == ["B001"]


def test_the_same_map_is_told_in_the_same_bytes(check):
    assert check(ONE_SIDED, "--balance")[2] == check(ONE_SIDED, "--balance")[2]


def test_an_imported_motion_is_left_to_its_own_file(check, tmp_path):
    (tmp_path / "other.argmap").write_text(ONE_SIDED.format(allowed=""), encoding="utf-8")
    assert check('map all "All"\n\nimport "other.argmap"\n', "--balance")[1] == []
