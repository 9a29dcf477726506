"""The codes of everything that can be wrong with a file of a framework, and the collector of what is."""

from debate.frameworks.light_typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # findings are data classes, whose import takes longer than most answers
    from debate.diagnostics.finding import Finding


class Code(NamedTuple):
    """A kind of mistake: its kebab-case name, and the manual's paragraph on it."""

    name: str
    manual: str


CODES = {
    "A001": Code("unreadable-framework", "The file cannot be opened: it is not there, or you may not read it."),
    "A002": Code("framework-not-text", "The file is not text in UTF-8."),
    "A003": Code("framework-too-large", "The framework has more arguments or attacks than can be held."),
    "A004": Code("unknown-format", "The file is not recognised: name it .af, .apx or .tgf, or give --format."),
    "A005": Code("no-header", "A file in the af format starts with `p af` and the number of arguments: `p af 3`."),
    "A006": Code("wrong-line", "The line does not have the form that the format asks for."),
    "A007": Code("no-such-argument", "The attack names an argument that the framework does not have."),
    "A008": Code("too-many-mistakes", "So much is wrong with the file that the rest is not shown."),
}

MOST_FINDINGS = 20


class TooManyError(Exception):
    """More is wrong with a file than is shown; ends the reading of it."""


class Findings:
    """Collects what is wrong with one file. Columns are whole lines, unless a start is given."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.found: list[Finding] = []

    def add(self, code: str, message: str, help_line: str = "", line: int = 0, text: str = "", start: int = 0) -> None:
        """Add a finding; raises TooManyError when there are too many."""
        from debate.diagnostics.finding import Finding, Severity
        from debate.model.span import Span

        if line and len(self.found) >= MOST_FINDINGS:
            code, message, help_line = "A008", f"only the first {MOST_FINDINGS} mistakes are shown", ""
        span = (
            Span(self._path, line, start + 1, line, max(len(text), start + 1) + 1)
            if line
            else Span(self._path, 0, 0, 0, 0)
        )
        helps = (help_line,) if help_line else ()
        self.found.append(Finding(code, CODES[code].name, Severity.ERROR, message, span, help=helps))
        if code == "A008":
            raise TooManyError
