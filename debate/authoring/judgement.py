"""What takes its time: the rules of `debate check` over a map, and its verdicts. Runs beside the editing, and can be called off."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from debate.authoring.analysis import Analysis
from debate.authoring.whatif import WhatIf, what_if
from debate.checks.context import Context
from debate.checks.registry import check
from debate.diagnostics.finding import Finding
from debate.reason.verdicts import Verdict, Verdicts


class Judgement(NamedTuple):
    """What the rules find in one state of a file, and the verdicts on its claims, motions and steps by canonical name:
    as it is, and under what is supposed.
    """

    analysis: Analysis
    findings: tuple[Finding, ...]
    verdicts: Verdicts | None
    what_if: WhatIf | None = None

    def verdict(self, name: str) -> Verdict | None:
        """The verdict on a name; None where the map has errors."""
        return None if self.verdicts is None else self.verdicts.of(name)


def judge(
    analysis: Analysis, called_off: Callable[[], bool] = lambda: False, supposed: Sequence[str] = ()
) -> Judgement | None:
    """Run the rules, and work out the verdicts, also under what is ``supposed`` (changes as `debate why --if` takes them).

    None if it was called off; a map with errors has no verdicts, and nothing but its mistakes.
    """
    if not analysis.sound:
        return Judgement(analysis, (), None)
    verdicts = analysis.verdicts
    wanted = analysis.settings.wanted(analysis.path)
    context = Context(
        analysis.map, analysis.path, analysis.texts_folder, analysis.text, analysis.loaded.maps, {"author": verdicts}
    )
    found: list[Finding] = []
    for finding in check(context, analysis.text, wanted):
        if called_off():
            return None
        found.append(finding)
    return Judgement(analysis, tuple(found), verdicts, what_if(analysis, supposed))
