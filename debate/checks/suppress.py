"""Comments that allow a finding: `# allow D001: why`.

At the end of a line it speaks about that line; alone on a line, about the next statement with all that is indented under it;
above a `section` line, about the whole section.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from debate.diagnostics.code import Code
from debate.diagnostics.finding import Edit, Finding, Fix, Severity
from debate.model.span import Span

CODES = {
    "C001": Code(
        "unused-allow",
        "An `allow` comment allows nothing. Remove it, so that it cannot hide a later finding.",
        Severity.WARNING,
        "safe",
    ),
    "C002": Code(
        "allow-without-reason",
        "An `allow` comment does not say why. Write the reason after a colon.",
        Severity.WARNING,
    ),
}
"""What can be wrong with the comments themselves."""

CODE = r"[A-Z]\d{3}"
ALLOW = rf"#\s*allow\s+(?P<codes>{CODE}(?:\s*,\s*{CODE})*)\s*(?::\s*(?P<reason>.*\S))?"
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


@dataclass(slots=True)
class Allowance:
    """One code that a comment allows. ``used`` is set once it has allowed something.

    ``removal`` is what to cut out when nothing needs it: the comment, or the code and a comma when there are others.
    """

    code: str
    reason: str | None
    span: Span
    removal: Span
    used: bool = False


def allowances(path: str, text: str) -> dict[tuple[str, int], Allowance]:
    """The allowances of a file by (code, line that they speak about). Of several, the one that stands nearest counts."""
    found: dict[tuple[str, int], Allowance] = {}
    if "allow" not in text:
        return found
    lines = [QUOTED.sub(lambda quoted: " " * len(quoted.group()), line) for line in text.split("\n")]
    waiting: list[Allowance] = []
    for number, line in enumerate(lines, start=1):
        here = list(_on_line(path, number, line))
        if not _statement(line):
            waiting += here
            continue
        for allowance in waiting:
            found.update(dict.fromkeys(((allowance.code, covered) for covered in _block(lines, number)), allowance))
        for allowance in here:
            found[allowance.code, number] = allowance
        waiting = []
    for allowance in waiting:
        found[allowance.code, 0] = allowance
    return found


def _statement(line: str) -> str:
    return line.split("#", 1)[0].strip()


def _block(lines: list[str], first: int) -> range:
    """The lines from a statement to the end of what belongs to it."""
    head = lines[first - 1]
    depth = len(head) - len(head.lstrip())
    whole_section = _statement(head).split()[0] == "section"
    last = first
    for number in range(first + 1, len(lines) + 1):
        line = lines[number - 1]
        if not _statement(line):
            continue
        outside = _statement(line).split()[0] == "section" if whole_section else len(line) - len(line.lstrip()) <= depth
        if outside:
            break
        last = number
    return range(first, last + 1)


def _on_line(path: str, number: int, line: str) -> Iterator[Allowance]:
    match = re.search(ALLOW, line)
    if match is None:
        return
    span = Span(path, number, match.start() + 1, number, match.end() + 1)
    codes = list(re.finditer(CODE, match["codes"]))
    start = match.start("codes") + 1
    whole = _whole(span, line)
    for index, code in enumerate(codes):
        after = index + 1 < len(codes)
        first = code.start() if after else codes[index - 1].end()
        last = codes[index + 1].start() if after else code.end()
        part = span._replace(column=start + first, end_column=start + last)
        yield Allowance(code[0], match["reason"], span, whole if len(codes) == 1 else part)


def _whole(span: Span, line: str) -> Span:
    """A comment with the spaces before it, or with its line if there is nothing else on it."""
    before = line[: span.column - 1]
    if not before.strip() and not line[span.end_column - 1 :].strip():
        return Span(span.path, span.line, 1, span.line + 1, 1)
    return span._replace(column=len(before.rstrip()) + 1)


def unused(allowed: Iterable[Allowance], ran: Collection[str]) -> Iterator[Finding]:
    """A finding for each allowance that allowed nothing although its rule ran, and for each that gives no reason."""
    for allowance in {id(allowance): allowance for allowance in allowed}.values():
        if allowance.code in ran and not allowance.used:
            message, fix = (
                f"nothing here needs `allow {allowance.code}`",
                Fix("remove it", (Edit(allowance.removal, ""),), True),
            )
            yield _finding("C001", message, allowance, "remove the comment", fix)
        elif allowance.reason is None:
            message = f"`allow {allowance.code}` does not say why"
            yield _finding("C002", message, allowance, f"write `# allow {allowance.code}: ` and the reason")


def _finding(code: str, message: str, allowance: Allowance, help: str, fix: Fix | None = None) -> Finding:
    return Finding(code, CODES[code].name, CODES[code].severity, message, allowance.span, help=(help,), fix=fix)
