"""concise: for people and editors. One line a finding."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from debate.diagnostics.finding import Finding
from debate.diagnostics.text import visible

if TYPE_CHECKING:
    from debate.diagnostics.render import Shown


def render(shown: "Shown") -> str:
    """One line a finding."""
    return concise(shown.findings)


def concise(findings: Sequence[Finding]) -> str:
    """One line a finding: path:line:column: code severity: message."""
    return "".join(
        f"{visible(f.span.path)}:{f.span.line}:{f.span.column}: {f.code} {f.severity}: {visible(f.message)}\n"
        for f in findings
    )
