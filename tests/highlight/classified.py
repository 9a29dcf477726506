"""The classes of a whole text, each with its place, to hold what editors show against."""

from typing import NamedTuple

from debate.highlight.classify import classify_line


class Classified(NamedTuple):
    """A token of a text: its class and its place. Line and column count from 1; column and length count characters."""

    kind: str
    line: int
    column: int
    length: int


def classify(text: str) -> list[Classified]:
    """The tokens of a text, line by line."""
    return [
        Classified(kind, number, start + 1, end - start)
        for number, line in enumerate(text.split("\n"), 1)
        for kind, start, end in classify_line(line)
    ]
