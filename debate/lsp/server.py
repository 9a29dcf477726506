"""The server: the open texts, what was found out about them, and the features that editors ask for."""

import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from debate import __version__
from debate.authoring.analysis import Analysis, Position
from debate.authoring.judgement import Judgement
from debate.authoring.workspace import Workspace
from debate.language.source import MAX_BYTES
from debate.lsp.text import Encoding, Text, position_of, range_of
from debate.model.span import Span

REQUEST_FAILED = int(types.LSPErrorCodes.RequestFailed)


class NoMapError(Exception):
    """The client asks about a document that is not open, or that is too large for a map."""


class MapServer(LanguageServer):
    """What the features share. Everything runs in one thread, but for the judging of maps (``debate.lsp.publishing``)."""

    def __init__(self) -> None:
        super().__init__("debate", __version__)
        self.spaces: list[Workspace] = [Workspace()]
        self.open_texts: dict[str, Text] = {}
        self.judgements: dict[str, Judgement] = {}
        self.sound: dict[str, Judgement] = {}  # the last ones with verdicts: those of before a mistake
        self.supposed: dict[str, tuple[str, ...]] = {}  # changes, as `debate why --if` takes them
        self.tokens: dict[str, tuple[str, list[int]]] = {}
        self.level = "hint"
        self._uris: dict[str, str] = {}

    @property
    def encoding(self) -> Encoding:
        """The units of columns that were agreed on."""
        return self.workspace.position_encoding or types.PositionEncodingKind.Utf16

    # Files

    def path_of(self, uri: str) -> str:
        """The path of a document; for one that is no file, its address between `<` and `>`."""
        path = to_fs_path(uri) if uri.startswith("file:") else None
        return os.path.realpath(path) if path is not None else f"<{uri}>"

    def uri_of(self, path: str) -> str:
        """The address of a file, as the client writes it."""
        known = self._uris.get(path)
        if known is not None:
            return known
        return path[1:-1] if path.startswith("<") else str(from_fs_path(path))

    def space_of(self, path: str) -> Workspace:
        """The innermost folder of the workspace that holds a file; the last space is for files that none holds."""
        inside = [
            space for space in self.spaces[:-1] if space.folder is not None and space.root_of(path) == space.folder
        ]
        return max(inside, key=lambda space: len(space.folder or ""), default=self.spaces[-1])

    def open(self, uri: str, text: str, version: int | None = None) -> str:
        """Take an open text; returns its path."""
        path = self.path_of(uri)
        self._uris[path] = uri
        self.open_texts[path] = Text(text, self.encoding, version)
        self.hand_over(path)
        return path

    def hand_over(self, path: str) -> None:
        """Give an open text to its workspace. One that is too large for a map is not given to anything."""
        text = self.open_texts[path].text
        space = self.space_of(path)
        if too_large(text):
            space.close(path)
        else:
            space.open(path, text)

    def close(self, path: str) -> None:
        """Forget an open text."""
        for known in (self.open_texts, self.judgements, self.sound, self.supposed, self.tokens):
            known.pop(path, None)
        self.space_of(path).close(path)

    def analysis(self, uri: str) -> Analysis | None:
        """The analysis of an open text as it is now; None for one that is not open, or too large."""
        path = self.path_of(uri)
        space = self.space_of(path)
        return space.analysis(path) if path in space.texts else None

    def seen(self, uri: str) -> Analysis:
        """The analysis of an open text. Raises NoMapError, for which a feature has no answer, when there is none."""
        analysis = self.analysis(uri)
        if analysis is None:
            raise NoMapError
        return analysis

    def seen_text(self, uri: str) -> str:
        """The path of an open text, for what can be answered without an analysis. Raises NoMapError as ``seen`` does."""
        path = self.path_of(uri)
        if path not in self.space_of(path).texts:
            raise NoMapError
        return path

    # Places

    def lines(self, path: str, analysis: Analysis | None = None) -> Sequence[str]:
        """The lines of a file, open or not."""
        if path in self.open_texts:
            return self.open_texts[path].lines
        text = analysis.loaded.texts.get(path) if analysis is not None else None
        if text is None:
            text = self.space_of(path).text(path)
        return (text or "").split("\n")

    def position(self, path: str, position: types.Position) -> Position:
        """A place in an open text."""
        return position_of(self.open_texts[path].lines, position, self.encoding)

    def range(self, span: Span, analysis: Analysis | None = None) -> types.Range:
        """The range of a span."""
        return range_of(self.lines(span.path, analysis), span, self.encoding)

    def locations(self, spans: Sequence[Span]) -> Iterator[types.Location]:
        """Spans of any files as locations; each file is read once."""
        lines: dict[str, Sequence[str]] = {}
        for span in spans:
            if span.path not in lines:
                lines[span.path] = self.lines(span.path)
            yield types.Location(self.uri_of(span.path), range_of(lines[span.path], span, self.encoding))

    # Features

    def on(self, method: str, handle: Callable[["MapServer", Any], Any], options: Any = None) -> None:
        """Offer a feature. A fault in it is told to the client's log, and the server goes on."""

        def handler(params: Any) -> Any:
            try:
                return handle(self, params)
            except JsonRpcException:
                raise
            except NoMapError:
                return None
            except Exception:
                self.fault(method)
                return None

        self.feature(method, options)(handler)

    def fault(self, where: str) -> None:
        """Tell the client's log about a fault of the program itself."""
        self.log(f"debate: a fault of the program itself in {where}\n{traceback.format_exc()}", types.MessageType.Error)

    def log(self, message: str, kind: types.MessageType = types.MessageType.Warning) -> None:
        """Write a line to the client's log."""
        self.window_log_message(types.LogMessageParams(kind, message))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Tell the log, not a window, about a message that could not be understood."""
        if not isinstance(error, JsonRpcException):
            self.log(f"debate: {type(error).__name__}: {error}")


def too_large(text: str) -> bool:
    """Whether a text is larger than a map can be."""
    return 4 * len(text) > MAX_BYTES and len(text.encode("utf-8", "replace")) > MAX_BYTES
