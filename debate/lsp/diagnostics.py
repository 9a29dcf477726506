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


class Sent:
    """The diagnostics that a file has, kept: a finding that is the same object as the last time was found in the same lines."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Finding, types.Diagnostic]] = {}

    def diagnostics(
        self, findings: Iterable[Finding], range_of: Callable[[Span], types.Range], uri_of: Callable[[str], str]
    ) -> list[types.Diagnostic]:
        """The diagnostics of the file as it is now, in order of place."""
        before, self._known = self._known, {}
        for finding in sorted(findings, key=lambda one: one.span):
            known = before.get(id(finding))
            self._known[id(finding)] = known or (finding, diagnostic(finding, range_of, uri_of))
        return [one for _, one in self._known.values()]


def diagnostic(
    finding: Finding, range_of: Callable[[Span], types.Range], uri_of: Callable[[str], str]
) -> types.Diagnostic:
    """A finding as the protocol has it."""
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
