"""Findings of an earlier text, shown in the text of now: only where nothing has changed, at their present lines."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from debate.diagnostics.finding import Edit, Finding, Fix, Label
from debate.model.span import Span


class Shift:
    """Where the lines of an earlier text are now. Lines between the first and the last changed one are nowhere."""

    def __init__(self, path: str, before: str, now: str) -> None:
        old, new = before.split("\n"), now.split("\n")
        shorter = min(len(old), len(new))
        head = 0
        while head < shorter and old[head] == new[head]:
            head += 1
        tail = 0
        while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        self.path = path
        self.same = head  # lines up to this one stay
        self.after = len(old) - tail  # lines after this one move
        self.by = len(new) - len(old)

    def span(self, span: Span) -> Span | None:
        """A place as it is now; None if its lines changed."""
        if span.path != self.path or span.end_line <= self.same:
            return span
        if span.line > self.after:
            if not self.by:
                return span
            return span._replace(line=span.line + self.by, end_line=span.end_line + self.by)
        return None


def carried(findings: Iterable[Finding], shift: Shift) -> Iterator[Finding]:
    """The findings whose place is unchanged. A label or a fix that touches what has changed is left out."""
    for finding in findings:
        span = shift.span(finding.span)
        if span is None:
            continue
        if span is finding.span and not finding.labels and finding.fix is None:
            yield finding
            continue
        labels = tuple([Label(place, label.text) for label in finding.labels if (place := shift.span(label.span))])
        yield replace(finding, span=span, labels=labels, fix=_fix(finding.fix, shift))


def _fix(fix: Fix | None, shift: Shift) -> Fix | None:
    if fix is None:
        return None
    edits = [Edit(place, edit.text) for edit in fix.edits if (place := shift.span(edit.span))]
    return replace(fix, edits=tuple(edits)) if len(edits) == len(fix.edits) else None
