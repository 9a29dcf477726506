"""full: for people at a terminal. Each finding with its source line."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from debate.diagnostics.finding import Finding, Severity
from debate.diagnostics.text import SourceText, visible
from debate.model.span import Span

if TYPE_CHECKING:
    from debate.diagnostics.render import Shown

COLORS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.INFO: "\x1b[1;34m",
    Severity.HINT: "\x1b[1;36m",
}
RESET = "\x1b[0m"
WIDEST = 160
"""A source line is shown up to this many characters around the place."""


def render(shown: "Shown") -> str:
    """Each finding with its source line."""
    return full(shown.findings, shown.texts, shown.color)


def full(findings: Sequence[Finding], texts: Mapping[str, str], color: bool = False) -> str:
    """Each finding with its source line, the place underlined, second places, help and notes."""
    sources: dict[str, SourceText] = {}

    def source(span: Span) -> str | None:
        if span.path not in texts or not span.line:
            return None
        if span.path not in sources:
            sources[span.path] = SourceText(texts[span.path])
        return sources[span.path].line(span.line)

    return "\n".join(_full(finding, source, color) for finding in findings)


def _full(finding: Finding, source: Callable[[Span], str | None], color: bool) -> str:
    tint, reset = (COLORS[finding.severity], RESET) if color else ("", "")
    shown = [f"{tint}{finding.severity}[{finding.code}]{reset} {visible(finding.message)}  ({finding.name})"]
    shown += _place(finding.span, "", source, tint, reset)
    for label in finding.labels:
        shown += _place(label.span, label.text, source, "", "")
    shown += [f"  help: {visible(line)}" for line in finding.help]
    shown += [f"  note: {visible(line)}" for line in finding.notes]
    return "\n".join(shown) + "\n"


def _place(span: Span, text: str, source: Callable[[Span], str | None], tint: str, reset: str) -> list[str]:
    shown = [f"  --> {visible(span.path)}:{span.line}:{span.column}" if span.line else f"  --> {visible(span.path)}"]
    line = source(span)
    if line is None:
        return shown + ([f"   = {visible(text)}"] if text else [])
    start = span.column - 1
    end = max(start + 1, span.end_column - 1 if span.end_line == span.line else len(line))
    left = max(0, start - WIDEST // 2) if len(line) > WIDEST else 0
    before = visible(line[left:start])
    marked = visible(line[start : min(end, start + WIDEST)])
    after = visible(line[end : left + WIDEST])
    number = str(span.line)
    gutter = " " * len(number)
    mark = "^" * max(1, len(marked))
    shown.append(f" {number} | {before}{marked}{after}")
    shown.append(f" {gutter} | {' ' * len(before)}{tint}{mark}{reset}{' ' + visible(text) if text else ''}")
    return shown
