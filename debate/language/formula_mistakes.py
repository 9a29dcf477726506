"""What is wrong with a formula, and what to write instead."""

from collections.abc import Iterable
from typing import NamedTuple

from debate.diagnostics.finding import Fix
from debate.language.fixes import write_instead
from debate.language.formulas import ARROWS, MOST_WORDS, OPERATORS, Wrong
from debate.language.lexer import Token
from debate.language.place import SHORTER, shown, too_long
from debate.language.words import nearest

_MEANT = {
    **dict.fromkeys(("but", "^", "+", "plus", "und", "et", "y"), "and"),
    **dict.fromkeys(("v", "oder", "ou", "o"), "or"),
    **dict.fromkeys(("nicht", "non", "-", "−"), "not"),
    **dict.fromkeys(("therefore", "so", "hence", "entails", "⊢", "⊨", "∴", ">"), "->"),
    **dict.fromkeys(("equals", "=", "=="), "<->"),
}
"""What people write for a connective, and what it is called here."""

_QUANTIFIERS = frozenset({"∀", "∃", "forall", "exists"})
_BETWEEN_NAMES = ("and", "or", "implies", "iff", "then")
_SAID_OTHERWISE = {
    "either": "leave it out: `a or b`",
    "both": "leave it out: `a and b`",
    **dict.fromkeys(("neither", "nor"), "write `not a and not b`"),
    "unless": "for “a unless b” write `not b -> a`",
    "xor": "write `a <-> not b`",
}
_EXAMPLE = 'write one, such as "wet and not cold -> umbrella"'
_BETWEEN = "write `and`, `or`, `->` or `<->` between the two; a name of several words has hyphens in it"


class Mistake(NamedTuple):
    """What to say about a formula, and at which token."""

    token: Token
    message: str
    help: tuple[str, ...]
    fix: Fix | None = None


def diagnose(wrong: Wrong, path: str) -> Mistake:
    """The first mistake of a formula."""
    tokens, at = wrong
    token = tokens[at]
    before = tokens[at - 1] if at else None
    if at == MOST_WORDS:
        return Mistake(
            token, f"a formula has at most {MOST_WORDS} words and signs", ("give its parts to claims of their own",)
        )
    if len(tokens) == 1:
        return Mistake(token._replace(column=token.column - 1), "the formula is empty", (_EXAMPLE,))
    if token.kind == "ODD":
        return _odd(token, path)
    if before is None or before.kind not in ("NAME", ")"):
        return _too_early(token, before)
    if token.kind == before.kind == "NAME" and (guess := _misspelt(token, before, path)):
        return guess
    return _too_late(tokens, at)


def _odd(token: Token, path: str) -> Mistake:
    if message := too_long(token.text):
        return Mistake(token, message, (SHORTER,))
    message = f"{shown(token.text)} is no part of a formula"
    if token.text in _QUANTIFIERS:
        return Mistake(token, message, ("a formula joins whole claims: it has no `all` and no `some`",))
    if (meant := _MEANT.get(token.text)) is not None:
        return Mistake(token, message, (f"did you mean `{meant}`?",), write_instead(token.span(path), meant))
    if "_" in token.text and token.text.strip("_")[:1].isalpha():
        name = "-".join(part for part in token.text.split("_") if part)
        return Mistake(token, message, (f"names have hyphens: `{name}`",), write_instead(token.span(path), name))
    if token.text[0].isdigit():
        return Mistake(token, message, ("a name begins with a letter",))
    return Mistake(token, message, ("the connectives are `not`, `and`, `or`, `->`, `<->` and `if … then`",))


def _misspelt(token: Token, before: Token, path: str) -> Mistake | None:
    """Two names side by side, of which one is probably a connective: misspelt, or another word for one."""
    for one, options in ((before, ("not",)), (token, _BETWEEN_NAMES)):
        word = one.text.lower()
        message = f"{shown(one.text)} is no connective"
        if word in _SAID_OTHERWISE:
            return Mistake(one, message, (_SAID_OTHERWISE[word],))
        meant = _MEANT.get(word) or nearest(word, options)
        if meant is not None and (meant == "not") == (one is before):
            return Mistake(one, message, (f"did you mean `{meant}`?",), write_instead(one.span(path), meant))
    return None


def _too_early(token: Token, before: Token | None) -> Mistake:
    """A formula was to come, and something else does."""
    if before is not None and before.kind == "(" and token.kind == ")":
        return Mistake(token, "there is nothing between the brackets", ("write a formula there, or leave them out",))
    if before is None:
        if token.kind == ")":
            return Mistake(token, "this bracket closes none", ("delete it, or write the opening one",))
        return Mistake(token, f"there is nothing before {shown(token.text)}", ("write a name there",))
    if token.kind == "$END":
        return Mistake(before, f"there is nothing after {shown(before.text)}", ("write a name or a formula there",))
    if token.kind == "if" and before.kind in OPERATORS | {"not"}:
        return Mistake(token, f"`if` after {shown(before.text)} needs brackets", ("write `(if … then …)`",))
    message = f"there is nothing between {shown(before.text)} and {shown(token.text)}"
    return Mistake(token, message, ("write a name there, or take out one of the two",))


def _too_late(tokens: list[Token], at: int) -> Mistake:
    """A formula could be over here, or go on with a connective."""
    token, before = tokens[at], tokens[at - 1]
    opened = _open(tokens[:at])
    if token.kind == "$END" and opened is not None:
        if opened.kind == "if":
            return Mistake(opened, "`if` without `then`", ("write `if a then b`, or `a -> b`",))
        return Mistake(opened, "this bracket is not closed", ("write the closing one",))
    if token.kind == ")":
        if opened is not None:
            return Mistake(opened, "`if` without `then`", ("write `if a then b`, or `a -> b`",))
        return Mistake(token, "this bracket closes none", ("delete it, or write the opening one",))
    if token.kind == "then":
        return Mistake(token, "`then` without `if`", ("write `if a then b`, or `a -> b`",))
    if token.kind == "if":
        help = "for “a if b” write `b -> a`; for “a and only a if b” write `a <-> b`"
        return Mistake(token, "`if` stands before what it is about", (help,))
    if token.kind in ARROWS:
        return Mistake(token, "two arrows need brackets", ("`(a -> b) -> c` and `a -> (b -> c)` say different things",))
    return Mistake(token, f"nothing joins {shown(before.text)} and {shown(token.text)}", (_BETWEEN,))


def _open(tokens: Iterable[Token]) -> Token | None:
    """The last bracket that is not closed, or the last `if` without its `then`."""
    waiting: list[Token] = []
    for token in tokens:
        if token.kind in ("(", "if"):
            waiting.append(token)
        elif waiting and token.kind in (")", "then"):
            waiting.pop()
    return waiting[-1] if waiting else None
