"""What a code stands for, in the tables of those who report it."""

from typing import NamedTuple

from debate.diagnostics.finding import Severity


class Code(NamedTuple):
    """A kind of mistake: its kebab-case name, the manual's paragraph on it, how much it matters, and what kind of fix a finding
    may have, "safe" or "unsafe".
    """

    name: str
    manual: str
    severity: Severity = Severity.ERROR
    fix: str | None = None
