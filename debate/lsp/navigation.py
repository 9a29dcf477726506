"""Going through a map: definition, references, renaming, outline, search, links, what supports and attacks a claim."""

import re
from collections.abc import Iterator

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.exceptions import JsonRpcException

from debate.authoring import hierarchy, places, symbols
from debate.authoring import rename as renaming
from debate.authoring.analysis import Analysis, Site
from debate.authoring.describe import text_of
from debate.diagnostics.finding import Edit
from debate.lsp.server import REQUEST_FAILED, MapServer
from debate.model.span import Span

KINDS = {
    "map": types.SymbolKind.Module,
    "section": types.SymbolKind.Namespace,
    "import": types.SymbolKind.Package,
    "source": types.SymbolKind.File,
    "voice": types.SymbolKind.Class,
    "term": types.SymbolKind.Constant,
    "claim": types.SymbolKind.Property,
    "motion": types.SymbolKind.Event,
    "question": types.SymbolKind.Interface,
    "issue": types.SymbolKind.Interface,
    "supposition": types.SymbolKind.Struct,
    "step": types.SymbolKind.Function,
    "assertion": types.SymbolKind.Function,
    "conflict": types.SymbolKind.Operator,
}
OTHER = types.SymbolKind.Object

URL = re.compile(r'^[ \t]+url[ \t]+"(https?://[^"\s\\]+)"')


def register(server: MapServer) -> None:
    """Offer these features."""
    server.on(types.TEXT_DOCUMENT_DEFINITION, _definition)
    server.on(types.TEXT_DOCUMENT_REFERENCES, _references)
    server.on(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, _highlights)
    server.on(types.TEXT_DOCUMENT_PREPARE_RENAME, _prepare_rename)
    server.on(types.TEXT_DOCUMENT_RENAME, _rename)
    server.on(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, _outline)
    server.on(types.WORKSPACE_SYMBOL, _search)
    server.on(types.TEXT_DOCUMENT_DOCUMENT_LINK, _links)
    server.on(types.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY, _prepare_hierarchy)
    server.on(types.CALL_HIERARCHY_INCOMING_CALLS, _incoming)
    server.on(types.CALL_HIERARCHY_OUTGOING_CALLS, _outgoing)


def _definition(server: MapServer, params: types.DefinitionParams) -> list[types.Location]:
    analysis = server.seen(params.text_document.uri)
    spans = places.definition(analysis, server.position(analysis.path, params.position))
    return list(server.locations(spans))


def _references(server: MapServer, params: types.ReferenceParams) -> list[types.Location]:
    analysis = server.seen(params.text_document.uri)
    position = server.position(analysis.path, params.position)
    space = server.space_of(analysis.path)
    return list(server.locations(places.references(space, analysis.path, position, params.context.include_declaration)))


def _highlights(server: MapServer, params: types.DocumentHighlightParams) -> list[types.DocumentHighlight]:
    analysis = server.seen(params.text_document.uri)
    position = server.position(analysis.path, params.position)
    given = {span for span in places.definition(analysis, position) if analysis.own(span)}
    write, read = types.DocumentHighlightKind.Write, types.DocumentHighlightKind.Read
    return [
        types.DocumentHighlight(server.range(span), write if span in given else read)
        for span in places.occurrences(analysis, position)
    ]


def _prepare_rename(server: MapServer, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
    analysis = server.seen(params.text_document.uri)
    found = renaming.prepare(analysis, server.position(analysis.path, params.position))
    return types.PrepareRenamePlaceholder(server.range(found.span), found.name) if found is not None else None


def _rename(server: MapServer, params: types.RenameParams) -> types.WorkspaceEdit:
    analysis = server.analysis(params.text_document.uri)
    if analysis is None:
        raise JsonRpcException("this document is not open, or too large for a map", REQUEST_FAILED)
    position = server.position(analysis.path, params.position)
    done = renaming.rename(server.space_of(analysis.path), analysis.path, position, params.new_name)
    if done.refusal is not None:
        raise JsonRpcException(done.refusal, REQUEST_FAILED)
    return workspace_edit(server, done.edits)


def workspace_edit(server: MapServer, edits: tuple[Edit, ...]) -> types.WorkspaceEdit:
    """Edits of any files as the client takes them: with the versions they were made for, if it knows those."""
    by_path: dict[str, list[types.TextEdit]] = {}
    for edit in edits:
        path = edit.span.path
        open_text = server.open_texts.get(path)
        text = edit.text.replace("\n", open_text.break_) if open_text is not None else edit.text
        by_path.setdefault(path, []).append(types.TextEdit(server.range(edit.span), text))
    if not get_capability(server.client_capabilities, "workspace.workspace_edit.document_changes", False):
        return types.WorkspaceEdit(changes={server.uri_of(path): own for path, own in by_path.items()})
    return types.WorkspaceEdit(
        document_changes=[
            types.TextDocumentEdit(
                types.OptionalVersionedTextDocumentIdentifier(
                    server.uri_of(path), server.open_texts[path].version if path in server.open_texts else None
                ),
                own,
            )
            for path, own in by_path.items()
        ]
    )


def _outline(server: MapServer, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    analysis = server.seen(params.text_document.uri)
    return [_symbol(server, symbol) for symbol in symbols.outline(analysis)]


def _symbol(server: MapServer, symbol: symbols.Symbol) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        name=symbol.name,
        kind=KINDS.get(symbol.kind, OTHER),
        range=server.range(symbol.span),
        selection_range=server.range(symbol.place),
        detail=_short(symbol.text) or symbol.kind,
        children=[_symbol(server, child) for child in symbol.children],
    )


def _search(server: MapServer, params: types.WorkspaceSymbolParams) -> list[types.WorkspaceSymbol]:
    found = [pair for space in server.spaces for pair in symbols.search(space, params.query)][: symbols.MOST_FOUND]
    locations = server.locations([symbol.place for symbol, _ in found])
    return [
        types.WorkspaceSymbol(location, symbol.name, KINDS.get(symbol.kind, OTHER), container_name=of)
        for (symbol, of), location in zip(found, locations, strict=True)
    ]


def _links(server: MapServer, params: types.DocumentLinkParams) -> list[types.DocumentLink]:
    """The files of `import` lines, and the addresses of sources."""
    analysis = server.seen(params.text_document.uri)
    links = [types.DocumentLink(server.range(span), server.uri_of(path)) for span, path in places.imports(analysis)]
    for number, line in enumerate(analysis.text.split("\n"), 1):
        if "://" in line and (match := URL.match(line)):
            span = Span(analysis.path, number, match.start(1) + 1, number, match.end(1) + 1)
            links.append(types.DocumentLink(server.range(span), match[1]))
    return links


# Support and attack, as a hierarchy of calls: what bears on a claim comes in, what it bears on goes out.


def _prepare_hierarchy(
    server: MapServer, params: types.CallHierarchyPrepareParams
) -> list[types.CallHierarchyItem] | None:
    analysis = server.seen(params.text_document.uri)
    found = places.name_at(analysis, server.position(analysis.path, params.position))
    if found is None or len(found.sites) != 1 or analysis.kind(found.sites[0]) not in ("claim", "motion", "step"):
        return None
    return [_item(server, analysis, found.sites[0])]


def _item(server: MapServer, analysis: Analysis, site: Site, said: str = "") -> types.CallHierarchyItem:
    place = server.range(analysis.given_at(site), analysis)
    name = analysis.canonical(site)
    text = _short(text_of(analysis, site))
    return types.CallHierarchyItem(
        name=name,
        kind=KINDS.get(analysis.kind(site), OTHER),
        uri=server.uri_of(site.path),
        range=place,
        selection_range=place,
        detail=f"{said}: {text}" if said else text,
        data={"root": server.uri_of(analysis.path), "name": name},
    )


def _bearings(
    server: MapServer, item: types.CallHierarchyItem, out: bool
) -> Iterator[tuple[types.CallHierarchyItem, list[types.Range], str]]:
    """The other ends of the steps at a claim, with the places of those steps and the file that these are in."""
    data = item.data if isinstance(item.data, dict) else {}
    analysis = server.seen(str(data.get("root", item.uri)))
    name = str(data.get("name", item.name))
    by_name = {analysis.canonical(site): site for site in analysis.sites.values()}
    for bearing in (hierarchy.outgoing if out else hierarchy.incoming)(analysis, name):
        site = by_name.get(bearing.name)
        if site is None:
            continue
        said = str(bearing.kind.value)
        if bearing.through is not None:
            said += f", on the step {bearing.through}"
        yield _item(server, analysis, site, said), [server.range(bearing.span, analysis)], bearing.span.path


def _incoming(
    server: MapServer, params: types.CallHierarchyIncomingCallsParams
) -> list[types.CallHierarchyIncomingCall]:
    """The protocol has the places in the caller's file; a step stands in that of the claim, so only those are given."""
    return [
        types.CallHierarchyIncomingCall(item, ranges if item.uri == server.uri_of(path) else [])
        for item, ranges, path in _bearings(server, params.item, out=False)
    ]


def _outgoing(
    server: MapServer, params: types.CallHierarchyOutgoingCallsParams
) -> list[types.CallHierarchyOutgoingCall]:
    return [
        types.CallHierarchyOutgoingCall(item, ranges if params.item.uri == server.uri_of(path) else [])
        for item, ranges, path in _bearings(server, params.item, out=True)
    ]


def _short(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:120].rstrip()} …"
