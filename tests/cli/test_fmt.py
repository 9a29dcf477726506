"""`debate fmt`: what it writes, what it only shows, and how it ends."""

import io
import os
import stat
import sys

import pytest

UNTIDY = 'claim   a\n     "A."   \n'
TIDY = 'claim a\n  "A."\n'


@pytest.fixture
def untidy(folder):
    path = folder / "untidy.argmap"
    path.write_text(UNTIDY, encoding="utf-8")
    return path


def test_files_are_rewritten_and_counted(debate, folder, untidy):
    before = (folder / "town.argmap").stat().st_mtime_ns
    code, out, err = debate("fmt")
    assert (code, out, err) == (0, "", "1 of 2 files changed\n")
    assert untidy.read_text(encoding="utf-8") == TIDY
    assert (folder / "town.argmap").stat().st_mtime_ns == before
    assert sorted(os.listdir(folder)) == ["town.argmap", "untidy.argmap"]


def test_check_changes_nothing_and_names_the_file(debate, untidy):
    assert debate("fmt", "--check") == (1, "", "would change untidy.argmap\n1 of 2 files would change\n")
    assert untidy.read_text(encoding="utf-8") == UNTIDY
    debate("fmt")
    assert debate("fmt", "--check")[0] == 0


def test_diff_changes_nothing_and_shows_the_lines(debate, untidy):
    code, out, _ = debate("fmt", "--diff", "untidy.argmap")
    assert code == 0
    assert "-claim   a\n" in out
    assert "+claim a\n" in out
    assert untidy.read_text(encoding="utf-8") == UNTIDY
    assert debate("fmt", "--diff", "--check", "untidy.argmap")[0] == 1


def test_byte_order_mark_and_windows_line_ends_go(debate, untidy):
    untidy.write_bytes(b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode())
    assert debate("fmt", "--check", "untidy.argmap")[0] == 1
    assert debate("fmt", "untidy.argmap")[0] == 0
    assert untidy.read_bytes() == TIDY.encode()


def test_mistakes_are_reported_and_the_sound_rest_is_formatted(debate, untidy):
    untidy.write_text("clam  b\n\n" + UNTIDY, encoding="utf-8")
    code, out, err = debate("fmt", "untidy.argmap")
    assert (code, out) == (1, "")
    assert "error[L004]" in err
    assert "left as they are" in err
    assert untidy.read_text(encoding="utf-8") == "clam  b\n\n" + TIDY


def test_standard_input_goes_to_standard_output(debate, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(UNTIDY.encode())))
    assert debate("fmt", "-") == (0, TIDY, "")


def test_bytes_that_are_no_text_are_reported_and_stay(debate, untidy):
    untidy.write_bytes(b"claim \xff\n")
    code, _, err = debate("fmt", "untidy.argmap")
    assert code == 1
    assert "L002" in err
    assert untidy.read_bytes() == b"claim \xff\n"


def test_mode_and_link_stay(debate, folder, untidy):
    untidy.chmod(0o640)
    (folder / "link.argmap").symlink_to(untidy)
    assert debate("fmt", "link.argmap")[0] == 0
    assert (folder / "link.argmap").is_symlink()
    assert stat.S_IMODE(untidy.stat().st_mode) == 0o640
    assert untidy.read_text(encoding="utf-8") == TIDY


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_file_that_cannot_be_written_ends_with_code_2(debate, folder, untidy):
    folder.chmod(0o500)
    code, _, err = debate("fmt", "untidy.argmap")
    folder.chmod(0o700)
    assert code == 2
    assert "cannot be written" in err


def test_a_file_that_the_user_may_not_write_stays(debate, untidy, monkeypatch):
    monkeypatch.setattr("debate.atomic_write.os.access", lambda path, mode: not path.endswith("untidy.argmap"))
    before = untidy.read_bytes()
    code, _, err = debate("fmt", "untidy.argmap")
    assert (code, untidy.read_bytes()) == (2, before)
    assert "`untidy.argmap` cannot be written: permission denied" in err


def test_a_crash_while_writing_leaves_the_old_file(debate, folder, untidy, monkeypatch):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    code, _, err = debate("fmt", "untidy.argmap")
    assert code == 2
    assert "no space left" in err
    assert untidy.read_text(encoding="utf-8") == UNTIDY
    assert sorted(os.listdir(folder)) == ["town.argmap", "untidy.argmap"]


def test_a_range_of_lines_of_one_file(debate, folder, untidy):
    untidy.write_text(UNTIDY + "\n" + UNTIDY.replace("claim   a", "claim   b"), encoding="utf-8")
    assert debate("fmt", "--range", "4", "untidy.argmap")[0] == 0
    assert untidy.read_text(encoding="utf-8") == UNTIDY + "\n" + TIDY.replace("claim a", "claim b")
    assert debate("fmt", "--check", "--range", "5:99", "untidy.argmap")[0] == 0
    assert debate("fmt", "--check", "--range", "1:2", "untidy.argmap")[0] == 1


@pytest.mark.parametrize("arguments", [("4:2", "untidy.argmap"), ("0:3", "untidy.argmap"), ("x", "untidy.argmap")])
def test_what_is_no_range(debate, untidy, arguments):
    code, _, err = debate("fmt", "--range", *arguments)
    assert code == 2
    assert f"`{arguments[0]}` is no range of lines" in err
    assert untidy.read_text(encoding="utf-8") == UNTIDY


def test_a_range_is_one_of_one_file(debate, untidy):
    for paths in ((), (".",), ("untidy.argmap", "town.argmap")):
        code, _, err = debate("fmt", "--range", "1:2", *paths)
        assert code == 2
        assert "one file" in err


def test_an_empty_folder_is_named(debate, folder):
    (folder / "town.argmap").unlink()
    code, _, err = debate("fmt")
    assert code == 2
    assert "no .argmap file" in err


def test_what_the_configuration_excludes_is_passed_over_unless_it_is_named(debate, folder, untidy):
    (folder / "debate.toml").write_text('exclude = ["un*"]\n', encoding="utf-8")
    assert debate("fmt", "--check")[2] == "0 of 1 file would change\n"
    assert debate("check", "--select", "S")[2].startswith("no findings in 1 file")
    assert debate("fmt", "untidy.argmap")[2] == "1 of 1 file changed\n"


def test_mistakes_that_are_ignored_in_a_file_are_not_told(debate, folder):
    (folder / "town.argmap").write_text('clam a\n  "A."\n', encoding="utf-8")
    assert debate("fmt", "--check")[0] == 1
    (folder / "debate.toml").write_text('select = ["D"]\n[per-file-ignores]\n"*.argmap" = ["L"]\n', encoding="utf-8")
    assert debate("fmt", "--check")[0] == 0
    (folder / "other.toml").write_text("", encoding="utf-8")
    assert debate("fmt", "--check", "--config", "other.toml")[0] == 1


def test_a_configuration_with_mistakes_stops_it(debate, folder):
    (folder / "debate.toml").write_text("exclude = 3\n", encoding="utf-8")
    code, _, err = debate("fmt")
    assert code == 2
    assert "debate.toml:1: `exclude` must be a list" in err
