"""sarif: SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from typing import TYPE_CHECKING, Any

from debate import __version__
from debate.diagnostics.checkout import in_checkout
from debate.diagnostics.finding import Edit, Finding, Fix, Severity
from debate.diagnostics.fingerprint import fingerprint, uri
from debate.diagnostics.text import SourceText, source_texts
from debate.model.span import Span

if TYPE_CHECKING:
    from debate.diagnostics.render import Shown

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.HINT: "note"}


def render(shown: "Shown") -> str:
    """One run. A rule is listed if it has a result; results carry their fixes, and a fingerprint that survives moved
    lines.
    """
    lines = source_texts(shown.texts)
    first = {finding.code: finding for finding in reversed(shown.findings)}
    codes = sorted(first)
    seen: dict[str, int] = {}
    run = {
        "tool": {
            "driver": {
                "name": "debate",
                "version": __version__,
                "rules": [_rule(first[code], shown.manuals.get(code, "")) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code), lines, seen) for finding in shown.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(finding: Finding, manual: str) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": finding.code,
        "name": finding.name,
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
    }
    if manual:
        rule["shortDescription"] = {"text": manual.splitlines()[0]}
        rule["fullDescription"] = {"text": manual.partition("\n\nFound")[0]}
        rule["help"] = {"text": manual, "markdown": manual}
    return rule


def _result(finding: Finding, index: int, lines: dict[str, SourceText], seen: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": ". ".join([finding.message, *finding.help, *finding.notes])},
        "locations": [{"physicalLocation": _location(finding.span)}],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint(finding, lines, seen)},
    }
    if finding.labels:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": label.text}, "physicalLocation": _location(label.span)}
            for number, label in enumerate(finding.labels)
        ]
    if finding.fix:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _fix(fix: Fix) -> dict[str, Any]:
    by_file: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        by_file.setdefault(edit.span.path, []).append(edit)
    changes = [
        {
            "artifactLocation": _artifact(path),
            "replacements": [
                {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in edits
            ],
        }
        for path, edits in by_file.items()
    ]
    return {"description": {"text": fix.title}, "artifactChanges": changes}


def _location(span: Span) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": _artifact(span.path)}
    if span.line:
        location["region"] = _region(span)
    return location


def _artifact(path: str) -> dict[str, str]:
    where = uri(in_checkout(path))
    return {"uri": where} if where.startswith("file:") else {"uri": where, "uriBaseId": "%SRCROOT%"}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
