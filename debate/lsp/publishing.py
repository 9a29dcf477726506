"""What is wrong with the open maps, sent to the client: the language at once, rules and verdicts after a pause.

Until the rules have been run over a text, their findings about the text before are shown where nothing has changed.
"""

import asyncio
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

from lsprotocol import types
from pygls.capabilities import get_capability

from debate.authoring.analysis import Analysis
from debate.authoring.carry import Shift, carried
from debate.authoring.judgement import Judgement, judge
from debate.authoring.whatif import WhatIf
from debate.diagnostics.finding import Finding
from debate.language.codes import finding
from debate.language.source import MAX_BYTES
from debate.lsp.diagnostics import Sent, most_important
from debate.lsp.server import MapServer
from debate.lsp.text import range_of
from debate.model.span import Span

SOON = 0.005
"""Seconds after a change until it is looked at: changes that come together are looked at once."""

PAUSE = 0.4
"""Seconds without a change after which the rules are run."""

_Call = Callable[[str], None]


class Publisher:
    """Sends findings. ``found`` has, for each open map, what was found with it, by the file that it is in.

    A map can have mistakes in files that it imports, open or not: each file shows what any open map has found in it.
    """

    def __init__(self, server: MapServer) -> None:
        self.server = server
        self.found: dict[str, dict[str, list[Finding]]] = {}
        self._sent: dict[str, Sent] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._judging: dict[str, threading.Event] = {}
        self._told: set[tuple[str, ...]] = set()
        self.pool = ThreadPoolExecutor(1, "judging")

    def changed(self, path: str) -> None:
        """A text was opened or changed: look at it soon, and later at the open maps that import it."""
        self.call_off(path)
        for other, found in self.found.items():
            if other != path:
                found.pop(path, None)  # it is about the text before; the other map is looked at again
        self._later(path, SOON, self._look_around)

    def closed(self, path: str) -> None:
        """A text was closed: show nothing about it, unless another map that is open imports it."""
        self.call_off(path)
        for other in self.found.pop(path, {}):
            self._publish(other)
        for other in self._open():
            self._later(other, SOON, self._look)

    def saved(self, path: str) -> None:
        """A text was saved: run the rules anew even if it has not changed, since the texts of its sources may have."""
        if path in self.server.open_texts and path not in self._waiting:
            self._later(path, PAUSE, self._judge)

    def everything(self) -> None:
        """Something on disk has changed: look at all open texts again."""
        for path in self._open():
            self.changed(path)

    def stop(self) -> None:
        """No more of anything."""
        for path in [*self._waiting, *self._judging]:
            self.call_off(path)
        self.pool.shutdown(wait=False, cancel_futures=True)

    def call_off(self, path: str) -> None:
        """What is under way for a text is of no use any more."""
        if path in self._waiting:
            self._waiting.pop(path).cancel()
        if path in self._judging:
            self._judging.pop(path).set()

    def _open(self) -> list[str]:
        return list(self.server.open_texts)

    def _later(self, path: str, seconds: float, call: _Call) -> None:
        if path in self._waiting:
            self._waiting.pop(path).cancel()
        self._waiting[path] = asyncio.get_running_loop().call_later(seconds, self._run, path, call)

    def _run(self, path: str, call: _Call) -> None:
        self._waiting.pop(path, None)
        try:
            call(path)
        except Exception:
            self.server.fault("looking at a map")

    # At once: the language

    def _look(self, path: str) -> None:
        server = self.server
        if path not in server.open_texts:
            return
        analysis = server.space_of(path).analysis(path) if path in server.space_of(path).texts else None
        if analysis is None:
            self._send(path, [_too_large(path)])
            return
        self._send(path, [*analysis.findings, *self._carried(analysis)])
        self._configuration(path)
        known = server.judgements.get(path)
        if known is None or known.analysis is not analysis:
            self._later(path, PAUSE, self._judge)

    def _look_around(self, path: str) -> None:
        self._look(path)
        for other in self.server.space_of(path).dependents(path):
            self._later(other, PAUSE / 2, self._look)

    def _configuration(self, path: str) -> None:
        """Show what is wrong with a configuration file, once."""
        for lines in self.server.space_of(path).configuration.mistakes.values():
            if lines not in self._told:
                self._told.add(lines)
                message = "\n".join(["the configuration cannot be used", *lines])
                self.server.window_show_message(types.ShowMessageParams(types.MessageType.Warning, message))

    def _carried(self, analysis: Analysis) -> Iterable[Finding]:
        """What the rules found, in this text or, where nothing has changed since, in the one before."""
        known = self.server.judgements.get(analysis.path)
        if known is None:
            return ()
        if known.analysis is analysis:
            return known.findings
        return carried(
            most_important(known.findings, self.server.level), Shift(analysis.path, known.analysis.text, analysis.text)
        )

    # After a pause: rules and verdicts

    def _judge(self, path: str) -> None:
        analysis = self.server.analysis(self.server.uri_of(path))
        if analysis is None:
            return
        off = self._judging[path] = threading.Event()
        supposed = self.server.supposed.get(path, ())
        future = asyncio.get_running_loop().run_in_executor(self.pool, judge, analysis, off.is_set, supposed)
        future.add_done_callback(lambda done: self._judged(path, off, supposed, done))

    def _judged(
        self, path: str, off: threading.Event, supposed: tuple[str, ...], done: "asyncio.Future[Judgement | None]"
    ) -> None:
        if off.is_set() or done.cancelled():
            return
        self._judging.pop(path, None)
        try:
            judgement = done.result()
            analysis = self.server.analysis(self.server.uri_of(path))
            if judgement is None or analysis is None or judgement.analysis is not analysis:
                return
            self._keep(path, judgement)
            self._send(path, [*analysis.findings, *judgement.findings])
        except Exception:
            self.server.fault("running the rules")
            return
        if supposed != self.server.supposed.get(path, ()):
            self._later(path, 0, self._judge)
        self._refresh()

    def _keep(self, path: str, judgement: Judgement) -> None:
        self.server.judgements[path] = judgement
        if judgement.verdicts is not None:
            self.server.sound[path] = judgement

    def suppose(self, analysis: Analysis, what_if: WhatIf | None) -> None:
        """Show the verdicts under what is supposed beside those of the file; a judgement to come brings its own."""
        known = self.server.judgements.get(analysis.path)
        if known is not None and known.analysis is analysis:
            self._keep(analysis.path, known._replace(what_if=what_if))
        self._refresh()

    def _refresh(self) -> None:
        if get_capability(self.server.client_capabilities, "workspace.inlay_hint.refresh_support", False):
            self.server.workspace_inlay_hint_refresh(None)

    # Sending

    def _send(self, path: str, findings: Iterable[Finding]) -> None:
        """Send what was found with a map, in each of the files that it is in, or was in the last time."""
        by_file: dict[str, list[Finding]] = {path: []}
        for one in findings:
            by_file.setdefault(one.span.path, []).append(one)
        before = self.found.get(path, {})
        self.found[path] = by_file
        for other in {**by_file, **before}:
            self._publish(other)

    def _publish(self, path: str) -> None:
        """Send everything that was found in a file."""
        server = self.server
        lines: dict[str, Sequence[str]] = {}

        def placed(span: Span) -> types.Range:
            if span.path not in lines:
                lines[span.path] = server.lines(span.path)
            return range_of(lines[span.path], span, server.encoding)

        groups = [found[path] for found in self.found.values() if path in found]
        findings = groups[0] if len(groups) == 1 else dict.fromkeys(one for group in groups for one in group)
        sent = self._sent.setdefault(path, Sent())
        shown = sent.diagnostics(most_important(findings, server.level), placed, server.uri_of)
        if not shown:
            del self._sent[path]
        open_text = server.open_texts.get(path)
        version = open_text.version if open_text is not None else None
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(server.uri_of(path), shown, version))


def _too_large(path: str) -> Finding:
    limit = MAX_BYTES // (1024 * 1024)
    help = "divide the map into several files and import them"
    return finding("L003", f"the file is larger than {limit} MB", Span(path, 1, 1, 1, 1), help)
