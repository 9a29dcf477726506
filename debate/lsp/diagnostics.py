"""Findings as diagnostics of the protocol."""

from collections.abc import Callable, Iterable, Iterator

from lsprotocol import types

from debate.diagnostics.finding import Finding, Severity
from debate.language.codes import MAX_FINDINGS
from debate.lsp.manuals import manual_address
from debate.model.span import Span

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
    Severity.HINT: types.DiagnosticSeverity.Hint,
}

ORDER = tuple(Severity)

MOST = MAX_FINDINGS
"""The most diagnostics that are sent for a file: those that matter most."""


def most_important(findings: Iterable[Finding], level: str) -> list[Finding]:
    """The findings down to a severity; where there are too many, those that matter most."""
    least = ORDER.index(Severity(level))
    shown = [one for one in findings if ORDER.index(one.severity) <= least]
    return shown if len(shown) <= MOST else sorted(shown, key=lambda one: ORDER.index(one.severity))[:MOST]


def diagnostics(
    findings: Iterable[Finding], range_of: Callable[[Span], types.Range], uri_of: Callable[[str], str]
) -> list[types.Diagnostic]:
    """The diagnostics of one file, in order of place."""
    return [_diagnostic(finding, range_of, uri_of) for finding in sorted(findings, key=lambda one: one.span)]


def _diagnostic(
    finding: Finding, range_of: Callable[[Span], types.Range], uri_of: Callable[[str], str]
) -> types.Diagnostic:
    address = manual_address(finding.code)
    related = [
        types.DiagnosticRelatedInformation(types.Location(uri_of(label.span.path), range_of(label.span)), label.text)
        for label in finding.labels
    ]
    return types.Diagnostic(
        range_of(finding.span),
        "\n".join([finding.message, *finding.help, *finding.notes]),
        SEVERITIES[finding.severity],
        finding.code,
        types.CodeDescription(address) if address is not None else None,
        "debate",
        list(_tags(finding)) or None,
        related or None,
    )


def _tags(finding: Finding) -> Iterator[types.DiagnosticTag]:
    """What is there and not used can be shown in grey."""
    if finding.name.startswith("unused-"):
        yield types.DiagnosticTag.Unnecessary
