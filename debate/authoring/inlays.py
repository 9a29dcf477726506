"""The verdicts beside the claims."""

from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position, Site
from debate.authoring.judgement import Judgement
from debate.reason.verdicts import Verdict


class Inlay(NamedTuple):
    """A verdict, where it is shown (after the name of a claim or a motion), and the name it is about; also the verdict
    under what is supposed, if that is another one.
    """

    position: Position
    verdict: Verdict
    name: str
    then: Verdict | None = None


def inlays(analysis: Analysis, judgement: Judgement | None, first: int = 1, last: int | None = None) -> list[Inlay]:
    """The verdicts on the claims and motions that the lines give, by the last judgement, which may be of an earlier text."""
    file = analysis.file
    if file is None or judgement is None or judgement.verdicts is None:
        return []
    known = judgement.analysis.elements
    supposed = judgement.what_if
    found = []
    for name, defined in file.defined.items():
        token = defined.token
        if defined.kind in ("claim", "motion") and first <= token.line and (last is None or token.line <= last):
            canonical = analysis.canonical(Site(analysis.path, name))
            if canonical in known:
                verdict = judgement.verdicts.of(canonical)
                then = supposed.verdicts.of(canonical) if supposed is not None else verdict
                place = Position(token.line, token.end)
                found.append(Inlay(place, verdict, canonical, then if then is not verdict else None))
    return found
