"""The lines of the file being checked, for fixes that take a line out or put one in."""

import re

from debate.checks.context import Context
from debate.diagnostics.finding import Edit
from debate.model.span import Span

NEAR = 100
"""Lines below a statement among which one that belongs to it is looked for, so that a huge block costs no more."""


def last_line(context: Context, span: Span, most: int | None = None) -> int:
    """The last line of what belongs to the line where a span begins: all that follows it and is indented more. At most so
    many lines further are looked at.
    """
    text = context.source_text
    depth = _depth(text.line(span.line))
    last = span.line
    end = text.count if most is None else min(text.count, span.line + most)
    for number in range(span.line + 1, end + 1):
        line = text.line(number)
        if not line.strip():
            continue
        if _depth(line) <= depth:
            break
        last = number
    return last


def without(context: Context, span: Span) -> Edit | None:
    """Take out the line where a span begins, with all that belongs to it. None where a comment would go with it, or where
    the text is not at hand.
    """
    text = context.source_text
    last = last_line(context, span)
    lines = [text.line(number) for number in range(span.line, last + 1)]
    if not lines[0].strip() or any("#" in line for line in lines):
        return None
    first = span.line
    if not text.line(first - 1).strip():
        if last < text.count and not text.line(last + 1).strip():
            last += 1
        if last >= text.count and first > 1:
            first -= 1
    return Edit(Span(span.path, first, 1, last + 1, 1), "")


def without_line(context: Context, span: Span) -> Edit | None:
    """The same, but None also where anything is indented under the line."""
    return without(context, span) if last_line(context, span) == span.line else None


def under(context: Context, span: Span, pattern: str) -> tuple[int, re.Match[str]] | None:
    """The first line under the one where a span begins that a pattern matches after its indentation, and the match."""
    wanted = re.compile(rf"\s*(?:{pattern})")
    for number in range(span.line + 1, last_line(context, span, NEAR) + 1):
        found = wanted.match(context.source_text.line(number))
        if found:
            return number, found
    return None


def inserted(context: Context, span: Span, line: str) -> Edit | None:
    """Put a line in below the one where a span begins, one level deeper. None where the text is not at hand."""
    text = context.source_text
    head = text.line(span.line)
    if not head.strip():
        return None
    below = text.line(span.line + 1)
    depth = _depth(below) if below.strip() and _depth(below) > _depth(head) else _depth(head) + 2
    end = span._replace(line=span.line, column=len(head) + 1, end_line=span.line, end_column=len(head) + 1)
    return Edit(end, f"\n{' ' * depth}{line}")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
