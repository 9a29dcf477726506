"""Keys and the settings file."""

from pathlib import Path

import pytest

from debate.tui.keys import KEYS, is_key, read_config

THEMES = frozenset({"nord", "ansi-dark"})


def config(tmp_path: Path, text: str):
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    return read_config(tmp_path / "config.toml", THEMES)


def test_no_file_is_fine(tmp_path: Path):
    assert read_config(tmp_path / "nowhere" / "config.toml", THEMES).problems == ()


def test_theme_and_keys_are_taken(tmp_path: Path):
    read = config(tmp_path, 'theme = "nord"\n[keys]\n"debate.hint" = "f5, ctrl+t"\n')
    assert (read.theme, read.keymap, read.problems) == ("nord", {"debate.hint": "f5,ctrl+t"}, ())


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[keys]\n"debate.hnt" = "f5"\n', 2, "did you mean 'debate.hint'"),
        ('[keys]\n\n"debate.hint" = "kontrol+x"\n', 3, "debate.hint cannot be 'kontrol+x'"),
        ('[keys]\n"debate.hint" = 5\n', 2, "debate.hint cannot be 5"),
        ('[keys]\n"debate.hint" = "u"\n', 2, "debate.undo has that key"),
        ('[keys]\n"debate.hint" = "/"\n', 2, "debate.say has that key"),
        ('[keys]\n"app.help" = "h"\n', 2, "debate.hint has that key"),
        ('theme = "nrod"\n', 1, "did you mean 'nord'"),
        ('colour = "red"\n', 1, "unknown setting 'colour'"),
        ("keys = 3\n", 1, "write [keys]"),
        ("[keys\n", None, "line 1"),
    ],
)
def test_a_wrong_entry_is_named_with_its_line_and_left_out(tmp_path: Path, text: str, line: int | None, words: str):
    read = config(tmp_path, text)
    (problem,) = read.problems
    assert words in problem
    assert line is None or f"line {line}:" in problem
    assert read.keymap == {}
    assert read.theme is None


def test_a_file_that_is_not_text_is_reported(tmp_path: Path):
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe\x00keys")
    assert "not UTF-8" in read_config(tmp_path / "config.toml", THEMES).problems[0]


def test_every_default_is_a_key_and_no_two_clash():
    assert len({key.id for key in KEYS}) == len(KEYS)
    for scope in {key.id.split(".")[0] for key in KEYS}:
        keys = [one for key in KEYS if key.id.split(".")[0] in (scope, "app") for one in key.keys.split(",")]
        assert all(is_key(one) for one in keys)
        assert scope == "app" or len(keys) == len(set(keys)), scope


def test_the_manual_names_every_key():
    manual = (Path(__file__).parents[2] / "docs" / "app.md").read_text(encoding="utf-8")
    missing = [key.id for key in KEYS if f"`{key.id}`" not in manual]
    assert missing == []
