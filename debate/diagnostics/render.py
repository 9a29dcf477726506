"""Findings as text: for people, for programs, for build servers. Paths use `/`; places are 1-based code points.

Each format is a module in ``debate/diagnostics/formats`` with a function ``render(shown) -> str``; only the one that is
used is imported. docs/checks.md says what may be relied on in each.
"""

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

from debate.diagnostics.finding import Finding
from debate.diagnostics.formats.concise import concise
from debate.diagnostics.formats.full import full
from debate.diagnostics.text import visible

__all__ = ["FORMATS", "Shown", "concise", "full", "in_order", "render", "visible"]

FORMATS = {
    "full": "full",
    "concise": "concise",
    "json": "json_document",
    "json-lines": "json_lines",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
}
"""The formats, and the module of each."""


class Shown(NamedTuple):
    """What is shown.

    ``texts`` are the texts that findings point into, by path; ``files`` all files that were checked; ``manuals`` the
    manuals of the findings' codes.
    """

    findings: Sequence[Finding]
    texts: Mapping[str, str]
    files: Sequence[str] = ()
    manuals: Mapping[str, str] = {}
    color: bool = False


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by file, place and code, each once."""
    return sorted(dict.fromkeys(findings), key=lambda finding: (finding.span, finding.code, finding.message))


def render(form: str, shown: Shown) -> str:
    """The findings in one of the formats."""
    module = import_module(f"debate.diagnostics.formats.{FORMATS[form]}")
    return str(module.render(shown))
