"""junit: for build servers that show tests. A file is a test suite, a finding a test case; errors and warnings are
failures.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from debate.diagnostics.finding import Finding, Severity
from debate.diagnostics.text import visible

if TYPE_CHECKING:
    from debate.diagnostics.render import Shown

FAILURES = (Severity.ERROR, Severity.WARNING)


def render(shown: "Shown") -> str:
    """A suite for each file that was checked or has findings; one without findings has one passed case."""
    by_file: dict[str, list[Finding]] = {path: [] for path in shown.files}
    for finding in shown.findings:
        by_file.setdefault(finding.span.path, []).append(finding)
    tests = sum(max(1, len(found)) for found in by_file.values())
    parts = ['<?xml version="1.0" encoding="utf-8"?>\n']
    parts.append(
        f'<testsuites name="debate check" tests="{tests}" failures="{_failures(shown.findings)}" errors="0">\n'
    )
    for path, found in by_file.items():
        parts.append(_suite(_path(path), found))
    parts.append("</testsuites>\n")
    return "".join(parts)


def _suite(path: str, found: Sequence[Finding]) -> str:
    name = _attribute(path)
    counts = f'tests="{max(1, len(found))}" failures="{_failures(found)}" errors="0"'
    cases = (
        "".join(_case(name, finding) for finding in found) or f'    <testcase classname={name} name="no findings"/>\n'
    )
    return f"  <testsuite name={name} {counts}>\n{cases}  </testsuite>\n"


def _case(classname: str, finding: Finding) -> str:
    title = f"{finding.code} {finding.name} at {finding.span.line}:{finding.span.column}"
    place = f"{_path(finding.span.path)}:{finding.span.line}:{finding.span.column}"
    lines = [f"{place}: {finding.message}", *finding.help, *finding.notes]
    body = escape("\n".join(map(visible, lines)))
    if finding.severity in FAILURES:
        message = _attribute(finding.message)
        inner = f"<failure type={_attribute(str(finding.severity))} message={message}>{body}</failure>"
    else:
        inner = f"<system-out>{body}</system-out>"
    return f"    <testcase classname={classname} name={_attribute(title)}>{inner}</testcase>\n"


def _failures(found: Sequence[Finding]) -> int:
    return sum(finding.severity in FAILURES for finding in found)


def _path(path: str) -> str:
    return path.replace("\\", "/")


def _attribute(text: str) -> str:
    """A text as an XML attribute; characters that XML cannot hold are shown by number."""
    return quoteattr(visible(text))
