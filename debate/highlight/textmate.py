"""The table of token classes as a TextMate grammar, for VS Code and other editors that read one.

``python -m debate.highlight.textmate editors/vscode/syntaxes/argmap.tmLanguage.json`` writes it; a test holds the written one to the
table. A rule of the grammar goes from a word to the end of its line: the names that follow get the class that the word gives them, and a
joining word begins a rule within it, up to the next one.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from debate.highlight.classes import BY_NAME, CLASSES
from debate.highlight.words import ATTITUDES, FIRST, ITEMS, NAMES, NAMES_IN, NAMES_OF_FIELDS, PLACES_AFTER, REFERENCE
from debate.language.lexer import CURLY
from debate.language.parser import JOINING
from debate.language.table import not_for_voices, table

SCOPE = "source.argmap"

Pattern = dict[str, Any]

END = r'(?=[\s",#]|$)'
SPACE = r"[ \t]"
RIGHT_TO_LEFT = r"\x{0590}-\x{08FF}\x{FB1D}-\x{FDFF}\x{FE70}-\x{FEFE}\x{10800}-\x{10FFF}\x{1E800}-\x{1EFFF}"
"""The blocks of letters written from right to left, which cannot stand in names."""

HEADS = tuple(dict.fromkeys(head for head, _ in NAMES_IN))
"""First words that change what a joining word after them means; all others are alike."""


def grammar() -> Pattern:
    """The grammar, as the data of its JSON file."""
    repository: dict[str, Pattern] = {"word": {"patterns": _words()}, "mistake": {"patterns": _mistakes()}}
    for head in ("", *HEADS):
        repository[f"joining-{head or 'any'}"] = {"patterns": _joins(head)}
        for kind in _kinds():
            repository[_rest(head, kind)] = {"patterns": _names(head, kind)}
    repository["speech"] = {"patterns": [_speech(rf"\G{SPACE}*({_name()})"), _one(rf"\G{SPACE}*({_name()})", "voice")]}
    voice = rf"^{SPACE}*(?!{_any(not_for_voices())}{END})({_name()})"
    return {
        "name": "Argument map",
        "scopeName": SCOPE,
        "fileTypes": ["argmap"],
        "patterns": [
            {"include": "#comment"},
            *_lines("^", dict.fromkeys(ITEMS, "item"), {}),
            _line(rf"^{SPACE}*({_pattern('EXTRA')})", "extra", "", NAMES["x-"]),
            _speech(voice),
            *_lines(f"^{SPACE}*", FIRST, NAMES_OF_FIELDS),
            _include(_rest("", "reference")),
        ],
        "repository": {"comment": _one("(#.*)$", "comment"), **repository},
    }


def _kinds() -> list[str]:
    """The classes that a name may have after some word, and ``places`` for sources with paragraphs."""
    given = {kind for names in (*NAMES.values(), *NAMES_IN.values(), *NAMES_OF_FIELDS.values()) for kind in names}
    return [*sorted(given | {"reference"}), "places"]


def _pattern(terminal: str) -> str:
    return table().patterns[terminal] + END


def _name() -> str:
    """A name: a word that joins nothing and is written from left to right."""
    return rf'(?!{_any(JOINING)}{END})(?![^\s",#]*[{RIGHT_TO_LEFT}]){_pattern("NAME")}'


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(words))})"


def _scope(kind: str) -> Pattern:
    return {"name": f"{BY_NAME[kind].scope}.argmap"}


def _include(name: str) -> Pattern:
    return {"include": f"#{name}"}


def _rest(head: str, kind: str) -> str:
    return f"rest-{head or 'any'}-{kind}"


def _one(match: str, *kinds: str) -> Pattern:
    return {"match": match, "captures": {str(number): _scope(kind) for number, kind in enumerate(kinds, 1)}}


def _to_the_end(begin: str, kinds: Iterable[str], *inside: str, end: str = "$") -> Pattern:
    """A rule from ``begin``, whose groups are of ``kinds``, to the end of the line."""
    captures = {str(number): _scope(kind) for number, kind in enumerate(kinds, 1)}
    return {"begin": begin, "beginCaptures": captures, "end": end, "patterns": [_include(each) for each in inside]}


def _line(word: str, kind: str, head: str, names: tuple[str, ...], places: bool = False, end: str = "$") -> Pattern:
    """A rule for a word and the names after it; the first name is part of its beginning where it has a class of its own."""
    first = rf"(?:{SPACE}+({_name()}))?" if len(names) > 1 else ""
    last = "places" if places else names[-1]
    return _to_the_end(word + first, (kind, *names[:-1]), _rest(head if head in HEADS else "", last), end=end)


def _lines(start: str, kinds: dict[str, str], fields: dict[str, tuple[str, ...]]) -> list[Pattern]:
    """Rules for the first words of lines, one for all words that are alike."""
    alike: dict[tuple[str, str, tuple[str, ...], bool], list[str]] = {}
    for word, kind in sorted(kinds.items()):
        names = (fields.get(word) if kind == "field" else None) or NAMES.get(word, REFERENCE)
        head = word if word in HEADS else ""
        alike.setdefault((kind, head, names, word in PLACES_AFTER), []).append(word)
    return [
        _line(f"{start}({_any(words)}){END}", kind, head, names, places)
        for (kind, head, names, places), words in alike.items()
    ]


def _joins(head: str) -> list[Pattern]:
    """Rules for the joining words in a line that begins with ``head``. Each goes to the next one: nested, many would be slow."""
    end = f"(?={_any(JOINING - {'and'})}{END})|$"
    rules = [_one(rf"(and){END}", "joining")]
    for word in sorted(JOINING - {"and"}):
        names = NAMES_IN.get((head, word)) or NAMES.get(word, REFERENCE)
        rules.append(_line(rf"({word}){END}", "joining", head, names, word in PLACES_AFTER, end))
    return rules


def _names(head: str, kind: str) -> list[Pattern]:
    """What may follow on a line where names are of the class ``kind``."""
    places = [_one(f"({_pattern('PLACE')})", "place")] if kind == "places" else []
    names = _one(f"({_name()})", "source" if kind == "places" else kind)
    return [_include("word"), _include(f"joining-{head or 'any'}"), *places, names, _include("mistake")]


def _words() -> list[Pattern]:
    return [
        _include("comment"),
        _one(f"({table().patterns['STRING']})", "text"),
        _one(f"({_pattern('NUMBER')})", "number"),
        _one("(,)", "comma"),
    ]


def _mistakes() -> list[Pattern]:
    return [
        _one('("[^\\n]*?)(?=[ \\t]*$)', "mistake"),
        _one(f"([{CURLY}][^\\n]*?)(?=[ \\t]*$)", "mistake"),
        _one('([^\\s",#]+|[^ \\t])', "mistake"),
    ]


def _speech(voice: str) -> Pattern:
    """An occurrence: a voice and its attitude; after ``reports`` comes another voice."""
    silent = {"reports", "relies"}
    begin = rf"{voice}{SPACE}+"
    return {
        "patterns": [
            _to_the_end(rf"{begin}(reports){END}", ("voice", "attitude"), "speech", _rest("", "reference")),
            _to_the_end(rf"{begin}(relies){END}", ("voice", "attitude"), _rest("relies", "reference")),
            _to_the_end(rf"{begin}({_any(ATTITUDES - silent)}){END}", ("voice", "attitude"), _rest("", "reference")),
        ]
    }


def semantic_scopes() -> dict[str, list[str]]:
    """Semantic token -> TextMate scope: what package.json tells VS Code, so that a server's tokens look like the grammar's."""
    return {each.semantic: [f"{each.scope}.argmap"] for each in CLASSES}


def main() -> None:
    """Write the grammar to the path given."""
    Path(sys.argv[1]).write_text(as_text(), encoding="utf-8")


def as_text() -> str:
    """The text of the grammar's file."""
    return json.dumps(grammar(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    main()
