"""Comments that allow a finding: `# allow D001: why`, at the end of its line or alone on a line above it."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from debate.diagnostics.finding import Edit, Finding, Fix, Severity
from debate.model.span import Span

ALLOW = re.compile(r"#\s*allow\s+(?P<codes>[A-Z]\d{3}(?:\s*,\s*[A-Z]\d{3})*)\s*(?::\s*(?P<reason>.*\S))?")
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


@dataclass(slots=True)
class Allowance:
    """One code that a comment allows on one line. ``used`` is set once it has allowed something."""

    code: str
    reason: str | None
    span: Span
    used: bool = False


def allowances(path: str, text: str) -> dict[tuple[str, int], Allowance]:
    """The allowances of a file by (code, line that they speak about). A comment alone on its line speaks about the next statement."""
    found: dict[tuple[str, int], Allowance] = {}
    if "allow" not in text:
        return found
    waiting: list[Allowance] = []
    for number, line in enumerate(text.splitlines(), start=1):
        code_only = QUOTED.sub(lambda quoted: " " * len(quoted.group()), line)
        match = ALLOW.search(code_only)
        here = []
        if match:
            span = Span(path, number, match.start() + 1, number, match.end() + 1)
            here = [Allowance(code.strip(), match["reason"], span) for code in match["codes"].split(",")]
        statement = code_only.split("#", 1)[0].strip()
        if not statement:
            waiting += here
            continue
        for allowance in waiting + here:
            found[allowance.code, number] = allowance
        waiting = []
    for allowance in waiting:
        found[allowance.code, 0] = allowance
    return found


def unused(allowed: Iterable[Allowance], ran: Collection[str]) -> Iterator[Finding]:
    """A finding for each allowance that allowed nothing although its rule ran, and for each that gives no reason."""
    for allowance in allowed:
        if allowance.code in ran and not allowance.used:
            yield Finding(
                "C001",
                "unused-allow",
                Severity.WARNING,
                f"nothing here needs `allow {allowance.code}`",
                allowance.span,
                help=("remove the comment",),
                fix=Fix("remove the comment", (Edit(allowance.span, ""),), safe=True),
            )
        elif allowance.reason is None:
            yield Finding(
                "C002",
                "allow-without-reason",
                Severity.WARNING,
                f"`allow {allowance.code}` does not say why",
                allowance.span,
                help=(f"write `# allow {allowance.code}: ` and the reason",),
            )
