"""What the VS Code extension says about the language is what the language says."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from debate.authoring import snippets
from debate.highlight.words import ITEMS
from debate.language.items import cut
from debate.language.lexer import scan, words
from debate.language.parser import parse
from debate.language.table import table
from tests.highlight.classified import classify

EXTENSION = Path(__file__).parents[2] / "editors" / "vscode"


def read(name: str) -> Any:
    return json.loads((EXTENSION / name).read_text(encoding="utf-8"))


SNIPPETS = read("snippets/argmap.json")


def expanded(body: list[str]) -> str:
    """A snippet as it is inserted when nothing is changed in it."""
    text = "\n".join(body).replace("$0", "")
    text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", text)
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)


def test_the_snippets_are_those_of_the_table() -> None:
    written = (EXTENSION / "snippets" / "argmap.json").read_text(encoding="utf-8")
    assert written == snippets.as_text()
    assert set(snippets.ITEM_BODIES) == set(ITEMS)


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_is_sound_where_it_belongs(name: str) -> None:
    text = expanded(SNIPPETS[name]["body"])
    if text.split()[0] not in ITEMS:
        text = "claim it\n  " + text.replace("\n", "\n  ")
    grammar = table()
    for item in cut(text):
        tokens = scan(item.text, item.line, words(grammar), [], item.indent)
        assert parse(tokens, grammar) is not None, text
    assert all(one.kind != "mistake" for one in classify(text))


def test_after_every_item_the_next_line_is_indented() -> None:
    rules = read("language-configuration.json")["indentationRules"]
    assert all(re.search(rules["increaseIndentPattern"], f"{item} a") for item in ITEMS)
    assert not re.search(rules["increaseIndentPattern"], "  because a")


def test_the_files_that_the_extension_names_are_there() -> None:
    contributes = read("package.json")["contributes"]
    named = [read("package.json")["main"], contributes["languages"][0]["configuration"]]
    named += [each["path"] for kind in ("grammars", "snippets") for each in contributes[kind]]
    assert all((EXTENSION / path).is_file() for path in named)
