"""A finding as plain data: what json and json-lines are made of."""

from typing import Any

from debate.diagnostics.finding import Finding, Label
from debate.model.span import Span

FORMAT_VERSION = 1
"""Version of json and json-lines; it grows when a field changes its meaning or goes."""


def record(finding: Finding) -> dict[str, Any]:
    """A finding as data, with all of its fields; ``debate.diagnostics.schema`` says what they are."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        **_place_record(finding.span),
        "labels": [_label_record(label) for label in finding.labels],
        "help": list(finding.help),
        "notes": list(finding.notes),
        "fix": None
        if finding.fix is None
        else {
            "title": finding.fix.title,
            "safe": finding.fix.safe,
            "edits": [{**_place_record(edit.span), "text": edit.text} for edit in finding.fix.edits],
        },
    }


def _label_record(label: Label) -> dict[str, Any]:
    return {**_place_record(label.span), "text": label.text}


def _place_record(span: Span) -> dict[str, Any]:
    return {**span._asdict(), "path": span.path.replace("\\", "/")}
