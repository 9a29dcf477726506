"""One table, four editors: Pygments, TextMate (as VS Code runs it) and the semantic tokens say of each token what the table says."""

import json
import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from pygments.lexers import get_lexer_by_name, get_lexer_for_filename
from pygments.token import string_to_tokentype

from debate.highlight import textmate
from debate.highlight.classes import BY_NAME, CLASSES, SEMANTIC_MODIFIERS, SEMANTIC_TYPES, semantic
from debate.highlight.pygments_lexer import ArgmapLexer
from debate.highlight.words import ATTITUDES, FIRST
from debate.resources import library
from tests.highlight.classified import classify

EXTENSION = Path(__file__).parents[2] / "editors" / "vscode"
BROKEN = (Path(__file__).parents[1] / "specs" / "language-errors.md").read_text(encoding="utf-8")
ODD = [
    "p6",
    "p6-7",
    "x-week",
    "3",
    "29%",
    "a.b",
    "é",
    '"t \\" x"',
    '"open',
    "“odd”",
    ",",
    ";",
    "#",
    "# c",
    "א",
    "😀",
    '"😀"',
    "\t",
    "p1p",
]


def sentences() -> str:
    """Lines of words at random, most of them wrong."""
    chance = random.Random(5)
    words = [*sorted(FIRST), *sorted(ATTITUDES), "ham", "stevens", *ODD, *ODD]
    first = ["", "  ", "    "]
    return "\n".join(chance.choice(first) + " ".join(chance.choices(words, k=chance.randrange(8))) for _ in range(3000))


TEXTS = {
    f"{path.parent.name}-{path.stem}": path.read_text(encoding="utf-8") for path in sorted(library().rglob("*.argmap"))
}
TEXTS |= {"broken": BROKEN, "sentences": sentences()}


def in_units(text: str) -> list[tuple[int, int, int, str]]:
    """Line, column, length (in UTF-16 units) and class of each token."""
    lines = text.split("\n")

    def units(part: str) -> int:
        return len(part.encode("utf-16-le")) // 2

    return [
        (line, units(lines[line - 1][: column - 1]) + 1, units(lines[line - 1][column - 1 : column - 1 + length]), kind)
        for kind, line, column, length in classify(text)
    ]


@pytest.mark.parametrize("name", TEXTS)
def test_pygments_says_the_same(name: str) -> None:
    text = TEXTS[name]
    pieces = list(ArgmapLexer().get_tokens_unprocessed(text))
    assert "".join(piece for _, _, piece in pieces) == text
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    expected = [
        (starts[line - 1] + column - 1, string_to_tokentype(BY_NAME[kind].pygments), length)
        for kind, line, column, length in classify(text)
    ]
    assert [(at, token, len(piece)) for at, token, piece in pieces if piece.strip(" \t\r\n")] == expected


def test_pygments_knows_the_language_by_its_name_and_by_the_file() -> None:
    assert isinstance(get_lexer_by_name("argmap"), ArgmapLexer)
    assert isinstance(get_lexer_for_filename("buses.argmap"), ArgmapLexer)


def test_the_grammar_of_the_extension_is_that_of_the_table() -> None:
    written = (EXTENSION / "syntaxes" / "argmap.tmLanguage.json").read_text(encoding="utf-8")
    assert written == textmate.as_text(), (
        "python -m debate.highlight.textmate editors/vscode/syntaxes/argmap.tmLanguage.json"
    )


def test_textmate_says_the_same() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    program = [node, str(EXTENSION / "test" / "tokens.js")]
    found = subprocess.run(
        program, input=json.dumps(list(TEXTS.values())), capture_output=True, encoding="utf-8", env=os.environ
    )
    if "Cannot find module" in found.stderr:
        pytest.skip("vscode-textmate and vscode-oniguruma are not where node looks (NODE_PATH)")
    assert not found.returncode, found.stderr
    for text, tokens in zip(TEXTS.values(), json.loads(found.stdout), strict=True):
        expected = [
            (line, column, length, f"{BY_NAME[kind].scope}.argmap") for line, column, length, kind in in_units(text)
        ]
        assert [tuple(token) for token in tokens] == expected


def test_semantic_tokens_are_those_of_the_table() -> None:
    codes = {semantic(each.name): each for each in CLASSES}
    assert len(codes) == len(CLASSES), "no two classes look the same to an editor"
    for (number, bits), each in codes.items():
        modifiers = [name for bit, name in enumerate(SEMANTIC_MODIFIERS) if bits >> bit & 1]
        assert ".".join([SEMANTIC_TYPES[number], *modifiers]) == each.semantic


@pytest.mark.parametrize("name", TEXTS)
def test_the_language_server_says_the_same(name: str) -> None:
    pytest.importorskip("pygls")
    from debate.lsp.showing import tokens

    data = tokens(TEXTS[name].split("\n"), "utf-16")
    found, line, column = [], 1, 1
    for down, along, length, number, bits in zip(*(data[offset::5] for offset in range(5)), strict=True):
        line, column = line + down, along + (1 if down else column)
        found.append((line, column, length, (number, bits)))
    assert found == [(line, column, length, semantic(kind)) for line, column, length, kind in in_units(TEXTS[name])]


def test_semantic_tokens_look_like_those_of_the_grammar() -> None:
    package = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
    assert package["contributes"]["semanticTokenScopes"] == [
        {"language": "argmap", "scopes": textmate.semantic_scopes()}
    ]
