"""The configuration: what it changes, and every mistake in it at once, at its line."""

import json
import re
from pathlib import Path

import pytest

from debate.checks.config import KEYS, read, schema
from debate.checks.settings import Settings

CODES = frozenset({"D001", "D002", "F001", "S005", "B001"})
COMMITTED = Path(__file__).parents[2] / "docs" / "debate-toml.schema.json"


def configured(tmp_path, text, name="debate.toml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = read(path, CODES)
    return found.settings, [mistake.replace(f"{path}:", "") for mistake in found.mistakes]


def test_all_keys(tmp_path):
    (tmp_path / "sources").mkdir()
    text = """
        select = ["D", "S"]
        ignore = ["D002"]
        texts = "sources"
        level = "hint"
        exclude = ["drafts/*", "tmp*"]
        [per-file-ignores]
        "tutorial/*" = ["S"]
        "old.argmap" = ["D001"]
    """
    settings, mistakes = configured(tmp_path, text)
    assert mistakes == []
    assert (settings.level, settings.texts) == ("hint", tmp_path / "sources")
    names = ("drafts/a.argmap", "drafts/b/c.argmap", "x/tmp1.argmap", "a.argmap")
    assert [name for name in names if not settings.excluded(str(tmp_path / name))] == ["a.argmap"]
    wanted = {name: settings.wanted(str(tmp_path / name)) for name in ("a.argmap", "tutorial/b.argmap", "x/old.argmap")}
    assert [code for code in sorted(CODES) if wanted["a.argmap"](code)] == ["D001", "S005"]
    assert [code for code in sorted(CODES) if wanted["tutorial/b.argmap"](code)] == ["D001"]
    assert [code for code in sorted(CODES) if wanted["x/old.argmap"](code)] == ["S005"]


def test_the_table_of_a_shared_file_is_read_and_no_other(tmp_path):
    text = '[project]\nname = "x"\n\n[tool.debate]\nignore = ["D"]\n\n[tool.other]\nselct = 1\n'
    assert configured(tmp_path, text, "pyproject.toml")[0].ignore == ("D",)


MISTAKES = {
    "near misses, all at once": (
        'selct = ["D"]\nlevel = "wrning"\n\nper_file_ignores = {}\n',
        [
            "1: there is no key `selct`; did you mean `select`?",
            "2: `level` is one of `error`, `warning`, `info`, `hint`; did you mean `warning`?",
            "4: there is no key `per_file_ignores`; did you mean `per-file-ignores`?",
        ],
    ),
    "a key unlike all others": (
        "colour = true\n",
        ["1: there is no key `colour`; there are `select`, `ignore`, `per-file-ignores`, `exclude`, `texts`, `level`"],
    ),
    "kinds": (
        'select = "D"\nignore = [1]\ntexts = 3\n',
        [
            '1: `select` must be a list, as in ["D001"]',
            "2: `ignore.0` must be a text in quotation marks",
            "3: `texts` must be a text in quotation marks",
        ],
    ),
    "codes that nothing has": (
        'ignore = ["D001", "F01"]\n\n[per-file-ignores]\n"a/*" = ["D"]\n"b/*" = ["Q1"]\n',
        [
            "1: no check has a code that begins with `F01`; did you mean `F001`?",
            "5: no check has a code that begins with `Q1`",
        ],
    ),
    "keys and codes at once": (
        'ignore = ["D01"]\nlevle = "hint"\nexclude = "x"\n[per-file-ignores]\n"a/*" = "D"\n',
        [
            "1: no check has a code that begins with `D01`; did you mean `D001`?",
            "2: there is no key `levle`; did you mean `level`?",
            '3: `exclude` must be a list, as in ["drafts/*"]',
            '5: `per-file-ignores.a/*` must be a list, as in ["D001"]',
        ],
    ),
    "no such folder": ('texts = "nowhere"\n', ["1: there is no folder `nowhere`"]),
    "no TOML": ("level = \n", ["1: this is no TOML: invalid value"]),
}


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistakes(tmp_path, text, expected):
    settings, mistakes = configured(tmp_path, text)
    assert mistakes == expected
    assert settings == Settings()


def test_the_line_in_a_shared_file_is_that_of_the_table(tmp_path):
    text = '[tool.other]\nselct = 1\n\n[tool.debate]\nselct = ["D"]\n'
    _, mistakes = configured(tmp_path, text, "pyproject.toml")
    assert mistakes == ["5: there is no key `selct`; did you mean `select`?"]


def test_a_table_that_is_none(tmp_path):
    assert configured(tmp_path, "[tool]\ndebate = 3\n", "pyproject.toml")[1] == ["1: `tool.debate` must be a table"]
    assert configured(tmp_path, "tool = 3\n", "pyproject.toml") == (Settings(folder=tmp_path), [])


def test_files_that_cannot_be_read(tmp_path):
    assert "cannot be read" in read(tmp_path / "none.toml", CODES).mistakes[0]
    (tmp_path / "debate.toml").write_bytes(b"\xff")
    assert "UTF-8" in read(tmp_path / "debate.toml", CODES).mistakes[0]


def test_the_committed_schema_is_fresh():
    assert COMMITTED.read_text(encoding="utf-8") == schema(), "write it anew with `debate config schema`"


def test_the_schema_accepts_what_the_program_accepts():
    whole = json.loads(schema())
    assert list(whole["properties"]) == [key.name for key in KEYS]
    assert whole["additionalProperties"] is False
    pattern = re.compile(whole["properties"]["select"]["items"]["pattern"])
    assert all(pattern.search(code) for code in ("D", "D0", "D001"))
    assert not any(pattern.search(code) for code in ("d001", "D0011", "", "DD"))
