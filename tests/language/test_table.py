"""The parse table: kept where that is possible, and built anew where it is not."""

import pytest

from debate.language.load import load_text
from debate.language.parser import JOINING
from debate.language.table import table


@pytest.mark.parametrize("folder", ["x" * 300, "file/below"])
def test_a_cache_folder_that_cannot_be_used_does_no_harm(folder, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / folder))
    table.cache_clear()
    try:
        assert load_text('claim a\n  "A."\n  because b\nclaim b "B."\n').findings == ()
    finally:
        table.cache_clear()


def test_every_word_that_joins_stands_in_the_grammar():
    assert table().keywords >= JOINING


def test_a_word_of_english_that_joins_nothing_here_can_be_a_name():
    assert load_text('claim from\n  "A."\nclaim b "B."\n  because from\n').findings == ()
