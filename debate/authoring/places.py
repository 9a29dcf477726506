"""Names and the places where they stand: where each is given, and everywhere it is used."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position, Site
from debate.authoring.workspace import Workspace
from debate.language.lexer import Token
from debate.model.span import Span


class Named(NamedTuple):
    """A name in a text: where it stands, and what it stands for (nothing, if it is unknown).

    ``wanted`` is what the place wants a name of (a key of ``debate.language.names.WANTED``); None where the name is given.
    """

    name: str
    span: Span
    sites: tuple[Site, ...]
    wanted: str | None = None


def names_of(analysis: Analysis) -> Iterator[Named]:
    """Every name that the file gives or uses."""
    file = analysis.file
    if file is None:
        return
    path = analysis.path
    for name, defined in file.defined.items():
        yield Named(name, defined.token.span(path), (Site(path, name),))
    for token, wanted in _used(analysis):
        yield Named(token.text, token.span(path), analysis.meanings(path, token.text), wanted)


def _used(analysis: Analysis) -> Iterable[tuple[Token, str]]:
    """The uses of names in the file, each place once."""
    file = analysis.file
    if file is None:
        return ()
    return {(use.token.line, use.token.column): use for use in file.used if use.wanted != "only source"}.values()


def name_at(analysis: Analysis, position: Position) -> Named | None:
    """The name at a place, or just before it."""
    file = analysis.file
    if file is None:
        return None
    line, column = position
    near: Named | None = None
    here: list[tuple[Token, str | None]] = [
        (defined.token, None) for defined in file.defined.values() if defined.token.line == line
    ]
    here += [(token, wanted) for token, wanted in file.used if token.line == line and wanted != "only source"]
    for token, wanted in here:
        if token.column <= column <= token.end:
            sites = (
                (Site(analysis.path, token.text),) if wanted is None else analysis.meanings(analysis.path, token.text)
            )
            near = Named(token.text, token.span(analysis.path), sites, wanted)
            if column < token.end:
                return near
    return near


def definition(analysis: Analysis, position: Position) -> tuple[Span, ...]:
    """Where the name at a place is given. For the path of an import, the file itself."""
    found = name_at(analysis, position)
    if found is not None:
        return tuple(analysis.given_at(site) for site in found.sites)
    imported = imported_at(analysis, position)
    return () if imported is None else (Span(imported, 1, 1, 1, 1),)


def imported_at(analysis: Analysis, position: Position) -> str | None:
    """The file that the `import` line at a place names."""
    return next((path for span, path in imports(analysis) if span.line == position.line), None)


def imports(analysis: Analysis) -> Iterator[tuple[Span, str]]:
    """The `import` lines of the file, each with the path of the file that was read for it."""
    import os

    own = analysis.loaded.maps.get(analysis.path)
    real = {os.path.realpath(path): path for path in analysis.files}
    for wanted in own.imports if own is not None else ():
        target = os.path.realpath(os.path.join(os.path.dirname(analysis.path), wanted.path.replace("\\", "/")))
        if target in real:
            yield wanted.span, real[target]


def occurrences(analysis: Analysis, position: Position) -> tuple[Span, ...]:
    """Everywhere in the file that the name at a place stands, the place itself first among equals of order in the text."""
    found = name_at(analysis, position)
    if found is None or not found.sites:
        return () if found is None else (found.span,)
    wanted = set(found.sites)
    return tuple(sorted(named.span for named in names_of(analysis) if wanted.intersection(named.sites)))


def references(workspace: Workspace, path: str, position: Position, declaration: bool = True) -> tuple[Span, ...]:
    """Everywhere in the workspace that what is named at a place is named; with or without the place that gives the name."""
    analysis = workspace.analysis(path)
    found = name_at(analysis, position) if analysis is not None else None
    if found is None:
        return ()
    sites = set(found.sites)
    spans = {
        named.span
        for other in analyses_naming(workspace, sites)
        for named in names_of(other)
        if sites.intersection(named.sites) and (declaration or named.wanted is not None)
    }
    return tuple(sorted(spans))


def analyses_naming(workspace: Workspace, sites: Iterable[Site]) -> Iterator[Analysis]:
    """The files of the workspace that may name one of these things: those that give its name, and those that import them."""
    wanted = list(sites)
    for path in dict.fromkeys([*(site.path for site in wanted), *workspace.files()]):
        if any(path == site.path or _mentions(workspace, path, site.name) for site in wanted):
            analysis = workspace.analysis(path)
            if analysis is not None and any(site.path in analysis.files for site in wanted):
                yield analysis


def _mentions(workspace: Workspace, path: str, name: str) -> bool:
    """Whether a name stands in a file at all: so that a file that has nothing to do with it is not analysed."""
    text = workspace.text(path)
    return text is not None and name in text
