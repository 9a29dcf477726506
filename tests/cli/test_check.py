"""`debate check` as a user and as a CI job meet it."""

import io
import json
import sys

import pytest


def test_a_clean_map_says_so_on_standard_error(debate, folder):
    (folder / "town.argmap").write_text('map a "A"\n  thesis b\n\nclaim b\n  "B."\n', encoding="utf-8")
    code, out, err = debate("check")
    assert (code, out) == (0, "")
    assert err.startswith("no findings in 1 file")


def test_findings_end_with_code_1_and_name_file_line_and_help(debate):
    code, out, err = debate("check", "town.argmap")
    assert code == 1
    assert "warning[F002]" in out
    assert "--> town.argmap:1:1" in out
    assert "help: `debate why town.argmap buses`" in out
    assert "1 warning in 1 file" in err


def test_errors_of_the_language_come_before_rules(debate, folder):
    (folder / "town.argmap").write_text("claim a\n  becuase b\n", encoding="utf-8")
    code, out, _ = debate("check", "--format", "concise")
    assert code == 1
    assert "did you mean" not in out
    assert "L0" in out


@pytest.mark.parametrize("form", ["json", "github", "concise", "full"])
def test_every_format_is_written_to_standard_output(debate, form):
    code, out, _ = debate("check", "--format", form)
    assert code == 1
    assert "F002" in out


def test_json_of_a_clean_map_is_an_empty_list(debate):
    code, out, err = debate("check", "--format", "json", "--ignore", "F002")
    assert code == 0
    assert json.loads(out) == {"version": 1, "findings": []}
    assert err == ""


def test_select_and_ignore(debate):
    assert debate("check", "--select", "S")[0] == 0
    assert debate("check", "--select", "F")[0] == 1
    assert debate("check", "--ignore", "f002")[0] == 0


def test_standard_input(debate, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO('claim a\n  "A"\n  because b\n'))
    code, out, _ = debate("check", "-", "--format", "concise")
    assert code == 1
    assert "<stdin>:3:" in out


def test_a_failed_expectation_is_a_lost_bet(debate, folder):
    path = folder / "town.argmap"
    path.write_text(path.read_text(encoding="utf-8").replace("buses contested", "buses accepted"), encoding="utf-8")
    code, out, _ = debate("check", "--select", "X")
    assert code == 1
    assert "`buses` is contested in the view author, not accepted" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "nowhere"], "no file or folder `nowhere`"),
        (["check", "--texts", "nowhere"], "no folder `nowhere`"),
        (["check", "--format", "xml"], "invalid choice"),
        (["show", "nowhere"], "no map `nowhere`"),
        (["show", "town.argmap", "busses"], "did you mean `buses`?"),
        (["why", "town.argmap", "buses", "--view", "nobody"], "`author`, `all` or a voice"),
        (["explain", "F0O2"], "did you mean"),
        (["verify", "nowhere.debate"], "cannot be read"),
        (["log", "show", "7"], "no debate 7"),
        (["log", "show"], "needs the number"),
        (["chat", "town.argmap", "--motion", "nothing"], "no claim or motion"),
        (["chat", "town.argmap", "--opponent", "nobody"], "no voice"),
        (["play"], "needs a terminal"),
    ],
)
def test_a_slip_ends_with_code_2_and_a_way_out(debate, arguments, message):
    code, _, err = debate(*arguments)
    assert code == 2
    assert message in err
    assert "Traceback" not in err


def test_an_empty_folder_is_named(debate, folder):
    (folder / "town.argmap").unlink()
    code, _, err = debate("check")
    assert code == 2
    assert "no .argmap file" in err


def test_a_map_that_an_error_breaks_is_not_shown(debate, folder):
    (folder / "town.argmap").write_text('claim a\n  "A."\n  because\n', encoding="utf-8")
    code, _, err = debate("show", "town.argmap")
    assert code == 2
    assert "town.argmap:3:" in err
