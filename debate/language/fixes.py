"""Fixes of language findings: the edits that turn a line into what it was read as."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from debate.diagnostics.finding import Edit, Fix
from debate.language.lexer import Token, words
from debate.language.table import table
from debate.model.span import Span

GUESSED = frozenset({"L008"})
"""Codes whose fix may take in more than the author meant, such as a comment after a text that is not closed."""


def write_instead(span: Span, word: str) -> Fix:
    """Another word in the place of one that is probably misspelt. Never safe: the program does not know what was meant."""
    return Fix(f"write `{word}`", (Edit(span, word),))


def line_fix(code: str, tokens: Sequence[Token], meant: Sequence[Token], path: str) -> Fix | None:
    """The edit from a line to how it was read; None when nothing is written differently.

    It is safe when letters and digits stay, so that only capitals, signs and spaces change; but to take several words
    for one name is a guess, and so is a name that would be read as a keyword or a paragraph.
    """
    before = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(tokens, meant, strict=False))))
    pairs = zip(reversed(tokens[before:]), reversed(meant[before:]), strict=False)
    after = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
    old, new = tokens[before : len(tokens) - after], meant[before : len(meant) - after]
    if (not old and not new) or (not new and not after and len(old) > 1):  # what would be deleted was meant somehow
        return None
    previous = tokens[before - 1].end if before else tokens[0].column
    following = tokens[len(tokens) - after].column if after else tokens[-1].end
    start, end = (old[0].column, old[-1].end) if old else (following, following)
    text = "".join(f"{'' if token.kind == ',' else ' '}{token.text}" for token in new).removeprefix(" ")
    if before and (not new or text.startswith(",")):
        start = previous
    elif before and start == previous:
        text = f" {text}"
    if after and new and end == following:
        text += " "
    written = _letters(text)
    if len(old) > 2 and any(len(word) > 3 and word not in written for word in (_letters(token.text) for token in old)):
        return None  # so would words that stand for more than themselves
    line = tokens[0].line
    was = "".join(token.text for token in old)
    joined = len(old) > 1 and len(new) == 1 and new[0].kind == "NAME"
    known = words(table())
    other = any(token.kind == "NAME" and known[token.text] != "NAME" for token in new)
    safe = code not in GUESSED and not joined and not other and _letters(was) == written
    shown = f"write `{text.strip()}`" if new else "delete it"
    return Fix(shown, (Edit(Span(path, line, start, line, end), text),), safe)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def move(path: str, lines: Mapping[int, str], by: int, title: str, safe: bool) -> Fix | None:
    """Indent lines by so many more spaces (fewer, if negative).

    ``lines`` holds them as written, by number. None where a tab makes it unclear how many spaces there are.
    """
    edits: list[Edit] = []
    for number, line in lines.items():
        space = len(line) - len(line.lstrip(" \t"))
        if not line.strip():
            continue
        if "\t" in line[:space]:
            return None
        here = Span(path, number, 1, number, 1)
        edits.append(Edit(here, " " * by) if by > 0 else Edit(here._replace(end_column=1 + min(space, -by)), ""))
    return Fix(title, tuple(edit for edit in edits if edit.text or edit.span.end_column > 1), safe)
