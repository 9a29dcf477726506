"""The parse table: kept where that is possible, and built anew where it is not."""

import pytest

from debate.language.load import load_text
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
