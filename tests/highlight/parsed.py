"""The classes of words by the language's own parse: what ``classify`` is held against."""

from collections.abc import Iterator
from typing import Any

from debate.language.items import cut
from debate.language.lexer import Token, scan, words
from debate.language.parser import parse
from debate.language.table import table

ITEMS = {
    *(
        "map",
        "import",
        "source",
        "voice",
        "term",
        "claim",
        "on",
        "conflict",
        "contradiction",
        "alternatives",
        "contrary",
    ),
    *("same", "rephrase", "prefer", "question", "issue", "motion", "common_ground", "suppose", "expect", "section"),
}
GIVING = ("map", "source", "voice", "term", "claim", "question", "issue", "motion", "suppose", "named")
VALUED = (
    "kind",
    "certainty",
    "strength",
    "evidence",
    "date",
    "field",
    "extra",
    "tags",
    "promotes",
    "demotes",
    "inferred",
)

NAMES = {
    **{key: {2: "definition"} for key in GIVING},
    **{key: {2: "value"} for key in VALUED},
    "premise": {1: "reference", 3: "scheme"},
    "where": {2: "scheme", 4: "reference"},
    "open": {2: "scheme"},
    "scheme": {2: "scheme"},
    "answered": {2: "scheme", 4: "reference"},
    "by": {2: "voice"},
    "attitude": {1: "voice"},
    "reports": {1: "voice"},
    "relies": {1: "voice", 4: "voice"},
    "view": {2: "voice"},
    "expect": {2: "reference", 3: "value", 5: "voice"},
    "place": {1: "source"},
}
"""Rule of the grammar -> the class of the name at each position of its node; names elsewhere are references."""

KEYWORDS = {
    **{key: {2} for key in ("attitude", "reports", "premise")},
    **{key: set[int]() for key in ("text", "place", "group")},
    "relies": {2, 3},
    **{key: {1, 3} for key in ("where", "answered", "conflict", "contradiction", "contrary")},
    **{key: {1, 3} for key in ("same", "rephrase", "prefer")},
    "expect": {1, 4},
}
"""Rule -> the positions of its node at which keywords stand; elsewhere that is the first alone."""

WORDS = {
    "because": "support",
    "for": "support",
    "but": "attack",
    "though": "attack",
    "unless": "attack",
    "against": "attack",
}


def parsed(text: str) -> dict[tuple[int, int], str]:
    """(line, column) -> class of every word of the sound items of a text."""
    grammar, kinds = table(), words(table())
    found: dict[tuple[int, int], str] = {}
    for item in cut(text):
        tree = parse(scan(item.text, item.line, kinds, [], item.indent), grammar)
        if tree is not None:
            found.update(((token.line, token.column), kind) for token, kind in _walk(tree, "", 0))
    starts = dict(sorted(found, reverse=True))
    for place, kind in found.items():
        if kind == "at":
            found[place] = "field" if starts[place[0]] == place[1] else "joining"
    return found


def _walk(node: Any, rule: str, position: int) -> Iterator[tuple[Token, str]]:
    if isinstance(node, Token):
        yield node, _class(node, rule, position)
    elif isinstance(node, list):
        for part in node:
            yield from _walk(part, rule, position)
    else:
        for index, part in enumerate(node[1:], 1):
            yield from _walk(part, node[0], index)


def _class(token: Token, rule: str, position: int) -> str:
    if token.kind in ("STRING", "NUMBER"):
        return {"STRING": "text", "NUMBER": "number"}[token.kind]
    if position not in KEYWORDS.get(rule, {1}):
        place = token.kind == "PLACE" and rule in ("place", "omits")
        return "place" if place else NAMES.get(rule, {}).get(position, "reference")
    if rule in ("attitude", "reports", "relies") and position == 2:
        return "attitude"
    if position > 1:
        return "joining"
    if rule in ("relation", "step", "side"):
        return WORDS[token.text]
    return {"at": "at", "extra": "extra", "warrant": "support", "rejects": "attack"}.get(
        rule, "item" if rule in ITEMS else "field"
    )
