"""The authoring screen: the text of a map, with what is wrong with it and what stands in it beside the text, as it is typed."""

import asyncio
import gc
from collections.abc import Awaitable
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static, TextArea
from textual.worker import Worker, WorkerState

from debate.diagnostics.finding import Finding
from debate.tui.claims import SYMBOL
from debate.tui.desk import Desk, UserVisibleError
from debate.tui.editing.analyst import Analyst, Look
from debate.tui.editing.files import Opened
from debate.tui.editing.subject import subjects
from debate.tui.keys import bindings
from debate.tui.screens import editor_changes as changes
from debate.tui.screens.ask import ChoiceScreen
from debate.tui.screens.editor_file import MapFile
from debate.tui.screens.page import Page
from debate.tui.text import shorten, visible
from debate.tui.widgets.findings import LETTER, ORDER, FindingList, tally
from debate.tui.widgets.neighbourhood import Neighbourhood
from debate.tui.widgets.source import Mark, SourceArea

PAUSE = 0.15
"""Seconds without a key before the text is read."""

KEEP_EVERY = 0.3
"""Seconds between two writings of the text that is not saved yet."""

TIDY_AFTER = 10.0
"""Seconds without a key before memory is tidied up: over a big map that takes a part of a second, in which no key is answered."""

OUTSIDE_EVERY = 2.0
"""Seconds between two looks at whether somebody else changed the file."""

PANES = ("source", "findings", "around")


class EditorScreen(Page):
    """Text, findings, and what stands around the claim at the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("edit")]
    help = (
        "Edit a map",
        "Write on the left; after each pause the findings and verdicts follow. Ctrl+S saves, Escape leaves. Text that is not saved is kept "
        "aside as you type, and offered again if the program is killed. Ctrl+Space lists what can be written at the cursor, F9 lays the "
        "map out, F5 debates it.",
    )
    start = "#source"
    stays = True

    def __init__(self, desk: Desk, path: Path, opened: Opened, text: str) -> None:
        super().__init__()
        self.desk = desk
        self.file = MapFile(self, path, opened)
        self.analyst = Analyst(path)
        self.seen: Look | None = None
        self._text = text
        self._timer: Timer | None = None
        self._follow_timer: Timer | None = None
        self._keeping = False
        self._looking = False
        self._saving = asyncio.Lock()
        self._pane = "source"
        self._tidy_timer: Timer | None = None
        self._thresholds = gc.get_threshold()

    def body(self):  # type: ignore[no-untyped-def]
        """The three panes, the line for searching, and a line about the cursor."""
        yield Static(id="title")
        with Container(id="editor", classes="-source"):
            yield SourceArea(self._text, id="source")
            yield Neighbourhood(id="around")
            yield FindingList(str(self.file.path), id="findings")
        yield Static(id="at-cursor")
        yield Input(placeholder="find (Enter: next, Escape: back to the text)", id="find", max_length=200)

    def on_mount(self) -> None:
        """Read the text a first time."""
        self.query_one("#find").display = False
        around = self.query_one(Neighbourhood)
        around.border_title = "At the cursor"
        around.say("reading the map …")
        for note in self.file.opened.notes:
            self.notify(note, severity="warning", markup=False)
        self._title()
        self._read()
        if self.unsaved:
            self._keep()
        self.set_interval(OUTSIDE_EVERY, self._tick)
        gc.set_threshold(*self._thresholds[:2], 1_000_000)  # see TIDY_AFTER
        self._tidy_timer = self.set_timer(TIDY_AFTER, gc.collect)

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
        self._title()
        if not self._keeping:
            self._keeping = True
            self._keep()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self._read)
        if self._tidy_timer is not None:
            self._tidy_timer.stop()
        self._tidy_timer = self.set_timer(TIDY_AFTER, gc.collect)

    @work(exclusive=True, group="look", exit_on_error=False)
    async def _read(self) -> None:
        look = await self.analyst.look(self.area.text)
        self._show(look)
        judged = await self.analyst.judge(look)
        if judged is not None:
            self._show(judged)

    def _show(self, look: Look) -> None:
        self.seen = look
        findings = self.query_one(FindingList)
        findings.show(look.findings, look.complete)
        self.area.show_marks(_marks(look, str(self.file.path)))
        self._title()
        self._follow()

    def _title(self) -> None:
        state = "not saved" if self.unsaved else "saved" if self.file.opened.digest else "new"
        found = f" · {tally(self.seen.findings)}" if self.seen is not None else ""
        self.query_one("#title", Static).update(
            Content.assemble(
                (visible(self.file.path.name), "bold"), f" · {'● ' if state == 'not saved' else ''}{state}{found}"
            )
        )

    @on(TextArea.SelectionChanged)
    def _moved(self) -> None:
        if self._follow_timer is not None:
            self._follow_timer.stop()
        self._follow_timer = self.set_timer(0.05, self._follow)

    def _follow(self) -> None:
        """Show what belongs to the place of the cursor."""
        if not self.is_mounted or self.seen is None:
            return
        row, column = self.area.cursor_location
        if not self.query_one(FindingList).has_focus:
            self.query_one(FindingList).follow(row + 1)
        here = self.findings_at(row + 1)
        line = (
            f"{LETTER[here[0].severity]} {here[0].code} {'; '.join((here[0].message, *here[0].help))}" if here else ""
        )
        if len(here) > 1:
            line = f"(1 of {len(here)}) {line}"
        self.query_one("#at-cursor", Static).update(
            Content(shorten(line, (1 if self.has_class("-short") else 2) * max(self.size.width - 4, 20)))
        )
        self._show_around(row, column)

    def _show_around(self, row: int, column: int) -> None:
        look, around = self.seen, self.query_one(Neighbourhood)
        judgement = look.judgement if look is not None else None
        if look is None or judgement is None:
            around.say("Verdicts and the picture appear once the map has no errors.")
            return
        analysis = judgement.analysis
        known = {**analysis.map.claim_by_id, **analysis.map.motion_by_id}
        for name in subjects(self.area.document.get_line, row, column):
            found = [analysis.canonical(site) for site in analysis.meanings(analysis.path, name)]
            if found and found[0] in known:
                verdict = judgement.verdict(found[0])
                when = "" if look.analysis.sound else " (before the errors)"
                words = f"{SYMBOL.get(verdict, '?')} {verdict}" if verdict is not None else "no verdict"
                around.show(analysis.map, found[0], f"{name}: {words}{when}")
                return
        around.say("The cursor is at no claim that is known yet.")

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
        found = self.seen.findings if self.seen is not None else ()
        places = sorted(
            {(each.span.line - 1, each.span.column - 1) for each in found if each.span.path == str(self.file.path)}
        )
        if not places:
            self.notify("there is no finding", markup=False)
            return
        here = self.area.cursor_location
        beyond = [place for place in places if (place > here if step > 0 else place < here)]
        self._go(*(beyond or places)[0 if step > 0 else -1])

    def _go(self, row: int, column: int) -> None:
        self._to_pane("source")
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
        self._to_pane(PANES[(PANES.index(self._pane) + 1) % len(PANES)])

    def _to_pane(self, name: str) -> None:
        self._pane = name
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
        words = event.value.casefold()
        lines = self.area.document.lines
        row, column = max(self.area.selection)
        order = [(row, column), *((number % len(lines), 0) for number in range(row + 1, row + 1 + len(lines)))]
        for number, start in order:
            at = lines[number].casefold().find(words, start)
            if words and at >= 0:
                self.area.move_cursor((number, at), center=True)
                self.area.move_cursor((number, min(at + len(words), len(lines[number]))), select=True)
                return
        self.notify("not found", markup=False)

    # Changing

    @work(exclusive=True, group="change", exit_on_error=False)
    async def action_fix(self) -> None:
        """Offer what can be done about the findings of this line."""
        await changes.fix(self)

    @work(exclusive=True, group="change", exit_on_error=False)
    async def action_explain(self) -> None:
        """Show the manual of the finding of this line."""
        await changes.explain(self)

    @work(exclusive=True, group="change", exit_on_error=False)
    async def action_complete(self) -> None:
        """Offer what can be written at the cursor."""
        await changes.complete(self)

    @work(exclusive=True, group="change", exit_on_error=False)
    async def action_format(self) -> None:
        """Lay the map out."""
        await changes.lay_out(self)

    # Keeping and saving

    @work(group="keep", exit_on_error=False)
    async def _keep(self) -> None:
        """Write the unsaved text aside, and again until nothing has changed."""
        self._keeping = True
        last = None
        try:
            while self.is_mounted and self.area.text != last:
                last = self.area.text
                await self.file.keep(last)
                await asyncio.sleep(KEEP_EVERY)
        finally:
            self._keeping = False

    @work(group="save", exit_on_error=False)
    async def action_save(self) -> None:
        """Save the map."""
        async with self._saving:
            await self._settled(self.file.save(self.area.text))

    @work(group="save", exit_on_error=False)
    async def action_save_as(self) -> None:
        """Save the map under another name."""
        async with self._saving:
            await self._settled(self.file.save_as(self.area.text))

    def _tick(self) -> None:
        if self.is_current and not self._looking:
            self._looking = True
            self._look_outside()

    @work(group="outside", exit_on_error=False)
    async def _look_outside(self) -> None:
        """Ask what to do when somebody else changed the file; once for each change."""
        try:
            if await self.file.changed_outside() and self.is_current:
                await self._settled(self.file.settle(self.area.text))
        finally:
            self._looking = False

    async def _settled(self, outcome: Awaitable[str | None]) -> bool:
        """Take over what came of saving: the text of the file, or None; whether the editor now has what the file has."""
        path = self.file.path
        text = await outcome
        if text is not None:
            self.area.change_to(text)
            self.app.written(self.file.path)  # type: ignore[attr-defined]
        if self.file.path != path:
            self.analyst.close()
            self.analyst = Analyst(self.file.path)
            self.query_one(FindingList).path = str(self.file.path)
            self._read()
        self._title()
        return text is not None and not self.unsaved

    # Leaving

    async def may_leave(self) -> bool:
        """Ask what becomes of unsaved text; whether the screen can be left."""
        if not self.unsaved:
            return True
        answers = [
            ("save", "save it"),
            ("drop", "leave without saving: the changes are lost"),
            ("stay", "go on writing"),
        ]
        text = f"{self.file.path.name} has changes that are not saved."
        answer = await self.app.push_screen_wait(ChoiceScreen("Not saved", text, answers))
        if answer == "drop":
            await self.file.give_up(self.area.text)
        return answer == "drop" or (answer == "save" and await self._settled(self.file.save(self.area.text)))

    def back(self) -> None:
        """Out of the search, to the text where another pane has the focus, then to the screen before."""
        find = self.query_one("#find", Input)
        if find.display:
            find.display = False
            self.area.focus()
        elif self._pane != "source":
            self._to_pane("source")
        else:
            self._leave()

    @work(group="save", exit_on_error=False)
    async def _leave(self) -> None:
        async with self._saving:
            if await self.may_leave() and self.is_current:
                self.app.pop_screen()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A fault must not take the unsaved text with it: it is said, and the writing goes on."""
        error = event.worker.error
        if event.state is WorkerState.ERROR and error is not None:
            fault = f"a fault of the program itself ({type(error).__name__}); your text is still here"
            message = str(error) if isinstance(error, UserVisibleError) else fault
            self.notify(visible(message), severity="error", timeout=15, markup=False)

    # Using

    @work(group="save", exit_on_error=False)
    async def action_debate(self) -> None:
        """Start a debate on the saved map."""
        async with self._saving:
            if await self._saved_for_a_debate():
                from debate.tui.books import read

                book = await self.desk.call(read, self.file.path)
                if book.map is None:
                    self.notify("the map has errors: F8 goes to them", severity="error", markup=False)
                else:
                    self.app.set_up(book)  # type: ignore[attr-defined]

    async def _saved_for_a_debate(self) -> bool:
        if not self.unsaved:
            return True
        answers = [("yes", "save it and debate"), ("no", "go on writing")]
        question = ChoiceScreen("Not saved", "A debate is held on the saved map.", answers)
        wanted = await self.app.push_screen_wait(question) == "yes"
        return wanted and await self._settled(self.file.save(self.area.text))

    def action_browse(self) -> None:
        """Read the claims of the map as they are now."""
        judgement = self.seen.judgement if self.seen is not None else None
        if judgement is None:
            self.notify("the claims can be read once the map has no errors", markup=False)
        else:
            self.app.browse(judgement.analysis.map)  # type: ignore[attr-defined]


def _marks(look: Look, path: str) -> dict[int, Mark]:
    """The marks beside the lines, by row."""
    worst: dict[int, int] = {}
    for finding in look.findings:
        if finding.span.path == path:
            row = finding.span.line - 1
            worst[row] = min(worst.get(row, len(ORDER)), ORDER.index(finding.severity))
    verdicts = {line - 1: SYMBOL.get(verdict, " ") for line, verdict in look.verdicts}
    rows = worst.keys() | verdicts.keys()
    return {row: Mark(LETTER[ORDER[worst[row]]] if row in worst else " ", verdicts.get(row, " ")) for row in rows}
