"""What can be done about findings: their fixes, a comment that allows one, writing down a name that is missing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from debate.authoring.analysis import Analysis
from debate.checks.fix import apply
from debate.checks.registry import rule_of
from debate.checks.suppress import CODE, QUOTED
from debate.diagnostics.finding import Edit, Finding
from debate.language.items import cut
from debate.model.span import Span

REASON = "say why"
"""What stands for the reason in a comment that allows a finding, until the author writes it."""


class Action(NamedTuple):
    """Something that can be done about a finding. ``safe`` is what can be done without a second thought."""

    title: str
    edits: tuple[Edit, ...]
    finding: Finding
    safe: bool = False


def actions(analysis: Analysis, findings: Iterable[Finding], first: int, last: int) -> Iterator[Action]:
    """What can be done about those of the findings that touch the lines, each thing once."""
    seen: set[tuple[Edit, ...]] = set()
    for action in _all(analysis, findings, first, last):
        if action.edits not in seen:
            seen.add(action.edits)
            yield action


def _all(analysis: Analysis, findings: Iterable[Finding], first: int, last: int) -> Iterator[Action]:
    for finding in findings:
        if not analysis.own(finding.span) or finding.span.line > last or finding.span.end_line < first:
            continue
        fix = finding.fix
        if fix is not None and all(analysis.own(edit.span) for edit in fix.edits):
            yield Action(fix.title, fix.edits, finding, fix.safe)
        yield from _write_down(analysis, finding)
        yield from _allow(analysis, finding)


def fix_all(analysis: Analysis, findings: Sequence[Finding]) -> str:
    """The text after every safe fix of the findings; those that touch each other wait for the next time."""
    fixes = [finding.fix for finding in findings if finding.fix is not None and finding.fix.safe]
    own = [fix for fix in fixes if all(analysis.own(edit.span) for edit in fix.edits)]
    return apply(analysis.text, dict.fromkeys(own)).text


def _allow(analysis: Analysis, finding: Finding) -> Iterator[Action]:
    """A comment that allows a finding of a rule on its line; mistakes of the language cannot be allowed."""
    if re.fullmatch(CODE, finding.code) is None or rule_of(finding.code) is None:
        return
    number = finding.span.line
    line = analysis.lines.line(number)
    comment = f"# allow {finding.code}: {REASON}"
    if "#" in QUOTED.sub("", line):
        indent = line[: len(line) - len(line.lstrip(" "))]
        edit = Edit(Span(analysis.path, number, 1, number, 1), f"{indent}{comment}\n")
    else:
        end = len(line) + 1
        edit = Edit(Span(analysis.path, number, len(line.rstrip()) + 1, number, end), f"  {comment}")
    yield Action(f"allow {finding.code} here", (edit,), finding)


def _write_down(analysis: Analysis, finding: Finding) -> Iterator[Action]:
    """A claim, voice or source of the name that nothing has, after the item that uses it."""
    if finding.code != "N001":
        return
    name = analysis.lines.covered(finding.span)
    wanted = [use.wanted for use in analysis.file.used if use.token.text == name] if analysis.file is not None else []
    if not wanted or "." in name:
        return
    kind = wanted[0] if wanted[0] in ("voice", "source") else "claim"
    text = {"claim": f'claim {name}\n  "…"\n', "voice": f'voice {name} "…"\n', "source": f'source {name} "…"\n'}[kind]
    after = _end_of_item(analysis, finding.span.line)
    place = Span(analysis.path, after, 1, after, 1)
    opening = "\n" if analysis.lines.line(after - 1).strip() else ""
    closing = "\n" if analysis.lines.line(after).strip() else ""
    yield Action(f"write down `{kind} {name}`", (Edit(place, opening + text + closing),), finding)


def _end_of_item(analysis: Analysis, line: int) -> int:
    """The line after the item that a line stands in."""
    end = line
    for item in cut(analysis.text):
        if item.line > line:
            break
        end = item.line + len(item.text.rstrip().split("\n"))
    return end
