"""Findings as text: full and concise for people, json and github for programs. Paths use `/`; places are 1-based code points."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from debate.diagnostics.finding import Finding, Label, Severity
from debate.model.span import Span

FORMAT_VERSION = 1
"""Version of the json format; it grows when a field changes its meaning or goes."""

COLORS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.INFO: "\x1b[1;34m", Severity.HINT: "\x1b[1;36m"}
RESET = "\x1b[0m"
WIDEST = 160
"""A source line is shown up to this many characters around the place."""


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by file, place and code, each once."""
    return sorted(dict.fromkeys(findings), key=lambda finding: (finding.span, finding.code, finding.message))


def visible(text: str) -> str:
    """The text with control and invisible formatting characters shown as `\\u{…}`, so that a file cannot drive the terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() else "    " if c == "\t" else f"\\u{{{ord(c):x}}}" for c in text)


def full(findings: Sequence[Finding], texts: Mapping[str, str], color: bool = False) -> str:
    """Each finding with its source line, the place underlined, second places, help and notes."""
    lines: dict[str, list[str]] = {}

    def source(span: Span) -> str | None:
        if span.path not in lines:
            lines[span.path] = texts.get(span.path, "").splitlines()
        of_file = lines[span.path]
        return of_file[span.line - 1] if 0 < span.line <= len(of_file) else None

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
        return shown + ([f"   = {text}"] if text else [])
    start = span.column - 1
    end = max(start + 1, span.end_column - 1 if span.end_line == span.line else len(line))
    left = max(0, start - WIDEST // 2) if len(line) > WIDEST else 0
    before, marked, after = visible(line[left:start]), visible(line[start:end]), visible(line[end : left + WIDEST])
    number = str(span.line)
    gutter = " " * len(number)
    mark = "^" * max(1, len(marked))
    shown.append(f" {number} | {before}{marked}{after}")
    shown.append(f" {gutter} | {' ' * len(before)}{tint}{mark}{reset}{' ' + text if text else ''}")
    return shown


def concise(findings: Sequence[Finding], texts: Mapping[str, str] | None = None, color: bool = False) -> str:
    """One line a finding: path:line:column: code message."""
    return "".join(
        f"{visible(f.span.path)}:{f.span.line}:{f.span.column}: {f.code} {f.severity}: {visible(f.message)}\n" for f in findings
    )


def as_json(findings: Sequence[Finding], texts: Mapping[str, str] | None = None, color: bool = False) -> str:
    """One JSON object: the version of the format and every finding with all of its fields (docs/checks.md has the schema)."""
    return json.dumps({"version": FORMAT_VERSION, "findings": [_record(f) for f in findings]}, indent=2, ensure_ascii=False) + "\n"


def _record(finding: Finding) -> dict[str, Any]:
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


def github(findings: Sequence[Finding], texts: Mapping[str, str] | None = None, color: bool = False) -> str:
    """Workflow commands that GitHub shows as annotations beside the lines."""
    return "".join(map(_github, findings))


def _github(finding: Finding) -> str:
    level = {Severity.ERROR: "error", Severity.WARNING: "warning"}.get(finding.severity, "notice")
    span = finding.span
    fields = {
        "file": span.path,
        "line": max(1, span.line),
        "endLine": max(1, span.end_line),
        "title": f"{finding.code} {finding.name}",
    }
    if span.line == span.end_line and span.line:
        fields |= {"col": span.column, "endColumn": span.end_column}
    properties = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in fields.items())
    return f"::{level} {properties}::{_escaped(finding.message)}\n"


def _escaped(text: str, also: str = "") -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    for character in also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


FORMATS: dict[str, Callable[[Sequence[Finding], Mapping[str, str], bool], str]] = {
    "full": full,
    "concise": concise,
    "json": as_json,
    "github": github,
}
