"""Findings of an earlier text, shown in the text of now: only where nothing has changed, at their present lines."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from debate.diagnostics.finding import Edit, Finding, Fix, Label
from debate.model.span import Span


class Shift:
    """Where the lines of an earlier text are now. Lines between the first and the last changed one are nowhere."""

    def __init__(self, path: str, before: str, now: str) -> None:
        # With a line break at each end every line begins after one and ends before one. Strings are compared whole, since
        # this is done at each keystroke.
        old, new = f"\n{before}\n", f"\n{now}\n"
        head = old.rfind("\n", 0, _alike(old, new)) + 1
        rest_old, rest_new = old[head - 1 :], new[head - 1 :]
        common = _alike(rest_old, rest_new, end=True)
        tail = rest_old[len(rest_old) - common :].count("\n") - 1
        lines = old.count("\n") - 1
        self.path = path
        self.same = old.count("\n", 0, head) - 1  # lines up to this one stay
        self.after = lines - max(tail, 0)  # lines after this one move
        self.by = new.count("\n") - 1 - lines

    def span(self, span: Span) -> Span | None:
        """A place as it is now; None if its lines changed."""
        if span.path != self.path or span.end_line <= self.same:
            return span
        if span.line > self.after:
            if not self.by:
                return span
            return span._replace(line=span.line + self.by, end_line=span.end_line + self.by)
        return None


def _alike(one: str, other: str, end: bool = False) -> int:
    """How many characters two texts have in common at their beginnings, or at their ends."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        same = (
            one[-middle : -low or None] == other[-middle : -low or None]
            if end
            else one[low:middle] == other[low:middle]
        )
        low, high = (middle, high) if same else (low, middle - 1)
    return low


def carried(findings: Iterable[Finding], shift: Shift) -> Iterator[Finding]:
    """The findings whose place is unchanged. A label or a fix that touches what has changed is left out."""
    for finding in findings:
        span = shift.span(finding.span)
        if span is None:
            continue
        labels = tuple([Label(place, label.text) for label in finding.labels if (place := shift.span(label.span))])
        fix = _fix(finding.fix, shift)
        same = span is finding.span and labels == finding.labels and fix == finding.fix
        yield finding if same else replace(finding, span=span, labels=labels, fix=fix)


def _fix(fix: Fix | None, shift: Shift) -> Fix | None:
    if fix is None:
        return None
    edits = [Edit(place, edit.text) for edit in fix.edits if (place := shift.span(edit.span))]
    return replace(fix, edits=tuple(edits)) if len(edits) == len(fix.edits) else None
