"""What the client says about its folders and documents."""

import os

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.uris import to_fs_path

from debate.authoring.workspace import Workspace
from debate.checks.settings import LEVELS
from debate.lsp.publishing import Publisher
from debate.lsp.server import MapServer

WATCHED = ("**/*.argmap", "**/debate.toml", "**/pyproject.toml", "**/schemes.toml")


def register(server: MapServer) -> Publisher:
    """Follow the client's documents."""
    publisher = Publisher(server)
    server.on(types.INITIALIZE, _initialize)
    server.on(types.INITIALIZED, _watch)
    server.on(types.SHUTDOWN, lambda _server, _params: publisher.stop())
    server.on(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, lambda server, _params: _folders(server, publisher))
    server.on(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, lambda server, params: _on_disk(server, publisher, params))

    def opened(server: MapServer, params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        publisher.changed(server.open(document.uri, document.text, document.version))

    def changed(server: MapServer, params: types.DidChangeTextDocumentParams) -> None:
        path = server.path_of(params.text_document.uri)
        text = server.open_texts.get(path)
        if text is None:
            return
        for change in params.content_changes:
            text.change(change)
        text.version = params.text_document.version
        server.hand_over(path)
        publisher.changed(path)

    def closed(server: MapServer, params: types.DidCloseTextDocumentParams) -> None:
        path = server.path_of(params.text_document.uri)
        server.close(path)
        publisher.closed(path)

    server.on(types.TEXT_DOCUMENT_DID_OPEN, opened)
    server.on(types.TEXT_DOCUMENT_DID_CHANGE, changed)
    server.on(types.TEXT_DOCUMENT_DID_CLOSE, closed)
    server.on(
        types.TEXT_DOCUMENT_DID_SAVE, lambda server, params: publisher.saved(server.path_of(params.text_document.uri))
    )
    return publisher


def _initialize(server: MapServer, params: types.InitializeParams) -> None:
    options = params.initialization_options
    level = options.get("level") if isinstance(options, dict) else None
    if level in LEVELS:
        server.level = level
    _spaces(server)


def _spaces(server: MapServer) -> None:
    """A workspace for each folder of the client's, and one for files outside of them; the open texts move along."""
    folders = [to_fs_path(uri) for uri in server.workspace.folders] or [server.workspace.root_path]
    known = [folder for folder in folders if folder is not None and os.path.isdir(folder)]
    server.spaces = [*(Workspace(folder) for folder in known), Workspace()]
    for path in server.open_texts:
        server.hand_over(path)


def _folders(server: MapServer, publisher: Publisher) -> None:
    _spaces(server)
    publisher.everything()


def _watch(server: MapServer, _params: types.InitializedParams) -> None:
    """Ask to be told of changes on disk, if the client can."""
    support = "workspace.did_change_watched_files.dynamic_registration"
    if not get_capability(server.client_capabilities, support, False):
        return
    options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(one) for one in WATCHED])
    wanted = types.Registration("watched-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    server.client_register_capability(types.RegistrationParams([wanted]))


def _on_disk(server: MapServer, publisher: Publisher, params: types.DidChangeWatchedFilesParams) -> None:
    for change in params.changes:
        path = server.path_of(change.uri)
        for space in server.spaces:
            space.changed(path)
    publisher.everything()
