"""Reads the text of the editor in a thread of its own: what is wrong with it, what stands, what can be written."""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from debate.authoring.actions import Action
    from debate.authoring.analysis import Analysis
    from debate.authoring.completion import Completion
    from debate.authoring.judgement import Judgement
    from debate.authoring.workspace import Workspace
    from debate.diagnostics.finding import Finding

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of a text: its findings in the order of its lines (those of other files last), and the newest verdicts, which may
    be those of an earlier text. ``complete``: the rules have been run on this very text.
    """

    text: str
    analysis: "Analysis"
    findings: tuple["Finding", ...]
    judgement: "Judgement | None"
    complete: bool
    verdicts: tuple[tuple[int, str], ...] = ()
    """(line, verdict) of the claims and motions that the text gives."""


class Analyst:
    """One map in one editor. Its functions run one after the other; a judgement that nobody waits for any more is called off."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="analyst")
        self._workspace: Workspace | None = None
        self._sound: Judgement | None = None
        self._newest = ""

    async def look(self, text: str) -> Look:
        """Read a text: the mistakes of the language, and what the rules found before where nothing has changed."""
        self._newest = text
        return await self._run(self._look, text)

    async def judge(self, look: Look) -> Look | None:
        """Run the rules and work out the verdicts; None if a newer text was given meanwhile."""
        return await self._run(self._judge, look)

    async def complete(self, text: str, line: int, column: int) -> "Completion":
        """What can be written at a place of a text."""
        return await self._run(self._complete, text, line, column)

    async def actions(self, look: Look, line: int) -> "list[Action]":
        """What can be done about the findings on a line."""
        return await self._run(self._actions, look, line)

    def close(self) -> None:
        """Start nothing new."""
        self._newest = "\0"
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _run(self, function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: function(*arguments, **named))

    def _analysis(self, text: str) -> "Analysis":
        if self._workspace is None:
            from debate.authoring.workspace import Workspace

            self._workspace = Workspace()
        self._workspace.open(self.path, text)
        analysis = self._workspace.analysis(self.path)
        assert analysis is not None, "a text that is open has an analysis"
        return analysis

    def _look(self, text: str) -> Look:
        from debate.authoring.carry import Shift, carried

        analysis = self._analysis(text)
        earlier: Iterable[Finding] = ()
        if self._sound is not None and analysis.sound:
            earlier = carried(self._sound.findings, Shift(self.path, self._sound.analysis.text, analysis.text))
        return self._made(analysis, (*analysis.findings, *earlier), False)

    def _judge(self, look: Look) -> Look | None:
        from debate.authoring.judgement import judge

        judgement = judge(look.analysis, lambda: self._newest != look.text)
        if judgement is None:
            return None
        if judgement.verdicts is not None:
            self._sound = judgement
        return self._made(look.analysis, (*look.analysis.findings, *judgement.findings), True)

    def _made(self, analysis: "Analysis", findings: "Iterable[Finding]", complete: bool) -> Look:
        from debate.authoring.inlays import inlays

        verdicts = tuple((each.position.line, str(each.verdict)) for each in inlays(analysis, self._sound))
        # A good map has hints by the dozen: `debate check` shows them where they are asked for, and so does this.
        hints = analysis.settings.level == "hint"
        shown = (finding for finding in findings if hints or finding.severity != "hint")
        return Look(analysis.text, analysis, self._sorted(shown), self._sound, complete, verdicts)

    def _complete(self, text: str, line: int, column: int) -> "Completion":
        from debate.authoring.analysis import Position
        from debate.authoring.completion import completion

        return completion(self._analysis(text), Position(line, column))

    def _actions(self, look: Look, line: int) -> "list[Action]":
        from debate.authoring.actions import actions

        return list(actions(look.analysis, look.findings, line, line))

    def _sorted(self, findings: "Iterable[Finding]") -> "tuple[Finding, ...]":
        def place(finding: "Finding") -> tuple[bool, str, int, int]:
            span = finding.span
            return (span.path != self.path, span.path, span.line, span.column)

        return tuple(sorted(dict.fromkeys(findings), key=place))
