"""The formula of a claim: the text between its quotation marks -> its tree, the names in it, what is wrong with it.

Imported only where a map has a formula.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from debate.language.draft import Draft
from debate.language.lexer import Token, right_to_left
from debate.language.parser import Node, reduce
from debate.language.table import table
from debate.model.elements import Formula

MOST_WORDS = 200
"""Words and signs of one formula. This bounds its depth, too."""

SIGNS = {
    **dict.fromkeys(("¬", "!", "~"), "not"),
    **dict.fromkeys(("∧", "&", "&&"), "and"),
    **dict.fromkeys(("∨", "|", "||"), "or"),
    **dict.fromkeys(("->", "→", "=>", "⇒", "⊃"), "implies"),
    **dict.fromkeys(("<->", "↔", "<=>", "⇔", "≡"), "iff"),
}
"""Signs of connectives, and the words for them."""

PHRASES = {"if and only if": "iff", "only if": "implies"}
"""Connectives of several words."""

ARROWS = frozenset({"implies", "iff"})
OPERATORS = frozenset({"and", "or", *ARROWS})
"""What stands between two formulas."""

_PIECES = re.compile(
    r"\s+|(?:if\s+and\s+)?only\s+if(?![\w-])|<->|<=>|->|=>|&&|\|\|"
    r"|[^\W\d_](?:\w|-(?!>))*(?:\.[^\W\d_](?:\w|-(?!>))*)?|\w+|.",
    re.IGNORECASE,
)


class Wrong(NamedTuple):
    """Where a formula goes wrong: at token ``at`` of ``tokens``, of which the last stands for the end."""

    tokens: list[Token]
    at: int


def formula(draft: Draft, text: Token) -> Formula | None:
    """The formula of a `formula` line, and the uses of the names in it; None, with a finding, if it cannot be read."""
    tokens = scan(text)
    found = parse(tokens)
    if isinstance(found, Wrong):
        from debate.language.formula_mistakes import diagnose

        mistake = diagnose(found, draft.path)
        draft.report("L028", mistake.message, mistake.token, *mistake.help, fix=mistake.fix)
        return None
    names = [draft.use(token, "atom") for token in tokens if token.kind == "NAME"]
    return Formula(text.text[1:-1].strip(), tuple(names), text.span(draft.path))


def read(written: str) -> Node:
    """The tree of a formula that was read without a mistake before. Raises ValueError for one that was not."""
    found = parse(scan(Token("STRING", f'"{written}"', 1, 1, len(written) + 3)))
    if isinstance(found, Wrong):
        raise ValueError(f"no formula: {written}")
    return found


def scan(text: Token) -> list[Token]:
    """The tokens between the quotation marks, each at its place in the file; then one for the end, `$END`. Reads no more
    than one word beyond the most that a formula can have.
    """
    tokens = [token for token, _ in zip(_scanned(text), range(MOST_WORDS + 1), strict=False)]
    return [*tokens, Token("$END", "", text.line, text.end - 1, text.end)]


def _scanned(text: Token) -> Iterator[Token]:
    for piece in _PIECES.finditer(text.text, 1, len(text.text) - 1):
        if not (word := piece[0]).isspace():
            column = text.column + piece.start()
            yield Token(_kind(word), word, text.line, column, column + len(word))


def _kind(word: str) -> str:
    grammar = table("formula")
    lowered = " ".join(word.lower().split())
    kind = SIGNS.get(word) or PHRASES.get(lowered) or (lowered if lowered in grammar.keywords else None)
    if kind is None and word in "()":
        return word
    if kind is None and re.fullmatch(grammar.patterns["NAME"], word) and not right_to_left(word):
        return "NAME"
    return kind or "ODD"


def parse(tokens: list[Token]) -> Node | Wrong:
    """The tree of a formula, or where it goes wrong."""
    grammar = table("formula")
    if len(tokens) > MOST_WORDS + 1:
        return Wrong(tokens, MOST_WORDS)
    states = [grammar.start]
    values: list[Any] = []
    for at, token in enumerate(tokens):
        while True:
            action = grammar.rows[states[-1]].get(token.kind)
            if action is None:
                return Wrong(tokens, at)
            if action >= 0:
                break
            reduce(grammar.rules[~action], grammar.rows, states, values)
        states.append(action)
        values.append(token)
    tree: Node = values[0]
    return tree
