"""Texts that go on in the next line without quotation marks of its own: read as several quoted lines."""

import re

from debate.diagnostics.finding import Edit, Finding, Fix
from debate.language.codes import finding
from debate.model.span import Span

_WRAPPED = re.compile(
    r'^([^"\n#]*)("(?:[^"\\\n]|\\.)*)\n((?:[ \t]+[^"\s#][^"\n]*\n){0,4}?[ \t]+[^"\s#][^"\n]*")[ \t]*(?:#[^\n]*)?$',
    re.MULTILINE,
)


_CURLY = re.compile(
    r'^([^"“„«\n#]*)([“„«][^"”“»\n]*)\n((?:[ \t]*[^"“„«”»\s#][^"“„«”»\n]*\n){0,4}?[ \t]*[^"“„«\s#][^"“„«”»\n]*[”“»"])'
    r"[ \t]*(?:#[^\n]*)?$",
    re.MULTILINE,
)


def unwrapped(text: str, path: str) -> tuple[str, list[Finding]]:
    """The text with each line of such a text between quotation marks; lines keep their numbers."""
    findings: list[Finding] = []
    for pattern in (_WRAPPED, _CURLY):
        text = _unwrapped(pattern, text, path, findings)
    return text, findings


def _unwrapped(pattern: re.Pattern[str], text: str, path: str, findings: list[Finding]) -> str:
    if ('"' if pattern is _WRAPPED else "\n") not in text:
        return text
    pieces: list[str] = []
    done, line, counted = 0, 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        before, opened, following = match.groups()
        indent = before if not before.strip() else f"{before[: len(before) - len(before.lstrip())]}  "
        quoted = [f'"{part.strip()}"' for part in [opened[1:], *following[:-1].split("\n")]]
        meant = f"\n{indent}".join(quoted)
        pieces += [text[done : match.start()], before, meant]
        done = match.end(3)
        start = Span(path, line, len(before) + 1, line, len(before) + len(opened) + 1)
        last = line + following.count("\n") + 1
        end = start._replace(end_line=last, end_column=len(following.split("\n")[-1]) + 1)
        straight = opened[0] == '"'
        findings.append(
            finding(
                "L008" if straight else "L009",
                "this text goes on in the next line" + ("" if straight else ", and its quotation marks are curly"),
                start,
                f"put each of its lines between {'' if straight else 'straight '}quotation marks",
                fix=Fix("put each line between quotation marks", (Edit(end, meant),)),
            )
        )
    pieces.append(text[done:])
    return "".join(pieces)
