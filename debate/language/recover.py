"""Read an item with mistakes: report each of them, keep the sound rest."""

from typing import NamedTuple

from debate.diagnostics.finding import Finding
from debate.language.codes import finding
from debate.language.lexer import Problem, Token
from debate.language.parser import Node
from debate.language.table import Table


class Recovered(NamedTuple):
    """What could be saved of an item."""

    tree: Node | None
    findings: list[Finding]
    lost: set[str]


def indentation(problems: list[Problem], first: int, path: str) -> list[Finding]:
    """Findings for problems of indentation."""
    return []


def recover(tokens: list[Token], table: Table, path: str) -> Recovered:
    """The tree of what is sound in an item, and a finding for each mistake."""
    return Recovered(None, [finding("L004", "this item cannot be read", tokens[0].span(path))], set())
