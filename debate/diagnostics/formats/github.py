"""github: workflow commands that GitHub shows as annotations beside the lines.

A build's log shows only the sentence of a command, so the place is said there too.
"""

from typing import TYPE_CHECKING

from debate.diagnostics.checkout import in_checkout
from debate.diagnostics.finding import Finding, Severity

if TYPE_CHECKING:
    from debate.diagnostics.render import Shown


def render(shown: "Shown") -> str:
    """One workflow command a finding."""
    return "".join(map(_github, shown.findings))


def _github(finding: Finding) -> str:
    level = {Severity.ERROR: "error", Severity.WARNING: "warning"}.get(finding.severity, "notice")
    span = finding.span
    path = in_checkout(span.path)
    fields = {
        "file": path,
        "line": max(1, span.line),
        "endLine": max(1, span.end_line),
        "title": f"{finding.code} {finding.name}",
    }
    if span.line == span.end_line and span.line:
        fields |= {"col": span.column, "endColumn": span.end_column}
    properties = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in fields.items())
    said = "\n".join([f"{path}:{span.line}:{span.column}: {finding.code} {finding.message}", *finding.help])
    return f"::{level} {properties}::{_escaped(said)}\n"


def _escaped(text: str, also: str = "") -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    for character in also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
