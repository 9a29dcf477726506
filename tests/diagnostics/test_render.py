"""Findings as text, in each format."""

import json
from pathlib import Path

import pytest

from debate.diagnostics.finding import Edit, Finding, Fix, Label, Severity
from debate.diagnostics.render import FORMATS, Shown, concise, full, in_order, render
from debate.model.span import Span

SOURCE = 'map town "Town"\n  thesis busses\n'
FINDING = Finding(
    "N001",
    "unknown-name",
    Severity.ERROR,
    "nothing is called `busses`",
    Span("a/town.argmap", 2, 10, 2, 16),
    labels=(Label(Span("a/town.argmap", 1, 1, 1, 4), "in this map"),),
    help=("did you mean `buses`?",),
    notes=("names are given once",),
    fix=Fix("write `buses`", (Edit(Span("a/town.argmap", 2, 10, 2, 16), "buses"),), safe=False),
)


def test_full_underlines_the_place():
    assert full([FINDING], {"a/town.argmap": SOURCE}) == (
        "error[N001] nothing is called `busses`  (unknown-name)\n"
        "  --> a/town.argmap:2:10\n"
        " 2 |   thesis busses\n"
        "   |          ^^^^^^\n"
        "  --> a/town.argmap:1:1\n"
        ' 1 | map town "Town"\n'
        "   | ^^^ in this map\n"
        "  help: did you mean `buses`?\n"
        "  note: names are given once\n"
    )


def test_full_works_without_the_text_and_beyond_its_end():
    assert "town.argmap:2:10" in full([FINDING], {})
    assert "town.argmap:2:10" in full([FINDING], {"a/town.argmap": ""})


def test_a_file_cannot_drive_the_terminal():
    nasty = "map town \x1b[2J\u202e\n  thesis busses\x07\n"
    shown = full([FINDING], {"a/town.argmap": nasty})
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\u202e" not in shown


def test_a_very_long_line_is_cut_around_the_place():
    text = "x" * 50_000 + "HERE" + "y" * 50_000
    finding = Finding("L001", "n", Severity.ERROR, "m", Span("f", 1, 50_001, 1, 50_005))
    shown = full([finding], {"f": text})
    assert "HERE" in shown
    assert len(shown) < 1_000


def test_color_is_only_added_where_wanted():
    assert "\x1b[" in full([FINDING], {}, color=True)
    assert "\x1b[" not in full([FINDING], {})


def test_concise_is_one_line():
    assert concise([FINDING]) == "a/town.argmap:2:10: N001 error: nothing is called `busses`\n"


def test_json_carries_every_field():
    data = json.loads(render("json", Shown([FINDING], {})))
    assert data["version"] == 1
    (record,) = data["findings"]
    assert (record["code"], record["line"], record["end_column"]) == ("N001", 2, 16)
    assert record["fix"]["edits"][0]["text"] == "buses"
    assert record["labels"][0]["text"] == "in this map"
    assert json.loads(render("json", Shown([], {}))) == {"version": 1, "findings": []}


def test_github_escapes_what_would_end_the_command():
    finding = Finding("N001", "n", Severity.WARNING, "50% of\nall", Span("a,b:c.argmap", 1, 2, 1, 3))
    assert render("github", Shown([finding], {})) == (
        "::warning file=a%2Cb%3Ac.argmap,line=1,endLine=1,title=N001 n,col=2,endColumn=3::"
        "a,b:c.argmap:1:2: N001 50%25 of%0Aall\n"
    )


def test_github_says_the_way_out_and_the_place_in_the_sentence_that_the_log_shows():
    assert render("github", Shown([FINDING], {})).partition("::")[2].partition("::")[2] == (
        "a/town.argmap:2:10: N001 nothing is called `busses`%0Adid you mean `buses`?\n"
    )


@pytest.mark.parametrize(
    ("form", "variable"), [("github", "GITHUB_WORKSPACE"), ("gitlab", "CI_PROJECT_DIR"), ("sarif", "GITHUB_WORKSPACE")]
)
@pytest.mark.parametrize("named", ["a.argmap", "./a.argmap", "{here}/a.argmap"])
def test_a_code_host_is_told_the_path_from_the_top_of_the_checkout(tmp_path, monkeypatch, form, variable, named):
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "maps").mkdir()
    monkeypatch.chdir(tmp_path / "maps")
    finding = Finding("N001", "n", Severity.ERROR, "m", Span(named.format(here=Path.cwd()), 1, 1, 1, 2))
    monkeypatch.setenv(variable, str(tmp_path))
    assert "maps/a.argmap" in render(form, Shown([finding], {}))
    assert str(tmp_path) not in render(form, Shown([finding], {}))


def test_order_is_by_place_and_doubles_are_dropped():
    later = Finding("A001", "n", Severity.INFO, "m", Span("a/town.argmap", 9, 1, 9, 2))
    assert in_order([later, FINDING, later]) == [FINDING, later]


def test_lines_end_at_lf_only():
    text = 'claim a "x\u2028y\x0cz"\n  becuse b\n'
    shown = full([Finding("L004", "n", Severity.ERROR, "m", Span("f", 2, 3, 2, 9))], {"f": text})
    assert " 2 |   becuse b\n   |   ^^^^^^\n" in shown


def test_a_label_cannot_drive_the_terminal():
    finding = Finding(
        "L001", "n", Severity.ERROR, "m", Span("f", 1, 1, 1, 2), (Label(Span("f", 1, 1, 1, 2), "\x1b[2J"),)
    )
    assert "\x1b" not in full([finding], {"f": "x\n"})
    assert "\x1b" not in full([finding], {})


def test_json_lines_are_the_findings_of_json():
    shown = Shown([FINDING, FINDING], {})
    lines = render("json-lines", shown).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(render("json", shown))["findings"]
    assert render("json-lines", Shown([], {})) == ""


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_any_text_and_ends_its_last_line(form):
    nasty = Finding("L001", "n", Severity.HINT, "\x00\ud800<&>\"'\n", Span("a b\x01.argmap", 0, 0, 0, 0))
    written = render(form, Shown([FINDING, nasty], {"a/town.argmap": SOURCE}, ["a/town.argmap", "clean.argmap"]))
    assert written.endswith("\n")
    written.encode("utf-8", "backslashreplace")
