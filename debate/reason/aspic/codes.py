"""The codes of everything that can be wrong with the file of a theory, and the collector of what is."""

from debate.diagnostics.finding import Finding, Severity
from debate.frameworks.files.codes import Code
from debate.model.span import Span

CODES = {
    "T001": Code("unreadable-theory", "The file cannot be opened, or is not text in UTF-8."),
    "T002": Code("theory-too-large", "The theory has more lines or characters than can be held."),
    "T003": Code("wrong-theory-line", "The line does not have the form that the notation asks for."),
    "T004": Code("nothing-to-prefer", "A preference compares two defeasible rules, or two ordinary premises."),
    "T005": Code("preferences-in-a-circle", "A preference cannot be stronger than itself, however many are between."),
    "T006": Code("too-many-theory-mistakes", "So much is wrong with the file that the rest is not shown."),
}

MOST_FINDINGS = 20


class TooManyError(Exception):
    """More is wrong with a file than is shown; ends the reading of it."""


class Mistakes:
    """Collects what is wrong with one file."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.found: list[Finding] = []

    def add(self, code: str, message: str, help_line: str = "", line: int = 0, text: str = "") -> None:
        """Add a finding about a whole line (0: the whole file). Raises TooManyError when there are too many."""
        if len(self.found) >= MOST_FINDINGS:
            code, message, help_line = "T006", f"only the first {MOST_FINDINGS} mistakes are shown", ""
        start = len(text) - len(text.lstrip()) + 1 if line else 0
        end = max(len(text.rstrip()) + 1, start + 1) if line else 0
        span = Span(self._path, line, start, line, end)
        helps = (help_line,) if help_line else ()
        self.found.append(Finding(code, CODES[code].name, Severity.ERROR, message, span, help=helps))
        if code == "T006":
            raise TooManyError
