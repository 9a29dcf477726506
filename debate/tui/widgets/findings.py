"""The findings of the map in the editor, as a list to go to them from."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from debate.diagnostics.finding import Finding, Severity
from debate.tui.text import count, plain, visible

LETTER = {Severity.ERROR: "E", Severity.WARNING: "W", Severity.INFO: "i", Severity.HINT: "h"}
ORDER = tuple(LETTER)
MOST = 200
"""Findings that are listed; the first ones are mended first anyway."""


def tally(findings: Sequence[Finding]) -> str:
    """How many findings there are of each severity, in words."""
    numbers = {severity: sum(each.severity is severity for each in findings) for severity in ORDER}
    words = [count(number, severity.value) for severity, number in numbers.items() if number]
    return ", ".join(words) or "no findings"


class FindingList(OptionList):
    """The findings, in the order of the text."""

    help: ClassVar[tuple[str, str]] = (
        "Findings",
        "What is wrong or doubtful in the map, as `debate check` says it: E error, W warning, i information, h hint; then line and code. "
        "Enter goes to the place. In the text, F8 and F7 go from finding to finding, F4 offers a fix, F2 explains.",
    )

    def __init__(self, path: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.path = path
        self.findings: tuple[Finding, ...] = ()

    def on_mount(self) -> None:
        """Before the first look at the text."""
        self.border_title = plain("Findings: reading the map …")

    def show(self, findings: tuple[Finding, ...], complete: bool) -> None:
        """Show these findings. Until the rules have been run, the title ends with dots."""
        self.border_title = plain(f"Findings: {tally(findings)}{'' if complete else ' …'}")
        if [_key(each) for each in findings] == [_key(each) for each in self.findings] and self.option_count:
            self.findings = findings
            return
        highlighted = self.highlighted
        self.findings = findings
        self.clear_options()
        self.add_options(Option(self._row(each), id=str(number)) for number, each in enumerate(findings[:MOST]))
        if len(findings) > MOST:
            self.add_option(Option(plain(f"… and {len(findings) - MOST} more"), disabled=True))
        if not findings:
            self.add_option(Option(plain("nothing to say"), disabled=True))
        if highlighted is not None and findings:
            self.highlighted = min(highlighted, len(findings[:MOST]) - 1)

    def _row(self, finding: Finding) -> Content:
        place = str(finding.span.line)
        if finding.span.path != self.path:
            place = f"{PurePath(finding.span.path).name}:{place}"
        bold = "bold" if finding.severity is Severity.ERROR else ""
        lead = f"{LETTER[finding.severity]} {visible(place)} {finding.code} "
        return Content.assemble((lead, bold), visible(finding.message))

    def follow(self, line: int) -> None:
        """Highlight the finding of a line, or the next one after it."""
        own = [number for number, each in enumerate(self.findings[:MOST]) if each.span.path == self.path]
        at = next((number for number in own if self.findings[number].span.line >= line), own[-1] if own else None)
        if at is not None and self.highlighted != at:
            self.highlighted = at


def _key(finding: Finding) -> tuple[object, ...]:
    return (finding.code, finding.span, finding.message)
