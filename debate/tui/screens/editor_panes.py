"""The panes of the authoring screen: the text of a map, what is wrong with it, and what stands in it, as it is typed."""

import gc
from collections.abc import Callable
from pathlib import Path

from textual import on, work
from textual.containers import Container
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static, TextArea

from debate.diagnostics.finding import Finding
from debate.tui.desk import Desk
from debate.tui.editing.analyst import Analyst, Look
from debate.tui.editing.files import Opened
from debate.tui.screens import editor_beside as beside
from debate.tui.screens.editor_file import MapFile
from debate.tui.screens.page import Page
from debate.tui.text import visible
from debate.tui.widgets.findings import ORDER, FindingList, tally
from debate.tui.widgets.picture import PicturePane
from debate.tui.widgets.source import SourceArea

PAUSE = 0.15
"""Seconds without a key before the text is read."""

TIDY_AFTER = 10.0
"""Seconds without a key before memory is tidied up: over a big map that takes a part of a second, in which no key is answered."""

PANES = ("source", "findings", "around")


class EditorPanes(Page):
    """Text, findings, and what stands around the claim at the cursor. What becomes of the text is up to ``EditorScreen``."""

    start = "#source"

    def __init__(self, desk: Desk, path: Path, opened: Opened, text: str) -> None:
        super().__init__()
        self.desk = desk
        self.file = MapFile(self, path, opened)
        self.analyst = Analyst(path)
        self.seen: Look | None = None
        self._text = text
        self.pane = "source"
        self._waiting: dict[str, Timer] = {}
        self._thresholds = gc.get_threshold()

    def body(self):  # type: ignore[no-untyped-def]
        """The three panes, the line for searching, and a line about the cursor."""
        yield Static(id="title")
        with Container(id="editor", classes="-source"):
            yield SourceArea(self._text, id="source")
            yield PicturePane("At the cursor", "reading the map …", "Ctrl+B lists all claims", id="around")
            yield FindingList(str(self.file.path), id="findings")
        yield Static(id="at-cursor")
        yield Input(placeholder="find (Enter: next, Escape: back to the text)", id="find", max_length=200)

    def on_mount(self) -> None:
        """Read the text a first time."""
        self.query_one("#find").display = False
        for note in self.file.opened.notes:
            self.notify(note, severity="warning", markup=False)
        self.show_title()
        self.read()
        gc.set_threshold(*self._thresholds[:2], 1_000_000)  # see TIDY_AFTER

    def on_unmount(self) -> None:
        """Stop reading."""
        self.analyst.close()
        gc.set_threshold(*self._thresholds)

    @property
    def area(self) -> SourceArea:
        """The text."""
        return self.query_one(SourceArea)

    @property
    def unsaved(self) -> bool:
        """Whether the text differs from that of the file."""
        return self.is_mounted and self.file.unsaved(self.area.text)

    # Reading

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self.show_title()
        self._after(PAUSE, self.read)
        self._after(TIDY_AFTER, gc.collect)

    def _after(self, seconds: float, what: Callable[[], object]) -> None:
        """Do something once this has not been asked for during so many seconds."""
        name = what.__name__
        if name in self._waiting:
            self._waiting[name].stop()
        self._waiting[name] = self.set_timer(seconds, what)

    @work(exclusive=True, group="look", exit_on_error=False)
    async def read(self) -> None:
        """Read the text, then run the rules over it."""
        look = await self.analyst.look(self.area.text)
        self._show(look)
        judged = await self.analyst.judge(look)
        if judged is not None:
            self._show(judged)

    def _show(self, look: Look) -> None:
        self.seen = look
        findings = self.query_one(FindingList)
        findings.show(look.findings, look.complete)
        self.area.show_marks(beside.marks(look, str(self.file.path)))
        self.show_title()
        self._follow()

    def show_title(self) -> None:
        """Show the name of the file, whether it is saved, and how many findings there are."""
        state = "not saved" if self.unsaved else "saved" if self.file.opened.digest else "new"
        found = f" · {tally(self.seen.findings)}" if self.seen is not None else ""
        self.query_one("#title", Static).update(
            Content.assemble(
                (visible(self.file.path.name), "bold"), f" · {'● ' if state == 'not saved' else ''}{state}{found}"
            )
        )

    def _follow(self) -> None:
        """Show what belongs to the place of the cursor."""
        if self.is_mounted and self.seen is not None:
            beside.follow(self, self.seen)

    @on(TextArea.SelectionChanged)
    def _moved(self) -> None:
        self._after(0.05, self._follow)

    def findings_at(self, line: int) -> list[Finding]:
        """The findings that touch a line, the worst first."""
        found = self.seen.findings if self.seen is not None else ()
        here = [
            each
            for each in found
            if each.span.path == str(self.file.path) and each.span.line <= line <= each.span.end_line
        ]
        return sorted(here, key=lambda each: ORDER.index(each.severity))

    @property
    def line(self) -> int:
        """The line that is meant: that of the highlighted finding where the list has the focus, else that of the cursor."""
        findings = self.query_one(FindingList)
        if findings.has_focus and findings.highlighted is not None and findings.findings:
            return findings.findings[findings.highlighted].span.line
        return self.area.cursor_location[0] + 1

    # Moving

    def action_next_finding(self) -> None:
        """Go to the next finding, after the last one to the first."""
        self._to_finding(1)

    def action_previous_finding(self) -> None:
        """Go to the finding before, from the first one to the last."""
        self._to_finding(-1)

    def _to_finding(self, step: int) -> None:
        place = beside.next_finding(self, step)
        if place is None:
            self.notify("there is no finding", markup=False)
        else:
            self._go(*place)

    def _go(self, row: int, column: int) -> None:
        self.to_pane("source")
        row = min(row, self.area.document.line_count - 1)
        self.area.move_cursor((row, min(column, len(self.area.document.get_line(row)))), center=True)

    @on(OptionList.OptionSelected, "#findings")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        finding = self.query_one(FindingList).findings[int(event.option_id or 0)]
        if finding.span.path == str(self.file.path):
            self._go(finding.span.line - 1, finding.span.column - 1)
        else:
            self.notify(f"this is in {finding.span.path}, line {finding.span.line}", markup=False)

    def action_pane(self) -> None:
        """Go to the next pane."""
        self.to_pane(PANES[(PANES.index(self.pane) + 1) % len(PANES)])

    def to_pane(self, name: str) -> None:
        """Go to a pane."""
        self.pane = name
        editor = self.query_one("#editor")
        for each in PANES:
            editor.set_class(each == name, f"-{each}")
        if name != "source":
            editor.set_class(name == "around", "-lower-around")
        self.query_one(f"#{name}").focus()

    def action_find(self) -> None:
        """Open the line for searching."""
        find = self.query_one("#find", Input)
        find.display = True
        find.focus()

    @on(Input.Submitted, "#find")
    def _find_next(self, event: Input.Submitted) -> None:
        if not self.area.find(event.value):
            self.notify("not found", markup=False)
