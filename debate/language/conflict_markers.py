"""What a version control system leaves in a file where it could not join two versions: both, between three lines of signs.

The first version is read and the second left out until somebody has chosen, so that a conflict is one finding, as in other
compilers, rather than one for each line of signs and each name that both versions give.
"""

import re
from typing import NamedTuple

from debate.diagnostics.finding import Finding, Label
from debate.language.codes import finding
from debate.language.table import table
from debate.model.span import Span

_MARKER = re.compile(r"^(?:(?P<sign><{7}|\|{7}|>{7})(?: .*)?|(?P<middle>={7}))$", re.MULTILINE)
_NAMING = re.compile(r"[ \t]*([a-z-]+)[ \t]+([^\s\",]+)")


class Marker(NamedTuple):
    """A line of signs: the first of them, its number, and how long it is."""

    sign: str
    line: int
    length: int


class Chosen(NamedTuple):
    """A text without its conflicts, their findings, and the names that the versions left out give."""

    text: str
    findings: list[Finding]
    lost: set[str]


def without_conflicts(text: str, path: str) -> Chosen:
    """The first of the two versions of each conflict; lines keep their numbers."""
    markers = _markers(text)
    if not markers:
        return Chosen(text, [], set())
    lines = text.split("\n")
    chosen = Chosen("", [], set())
    at = 0
    while at < len(markers):
        block = _block(markers, at)
        if block:
            chosen.findings.append(_conflict(block, path))
            lines[block[0].line - 1] = ""
            for number in range(block[1].line, block[-1].line + 1):
                chosen.lost.update(_given(lines[number - 1]))
                lines[number - 1] = ""
        elif markers[at].sign in "<>":
            chosen.findings.append(_left_over(markers[at], path))
            lines[markers[at].line - 1] = ""
        at += len(block) or 1
    return chosen._replace(text="\n".join(lines))


def _markers(text: str) -> list[Marker]:
    markers: list[Marker] = []
    line, counted = 1, 0
    for found in _MARKER.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        markers.append(Marker(found[0][0], line, len(found[0])))
    return markers


def _block(markers: list[Marker], at: int) -> list[Marker]:
    """The lines of signs of the conflict that begins with one of them; none if it is not whole."""
    for signs in ("<=>", "<|=>"):  # the second has, in its middle, what both versions were made from
        block = markers[at : at + len(signs)]
        if "".join(marker.sign for marker in block) == signs:
            return block
    return []


def _span(marker: Marker, path: str) -> Span:
    return Span(path, marker.line, 1, marker.line, marker.length + 1)


def _conflict(block: list[Marker], path: str) -> Finding:
    middle, last = block[-2], block[-1]
    return finding(
        "L029",
        "two versions of the same lines stand here, which could not be joined (a merge conflict)",
        _span(block[0], path),
        "keep what is right in each, and delete the rest and the lines of `<`, `=` and `>`; until then the first is read",
        labels=(
            Label(_span(middle, path), "here the first ends, and the second begins"),
            Label(_span(last, path), "here the second ends"),
        ),
    )


def _left_over(marker: Marker, path: str) -> Finding:
    message = "this line is left over from a merge conflict"
    help = "see whether one of two versions of the same lines has to go too, and delete it"
    return finding("L029", message, _span(marker, path), help)


def _given(line: str) -> list[str]:
    """The name that a line gives, if it gives one."""
    found = _NAMING.match(line)
    grammar = table()
    gives = found is not None and (found[1] == "named" or found[1] in grammar.rows[grammar.start])
    return [found[2]] if found is not None and gives else []
