"""Places in a text file."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a file: from (line, column) up to, but not including, (end_line, end_column).

    Lines and columns count from 1; columns count Unicode code points. ``path`` is as the user gave it.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


NOWHERE = Span("", 0, 0, 0, 0)
"""The span of what was built by a program rather than read from a file."""
