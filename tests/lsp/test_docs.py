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
    assert all(text.count("(") == text.count(")") for text in others)
    settings = [text for text in others if "workspace/executeCommand" not in text and "eglot-execute" not in text]
    assert len(settings) == 3
    for text in settings:
        assert re.search(r'"debate",? "lsp"', text)
        assert "argmap" in text


def test_the_commands_that_the_page_names_are_those_of_the_server():
    named = set(re.findall(r"debate\.[a-z]+[A-Z]\w+", PAGE))
    assert named == {"debate.whatIf", "debate.clearWhatIf"}
    assert named < set(make_server().protocol.fm.commands)


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
