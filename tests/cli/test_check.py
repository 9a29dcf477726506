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
        (["check", "--ignore", "X01"], "did you mean `X001`?"),
        (["check", "--select", "Q"], "no check has a code that begins with `Q`"),
        (["check", "--config", "nowhere.toml"], "no file `nowhere.toml`"),
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


def test_a_folder_whose_maps_are_all_excluded_is_told_from_an_empty_one(debate, folder):
    (folder / "debate.toml").write_text('exclude = ["*.argmap"]\n', encoding="utf-8")
    for command in ("check", "fmt"):
        code, _, err = debate(command)
        assert code == 2
        assert "excludes every .argmap file" in err


def test_a_map_that_an_error_breaks_is_not_shown(debate, folder):
    (folder / "town.argmap").write_text('claim a\n  "A."\n  because\n', encoding="utf-8")
    code, _, err = debate("show", "town.argmap")
    assert code == 2
    assert "town.argmap:3:" in err


BROKEN = 'claim a\n  "A."\n  Because: c  # why\n  becuse c\n\nclaim c\n  "C."\n'


@pytest.fixture
def broken(folder):
    path = folder / "town.argmap"
    path.write_text(BROKEN, encoding="utf-8")
    return path


def test_fix_makes_the_safe_fixes_and_reports_the_rest(debate, broken):
    code, out, err = debate("check", "--fix", "--format", "concise")
    assert code == 1
    assert broken.read_text(encoding="utf-8") == BROKEN.replace("Because:", "because")
    assert "becuse" in out
    assert "Because" not in out
    assert "1 fix made; 1 can be fixed with --unsafe-fixes" in err


def test_unsafe_fixes_makes_all(debate, broken):
    debate("check", "--unsafe-fixes", "--select", "L")
    assert broken.read_text(encoding="utf-8") == BROKEN.replace("Because:", "because").replace("becuse", "because")


def test_diff_shows_fixes_and_changes_nothing(debate, broken):
    code, out, err = debate("check", "--diff")
    assert code == 1
    assert "-  Because: c  # why\n+  because c  # why\n" in out
    assert "would be made" in err
    assert broken.read_text(encoding="utf-8") == BROKEN
    assert debate("check", "--diff", "--ignore", "L")[0] == 0


def test_fix_keeps_line_breaks_and_byte_order_mark(debate, broken):
    broken.write_bytes(b"\xef\xbb\xbf" + BROKEN.replace("\n", "\r\n").encode())
    debate("check", "--fix")
    assert broken.read_bytes() == b"\xef\xbb\xbf" + BROKEN.replace("\n", "\r\n").replace("Because:", "because").encode()


def test_standard_input_cannot_be_fixed(debate):
    code, _, err = debate("check", "--fix", "-")
    assert code == 2
    assert "name a file" in err


def test_a_configuration_is_found_above_and_options_win(debate, folder, monkeypatch):
    (folder / "debate.toml").write_text('ignore = ["F002"]\n', encoding="utf-8")
    (folder / "inner").mkdir()
    (folder / "town.argmap").rename(folder / "inner" / "town.argmap")
    monkeypatch.chdir(folder / "inner")
    assert debate("check")[0] == 0
    assert debate("check", "--ignore", "")[0] == 1
    (folder / "other.toml").write_text("", encoding="utf-8")
    assert debate("check", "--config", "../other.toml")[0] == 1


def test_a_wrong_configuration_ends_with_code_2_and_names_the_lines(debate, folder):
    (folder / "pyproject.toml").write_text('[tool.debate]\nselct = ["F"]\nlevel = 3\n', encoding="utf-8")
    code, out, err = debate("check")
    assert (code, out) == (2, "")
    assert "pyproject.toml:2: there is no key `selct`; did you mean `select`?" in err
    assert "pyproject.toml:3: `level` is one of" in err


def test_a_shared_file_without_our_table_is_passed_over(debate, folder):
    (folder / "pyproject.toml").write_text("[tool.other]\nselct = 1\n", encoding="utf-8")
    assert debate("check")[0] == 1


def test_a_baseline_hides_what_it_knows(debate, folder):
    assert debate("check", "--baseline", "known.json")[0] == 2
    code, out, err = debate("check", "--baseline", "known.json", "--write-baseline")
    assert (code, out) == (0, "")
    assert "1 finding written" in err
    code, out, err = debate("check", "--baseline", "known.json")
    assert (code, out) == (0, "")
    assert "1 finding hidden" in err
    path = folder / "town.argmap"
    path.write_text("# moved\n\n" + path.read_text(encoding="utf-8") + '\nclaim x "X."\n', encoding="utf-8")
    code, out, _ = debate("check", "--baseline", "known.json", "--format", "concise")
    assert code == 1
    assert "F002" not in out
    path.write_text('map a "A"\n  thesis b\n\nclaim b "B."\n', encoding="utf-8")
    assert "1 of those it knows are gone" in debate("check", "--baseline", "known.json")[2]


def test_write_baseline_needs_a_file(debate):
    code, _, err = debate("check", "--write-baseline")
    assert code == 2
    assert "--baseline FILE" in err


def test_junit_names_files_without_findings(debate, folder):
    (folder / "clean.argmap").write_text('map a "A"\n  thesis b\n\nclaim b\n  "B."\n', encoding="utf-8")
    _, out, _ = debate("check", "--format", "junit")
    assert '<testcase classname="clean.argmap" name="no findings"/>' in out


def test_the_schema_of_the_configuration_is_printed(debate):
    code, out, _ = debate("config", "schema")
    assert code == 0
    assert "per-file-ignores" in json.loads(out)["properties"]


SCHEME = (
    'map m "M"\n  thesis a\n\nclaim a\n  "It is good."\n  because b\n    scheme sign\n\nclaim b\n  "It is wanted."\n'
)


def test_only_findings_that_are_shown_are_fixed(debate, folder):
    (folder / "town.argmap").write_text(SCHEME, encoding="utf-8")
    assert debate("check", "--unsafe-fixes")[0] == 0
    assert (folder / "town.argmap").read_text(encoding="utf-8") == SCHEME
    debate("check", "--unsafe-fixes", "--level", "hint")
    assert (folder / "town.argmap").read_text(encoding="utf-8").count('is "…"') == 2


def test_exit_zero_shows_findings_and_ends_with_0(debate):
    code, out, _ = debate("check", "--exit-zero", "--format", "concise")
    assert code == 0
    assert "F002" in out


def test_extend_select_adds_to_the_configuration(debate, folder):
    (folder / "debate.toml").write_text('select = ["S"]\n', encoding="utf-8")
    assert debate("check")[0] == 0
    assert debate("check", "--extend-select", "F")[0] == 1
    assert debate("check", "--select", "P", "--extend-select", "F002")[0] == 1
    (folder / "debate.toml").unlink()
    assert debate("check", "--extend-select", "S")[0] == 1, "without a selection everything is selected"
    assert "did you mean" in debate("check", "--extend-select", "F0O2")[2]


def test_standard_input_can_stand_for_a_file_with_its_imports_and_settings(debate, folder, monkeypatch):
    (folder / "inner").mkdir()
    (folder / "inner" / "other.argmap").write_text('map other "Other"\n\nclaim a "A."\n', encoding="utf-8")
    text = 'map m "M"\nimport "other.argmap"\nclaim b "B."\nconflict b with a\n'
    for arguments, codes in (
        ((), {"N013", "N001"}),
        (("--stdin-filename", "inner/new.argmap"), {"S003"}),
    ):
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        _, out, _ = debate("check", "-", *arguments, "--format", "json")
        assert {finding["code"] for finding in json.loads(out)["findings"]} == codes
    (folder / "debate.toml").write_text('[per-file-ignores]\n"inner/*" = ["S003"]\n', encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    assert debate("check", "-", "--stdin-filename", "inner/new.argmap")[0] == 0


@pytest.mark.parametrize(("code", "said"), [("F007", "--fix mends it"), ("S008", "--unsafe-fixes mends it")])
def test_the_manual_says_which_option_mends_a_finding(debate, code, said):
    first = debate("explain", code)[1].splitlines()[0]
    assert first.startswith(code)
    assert said in first
    assert "mends" not in debate("explain", "F004")[1].splitlines()[0]


def test_a_text_that_is_one_very_long_word_takes_no_longer_than_others(debate, folder):
    from time import process_time

    (folder / "long.argmap").write_text('claim a\n  "' + "B" * 20_000 + '."\n', encoding="utf-8")
    begun = process_time()
    code, _, err = debate("check", "long.argmap")
    assert process_time() - begun < 2
    assert (code, err) == (1, "1 warning in 1 file\n")


@pytest.mark.parametrize("command", ["check", "fmt"])
def test_a_hook_passes_over_what_is_excluded_although_it_names_it(debate, folder, command):
    (folder / "debate.toml").write_text('exclude = ["drafts/*"]\n', encoding="utf-8")
    (folder / "drafts").mkdir()
    (folder / "drafts" / "a.argmap").write_text("clam a\n", encoding="utf-8")
    assert debate(command, "drafts/a.argmap")[0] == 1
    assert debate(command, "--force-exclude", "drafts/a.argmap")[0] == 0
    assert "1 file" in debate(command, "--force-exclude", "town.argmap", "drafts/a.argmap")[2]


def test_colour_can_be_forced_where_there_is_no_terminal(debate, folder, monkeypatch):
    (folder / "town.argmap").write_text("clam a\n", encoding="utf-8")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" not in debate("check", "town.argmap")[1]  # NO_COLOR is set too, and wins
    monkeypatch.delenv("NO_COLOR")
    assert "\x1b[" in debate("check", "town.argmap")[1]
