"""Apply the fixes that findings offer."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from debate.diagnostics.finding import Edit, Finding, Fix, Severity
from debate.model.span import Span

MOST_ROUNDS = 20
"""One fix can make room for another; after so many rounds the rest is left to the author."""

MOST_TRIES = 50
"""How many fixes are tried one by one when all together would do harm."""


class Fixed(NamedTuple):
    """A text after its fixes, and how many were made."""

    text: str
    made: int


def fixed(
    text: str,
    path: str,
    findings_of: Callable[[str], Sequence[Finding]],
    unsafe: bool = False,
    wanted: Callable[[str], bool] = lambda code: True,
) -> Fixed:
    """Apply the safe fixes of a file (or all of them) of the wanted codes, again and again until there are no more.

    ``findings_of`` says what is wrong with a text of that file. A fix that would leave more errors than before is not
    applied.
    """
    count = 0
    findings = findings_of(text)
    for _ in range(MOST_ROUNDS):
        fixes = _applicable([finding for finding in findings if wanted(finding.code)], path, unsafe)
        result = apply(text, fixes)
        after = findings_of(result.text) if result.made else findings
        if _errors(after) > _errors(findings):
            result = apply(text, _harmless(text, fixes, findings_of, _errors(findings)))
            after = findings_of(result.text)
        if not result.made:
            break
        text, findings, count = result.text, after, count + result.made
    return Fixed(text, count)


def _harmless(
    text: str, fixes: Sequence[Fix], findings_of: Callable[[str], Sequence[Finding]], errors: int
) -> list[Fix]:
    """Those of the first fixes that leave no more errors than there are, found one by one."""
    kept: list[Fix] = []
    for fix in fixes[:MOST_TRIES]:
        if _errors(findings_of(apply(text, [*kept, fix]).text)) <= errors:
            kept.append(fix)
    return kept


def apply(text: str, fixes: Iterable[Fix]) -> Fixed:
    """Apply fixes to the text that they were made for; one that would touch what another changes is left out."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    taken: list[tuple[int, int, str]] = []
    count = 0
    for fix in fixes:
        edits = [_placed(edit, starts, len(text)) for edit in fix.edits]
        if any(_clash(edit, other) for edit in edits for other in taken if edit != other):
            continue
        count += 1
        taken += [edit for edit in edits if edit not in taken]
    parts: list[str] = []
    done = 0
    for start, end, new in sorted(taken):
        parts += [text[done:start], new]
        done = end
    return Fixed("".join(parts) + text[done:], count)


def _applicable(findings: Sequence[Finding], path: str, unsafe: bool) -> list[Fix]:
    """The fixes to make now: safe ones first, because the guesses are better in a text that is nearly right."""
    fixes = [finding.fix for finding in findings if finding.fix is not None]
    inside = [fix for fix in fixes if all(edit.span.path == path for edit in fix.edits)]
    safe = [fix for fix in inside if fix.safe]
    return list(dict.fromkeys(safe if safe or not unsafe else inside))


def _errors(findings: Sequence[Finding]) -> int:
    return sum(finding.severity is Severity.ERROR for finding in findings)


def _placed(edit: Edit, starts: Sequence[int], length: int) -> tuple[int, int, str]:
    return (_offset(edit.span, starts, length), _offset(_end(edit.span), starts, length), edit.text)


def _end(span: Span) -> Span:
    return span._replace(line=span.end_line, column=span.end_column)


def _offset(span: Span, starts: Sequence[int], length: int) -> int:
    return min(starts[min(span.line, len(starts)) - 1] + span.column - 1, length)


def _clash(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether two edits touch the same characters, or the same point between two."""
    return one[0] <= other[1] and other[0] <= one[1]
