"""The page about editors: its settings are well-formed, start the command that there is, and name features that are there."""

import re
import tomllib
from pathlib import Path

from debate.lsp.run import make_server

PAGE = (Path(__file__).parents[2] / "docs" / "editors.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)


def test_the_settings_for_helix_are_toml_and_start_the_server():
    (text,) = [text for kind, text in BLOCKS if kind == "toml"]
    settings = tomllib.loads(text)
    server = settings["language-server"]["debate"]
    assert [server["command"], *server["args"]] == ["debate", "lsp"]
    assert settings["language"][0]["language-servers"] == ["debate"]


def test_every_other_setting_starts_the_server_for_map_files():
    others = [text for kind, text in BLOCKS if kind in ("lua", "elisp")]
    assert len(others) == 3
    for text in others:
        assert re.search(r'"debate",? "lsp"', text)
        assert "argmap" in text
        assert text.count("(") == text.count(")")


def test_what_the_page_promises_is_offered():
    promised = {
        "completion": "textDocument/completion",
        "hover": "textDocument/hover",
        "rename": "textDocument/rename",
        "inlay hints": "textDocument/inlayHint",
        "call hierarchy": "callHierarchy/incomingCalls",
        "range of lines": "textDocument/rangeFormatting",
        "semantic tokens": "textDocument/semanticTokens/full",
        "folding": "textDocument/foldingRange",
        "outline": "textDocument/documentSymbol",
        "search": "workspace/symbol",
    }
    offered = make_server().protocol.fm.features
    for words, method in promised.items():
        assert words in PAGE
        assert method in offered
