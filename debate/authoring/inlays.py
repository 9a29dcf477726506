"""The verdicts beside the claims."""

from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position, Site
from debate.authoring.judgement import Judgement
from debate.reason.verdicts import Verdict


class Inlay(NamedTuple):
    """A verdict, where it is shown (after the name of a claim or a motion), and the name it is about."""

    position: Position
    verdict: Verdict
    name: str


def inlays(analysis: Analysis, judgement: Judgement | None, first: int = 1, last: int | None = None) -> list[Inlay]:
    """The verdicts on the claims and motions that the lines give, by the last judgement, which may be of an earlier text."""
    file = analysis.file
    if file is None or judgement is None or judgement.verdicts is None:
        return []
    known = judgement.analysis.elements
    found = []
    for name, defined in file.defined.items():
        token = defined.token
        if defined.kind in ("claim", "motion") and first <= token.line and (last is None or token.line <= last):
            canonical = analysis.canonical(Site(analysis.path, name))
            if canonical in known:
                found.append(Inlay(Position(token.line, token.end), judgement.verdicts.of(canonical), canonical))
    return found
