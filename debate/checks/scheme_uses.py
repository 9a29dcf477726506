"""The argumentation schemes that a map names, for the rules about them."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from debate.checks.context import Context, placed
from debate.checks.lines import NEAR, last_line
from debate.diagnostics.finding import Edit, Fix
from debate.language.words import nearest
from debate.model.elements import Relation, SchemeUse
from debate.model.span import Span

if TYPE_CHECKING:
    from debate.schemes.scheme import Scheme


def uses(context: Context) -> Iterator[tuple[Relation, SchemeUse]]:
    """The steps of the file being checked that name a scheme."""
    for relation in context.map.relations:
        if relation.scheme is not None and context.own(relation.span):
            yield relation, relation.scheme


def known_uses(context: Context) -> Iterator[tuple[Relation, SchemeUse, "Scheme"]]:
    """The same, with the scheme itself; those that name an unknown one are left out."""
    for relation, use in uses(context):
        scheme = context.schemes.get(use.scheme)
        if scheme is not None:
            yield relation, use, scheme


def place(relation: Relation, use: SchemeUse) -> Span:
    """The line that names the scheme; the step itself where a program made the map."""
    return placed(use.span, relation.span)


def nearest_help(name: str, known: Iterable[str], otherwise: str) -> str:
    """What was probably meant, or another help."""
    guess = nearest(name, known)
    return f"did you mean `{guess}`?" if guess else otherwise


def respelt(context: Context, place: Span, line: str, name: str, known: Iterable[str]) -> Fix | None:
    """A fix that writes what was probably meant for a name: in the line itself or in the first one under it that begins with
    the words of ``line`` and the name. Not safe: it is a guess.
    """
    guess = nearest(name, known)
    if guess is None or not place.line:
        return None
    pattern = re.compile(rf"\s*{line}\s+(?P<name>{re.escape(name)})(?![\w-])")
    for number in range(place.line, last_line(context, place, NEAR) + 1):
        found = pattern.match(context.source_text.line(number))
        if found:
            span = Span(place.path, number, found.start("name") + 1, number, found.end("name") + 1)
            return Fix(f"write `{guess}`", (Edit(span, guess),))
    return None
