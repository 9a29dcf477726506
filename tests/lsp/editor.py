"""An editor for the tests: a real client that starts the server as a process and talks to it on its standard streams."""

import asyncio
import sys
import threading
import time
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

PATIENCE = 20
"""Seconds after which an answer is missed: much more than any takes, since the machine may be busy."""


class Editor:
    """One server, and what it has said so far. Every method waits for the answer."""

    def __init__(self, folder=None, encodings=None, capabilities=None, options=None, command=None):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.client = LanguageClient("editor", "1")
        self.published = {}
        self.logged = []
        self.messages = []
        self.shown = []
        self.refreshed = 0
        self._news = threading.Condition()
        self._listen()
        self.versions = {}
        command = command or [sys.executable, "-m", "debate.cli.main", "lsp"]
        self.wait(self.client.start_io(*command))
        general = types.GeneralClientCapabilities(position_encodings=encodings) if encodings else None
        self.started = self.ask(
            types.INITIALIZE,
            types.InitializeParams(
                capabilities=capabilities or all_capabilities(general),
                root_uri=Path(folder).as_uri() if folder else None,
                workspace_folders=[types.WorkspaceFolder(Path(folder).as_uri(), "maps")] if folder else None,
                initialization_options=options,
            ),
        )
        self.tell(types.INITIALIZED, types.InitializedParams())

    def _listen(self):
        client = self.client

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params):
            with self._news:
                self.published.setdefault(params.uri, []).append((time.perf_counter(), params))
                self._news.notify_all()

        @client.feature(types.WINDOW_LOG_MESSAGE)
        def logged(params):
            self.logged.append(params.message)

        @client.feature(types.WINDOW_SHOW_MESSAGE)
        def message(params):
            self.messages.append(params.message)

        @client.feature(types.WINDOW_SHOW_DOCUMENT)
        def show(params):
            self.shown.append(params.uri)
            return types.ShowDocumentResult(True)

        @client.feature(types.WORKSPACE_INLAY_HINT_REFRESH)
        def refresh(params):
            self.refreshed += 1

        @client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params):
            self.registered = params.registrations

    def wait(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(PATIENCE)

    def ask(self, method, params):
        async def asked():
            return await self.client.protocol.send_request_async(method, params)

        return self.wait(asked())

    def tell(self, method, params=None):
        async def told():
            self.client.protocol.notify(method, params)

        self.wait(told())

    def open(self, path, text=None):
        text = Path(path).read_text(encoding="utf-8") if text is None else text
        uri = Path(path).as_uri() if not str(path).startswith("untitled:") else str(path)
        self.versions[uri] = 1
        self.tell(
            types.TEXT_DOCUMENT_DID_OPEN,
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "argmap", 1, text)),
        )
        return uri

    def change(self, uri, *changes):
        """Changes are whole texts, or (start line, start character, end line, end character, text)."""
        self.versions[uri] += 1
        events = [
            types.TextDocumentContentChangeWholeDocument(change)
            if isinstance(change, str)
            else types.TextDocumentContentChangePartial(
                types.Range(types.Position(change[0], change[1]), types.Position(change[2], change[3])), change[4]
            )
            for change in changes
        ]
        identifier = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        self.tell(types.TEXT_DOCUMENT_DID_CHANGE, types.DidChangeTextDocumentParams(identifier, events))
        return self.versions[uri]

    def close(self, uri):
        self.tell(types.TEXT_DOCUMENT_DID_CLOSE, types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def diagnostics(self, uri, satisfied=lambda found: True, version=None):
        """What is shown for a document as soon as it satisfies, for its present version (or the given one)."""
        version = version or self.versions.get(uri)

        def found():
            shown = [params for _, params in self.published.get(uri, ()) if params.version in (None, version)]
            return shown[-1].diagnostics if shown and satisfied(shown[-1].diagnostics) else None

        with self._news:
            self._news.wait_for(lambda: found() is not None, PATIENCE)
            result = found()
        assert result is not None, [params for _, params in self.published.get(uri, ())][-1:]
        return result

    def stop(self):
        """Say good-bye; returns the exit code of the server."""
        self.ask(types.SHUTDOWN, None)
        self.tell(types.EXIT)
        process = self.client._server
        self.wait(process.wait())
        self.wait(self.client.stop())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        return process.returncode


def all_capabilities(general=None):
    """What a modern editor can do."""
    item = types.ClientCompletionItemOptions(snippet_support=True)
    return types.ClientCapabilities(
        general=general,
        window=types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(True)),
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            inlay_hint=types.InlayHintWorkspaceClientCapabilities(True),
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        ),
        text_document=types.TextDocumentClientCapabilities(
            completion=types.CompletionClientCapabilities(completion_item=item),
            rename=types.RenameClientCapabilities(prepare_support=True),
        ),
    )


def at(text, needle, after=0, occurrence=0):
    """The place of a needle in a text, in UTF-16 units: of its beginning, or so many characters after it."""
    offset = -1
    for _ in range(occurrence + 1):
        offset = text.index(needle, offset + 1)
    offset += after
    line = text.count("\n", 0, offset)
    start = text.rfind("\n", 0, offset) + 1
    return types.Position(line, len(text[start:offset].encode("utf-16-le")) // 2)


def covered(text, range_):
    """What a range in UTF-16 units covers."""
    lines = text.split("\n")

    def offset(position):
        before = sum(len(line) + 1 for line in lines[: position.line])
        units = lines[position.line].encode("utf-16-le")[: position.character * 2]
        return before + len(units.decode("utf-16-le"))

    return text[offset(range_.start) : offset(range_.end)]


def edited(text, edits):
    """A text after edits of the protocol (ranges in UTF-16 units)."""
    for edit in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
        lines = text.split("\n")

        def offset(position, lines=lines):
            before = sum(len(line) + 1 for line in lines[: position.line])
            line = lines[position.line] if position.line < len(lines) else ""
            return before + len(line.encode("utf-16-le")[: position.character * 2].decode("utf-16-le"))

        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text
