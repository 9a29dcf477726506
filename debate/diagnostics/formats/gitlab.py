"""gitlab: a code quality report, which GitLab shows beside the lines of a merge request."""

import json
from typing import TYPE_CHECKING

from debate.diagnostics.checkout import in_checkout
from debate.diagnostics.finding import Finding, Severity
from debate.diagnostics.fingerprint import fingerprint
from debate.diagnostics.text import SourceText, source_texts

if TYPE_CHECKING:
    from debate.diagnostics.render import Shown

LEVELS = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
    Severity.HINT: "info",
}


def render(shown: "Shown") -> str:
    """A list of issues; the fingerprint of each survives moved lines."""
    lines = source_texts(shown.texts)
    seen: dict[str, int] = {}
    issues = [_issue(finding, lines, seen) for finding in shown.findings]
    return json.dumps(issues, indent=2, ensure_ascii=False) + "\n"


def _issue(finding: Finding, lines: dict[str, SourceText], seen: dict[str, int]) -> dict[str, object]:
    return {
        "description": ". ".join([finding.message, *finding.help]),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": fingerprint(finding, lines, seen),
        "severity": LEVELS[finding.severity],
        "location": {
            "path": in_checkout(finding.span.path),
            "lines": {"begin": max(1, finding.span.line), "end": max(1, finding.span.end_line)},
        },
    }
