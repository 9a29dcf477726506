"""The codes of everything that can be wrong with a file of a framework, and the collector of what is wrong with a file."""

from collections.abc import Mapping

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
    "A008": Code("too-many-framework-mistakes", "So much is wrong with the file that the rest is not shown."),
}

MOST_FINDINGS = 20


class TooManyError(Exception):
    """More is wrong with a file than is shown; ends the reading of it."""


class Mistakes:
    """Collects what is wrong with one file. ``too_many`` is the code that says that no more is shown."""

    def __init__(self, path: str, codes: Mapping[str, Code] = CODES, too_many: str = "A008") -> None:
        self._path = path
        self._codes = codes
        self._too_many = too_many
        self.found: list[Finding] = []

    def add(self, code: str, message: str, help_line: str = "", line: int = 0, text: str = "", start: int = 0) -> None:
        """Add a finding about a line, from ``start`` (0 is its first character) to the end of its text; line 0 is the whole
        file. Raises TooManyError when there are too many.
        """
        from debate.diagnostics.finding import Finding, Severity
        from debate.model.span import Span

        if line and len(self.found) >= MOST_FINDINGS:
            code, message, help_line = self._too_many, f"only the first {MOST_FINDINGS} mistakes are shown", ""
        end = max(len(text), start + 1)
        span = Span(self._path, line, start + 1, line, end + 1) if line else Span(self._path, 0, 0, 0, 0)
        helps = (help_line,) if help_line else ()
        self.found.append(Finding(code, self._codes[code].name, Severity.ERROR, message, span, help=helps))
        if code == self._too_many:
            raise TooManyError
