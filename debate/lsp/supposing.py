"""What if: what an author supposes of an open map, as commands and code actions. The verdicts shown then are both."""

import asyncio
from collections.abc import Iterator
from typing import Any

from lsprotocol import types

from debate.authoring.analysis import Analysis
from debate.authoring.whatif import offered, told, what_if, with_change
from debate.lsp.publishing import Publisher
from debate.lsp.server import MapServer
from debate.reason.whatif import Unreadable

WHAT_IF = "debate.whatIf"
CLEAR = "debate.clearWhatIf"


def register(server: MapServer, publisher: Publisher) -> None:
    """Offer the commands; both answer with what is supposed from now on."""

    @server.command(WHAT_IF)
    async def suppose(uri: str, change: str) -> dict[str, Any]:
        """Suppose one change more, as `debate why --if` takes it, and tell which verdicts would be other ones."""
        return await _suppose(server, publisher, str(uri), str(change))

    @server.command(CLEAR)
    def clear(uri: str) -> dict[str, Any]:
        """Suppose nothing of a map any more."""
        analysis = server.analysis(str(uri))
        if analysis is not None and server.supposed.pop(analysis.path, ()):
            publisher.suppose(analysis, None)
        return {"message": "", "supposed": []}


async def _suppose(server: MapServer, publisher: Publisher, uri: str, typed: str) -> dict[str, Any]:
    path = server.path_of(uri)
    before = server.supposed.get(path, ())
    analysis = server.analysis(uri)
    if analysis is None:
        return _said(server, "this document is not open, or too large for a map", before)
    if not analysis.sound:
        return _said(server, "The map has errors, so it has no verdicts yet.", before)
    changes = with_change(analysis, before, typed)
    if isinstance(changes, Unreadable):
        return _said(server, changes.message, before)
    server.supposed[path] = changes
    found = await asyncio.get_running_loop().run_in_executor(publisher.pool, what_if, analysis, changes)
    if found is None or server.supposed.get(path) != changes:
        return {"message": "", "supposed": list(server.supposed.get(path, ()))}
    publisher.suppose(analysis, found)
    return _said(server, told(analysis, found), changes, types.MessageType.Info)


def _said(
    server: MapServer, message: str, supposed: tuple[str, ...], kind: types.MessageType = types.MessageType.Warning
) -> dict[str, Any]:
    server.window_show_message(types.ShowMessageParams(kind, message))
    return {"message": message, "supposed": list(supposed)}


def actions(server: MapServer, analysis: Analysis, params: types.CodeActionParams) -> Iterator[types.CodeAction]:
    """What can be supposed at a place, and the way back."""
    uri = params.text_document.uri
    for title, change in offered(analysis, server.position(analysis.path, params.range.start)):
        yield _action(title, WHAT_IF, uri, str(change))
    if server.supposed.get(analysis.path):
        yield _action("back to the verdicts of the file: suppose nothing", CLEAR, uri)


def _action(title: str, command: str, *arguments: str) -> types.CodeAction:
    called = types.Command(title, command, arguments=list(arguments))
    return types.CodeAction(title, types.CodeActionKind.Empty, command=called)
