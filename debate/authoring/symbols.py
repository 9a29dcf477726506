"""The outline of a file, and the search for names in a workspace."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from debate.authoring.analysis import Analysis, Site
from debate.authoring.describe import text_of
from debate.authoring.workspace import Workspace
from debate.language.items import cut
from debate.model.span import Span

MOST_FOUND = 200
"""The most names that one search gives."""

STEPS = ("step", "assertion", "conflict")

HEAD = re.compile(r'\s*(?P<keyword>[a-z-]+)[ \t]+(?:(?P<name>[^\s",#]+)|(?P<text>"(?:[^"\\\n]|\\.)*"))?')


class Symbol(NamedTuple):
    """Something in the outline: its name and kind, what it says, all of its lines, and its name's place."""

    name: str
    kind: str
    text: str
    span: Span
    place: Span
    children: tuple["Symbol", ...] = ()


def outline(analysis: Analysis) -> tuple[Symbol, ...]:
    """The things of a file in order, those that follow a section under it, named steps under what they bear on."""
    top: list[Symbol] = []
    section: Symbol | None = None
    inner: list[Symbol] = []
    last = analysis.lines.count
    for symbol in _items(analysis):
        if symbol.kind == "section":
            if section is not None:
                top.append(_closed(section, inner, symbol.span.line))
            section, inner = symbol, []
        elif section is not None:
            inner.append(symbol)
        else:
            top.append(symbol)
    if section is not None:
        top.append(_closed(section, inner, last + 1))
    return tuple(top)


def _closed(section: Symbol, inner: list[Symbol], line: int) -> Symbol:
    """A section with what stands in it, up to a line."""
    return section._replace(span=section.span._replace(end_line=line, end_column=1), children=tuple(inner))


def _items(analysis: Analysis) -> Iterator[Symbol]:
    file = analysis.file
    given = file.defined if file is not None else {}
    nested = sorted((defined.token, defined.kind) for defined in given.values() if defined.kind in STEPS)
    nested.sort(key=lambda pair: pair[0].line)
    at = 0
    for item in cut(analysis.text):
        head = HEAD.match(item.text)
        if head is None:
            continue
        lines = item.text.rstrip().split("\n")
        end = item.line + len(lines) - 1
        span = Span(analysis.path, item.line, 1, end, len(lines[-1]) + 1)
        while at < len(nested) and nested[at][0].line < item.line:
            at += 1
        children = []
        while at < len(nested) and nested[at][0].line <= end:
            token, kind = nested[at]
            children.append(Symbol(token.text, kind, "", token.span(analysis.path), token.span(analysis.path)))
            at += 1
        symbol = _item(analysis, head, item.line, span)
        if symbol is not None:
            yield symbol._replace(children=tuple(children))


def _item(analysis: Analysis, head: re.Match[str], line: int, span: Span) -> Symbol | None:
    keyword, name, text = head["keyword"], head["name"], head["text"]
    group = "name" if name else "text"
    if not name and not text:
        return None
    place = Span(analysis.path, line, head.start(group) + 1, line, head.end(group) + 1)
    if text:
        return Symbol(text[1:-1] or '""', keyword, "", span, place)
    file = analysis.file
    defined = file.defined.get(name) if file is not None else None
    if defined is not None and defined.token.line == line:
        return Symbol(name, defined.kind, text_of(analysis, Site(analysis.path, name)), span, place)
    if keyword == "map":
        return Symbol(name, "map", analysis.map.title, span, place)
    if keyword in (
        "on",
        "prefer",
        "conflict",
        "contradiction",
        "alternatives",
        "contrary",
        "same",
        "rephrase",
        "expect",
    ):
        return Symbol(f"{keyword} {name}", keyword, "", span, place)
    return Symbol(keyword, keyword, "", span, place) if keyword == "common-ground" else None


def search(workspace: Workspace, query: str) -> list[tuple[Symbol, str]]:
    """Names of the workspace that hold the query, or whose text does, each with the name of its map; at most MOST_FOUND."""
    wanted = query.strip().casefold()
    by_name: list[tuple[Symbol, str]] = []
    by_text: list[tuple[Symbol, str]] = []
    for path in workspace.files():
        analysis = workspace.analysis(path)
        if analysis is None or analysis.file is None:
            continue
        for name, defined in analysis.file.defined.items():
            in_name = wanted in name.casefold()
            text = "" if defined.kind in STEPS else text_of(analysis, Site(path, name))
            if in_name or wanted in text.casefold():
                span = defined.token.span(path)
                found = (Symbol(name, defined.kind, text, span, span), analysis.file.map.id)
                (by_name if in_name else by_text).append(found)
        if len(by_name) >= MOST_FOUND:
            break
    return [*by_name, *by_text][:MOST_FOUND]
