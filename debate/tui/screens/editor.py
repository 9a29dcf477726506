"""The authoring screen: the panes, and what becomes of the text in them: changed on request, kept aside, saved, debated."""

import asyncio
from collections.abc import Awaitable
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.widgets import Input, TextArea
from textual.worker import Worker, WorkerState

from debate.tui.desk import Desk, UserVisibleError
from debate.tui.editing.analyst import Analyst
from debate.tui.editing.files import Opened
from debate.tui.keys import bindings
from debate.tui.screens import editor_changes as changes
from debate.tui.screens.ask import ChoiceScreen
from debate.tui.screens.editor_panes import EditorPanes
from debate.tui.text import visible
from debate.tui.widgets.findings import FindingList

KEEP_EVERY = 0.3
"""Seconds between two writings of the text that is not saved yet."""

OUTSIDE_EVERY = 2.0
"""Seconds between two looks at whether somebody else changed the file."""


class EditorScreen(EditorPanes):
    """A map being written: changed, kept aside, saved, left."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("edit")]
    help = (
        "Edit a map",
        "Write on the left; after each pause the findings and verdicts follow. Ctrl+S saves, Escape leaves. Text that is not saved is kept "
        "aside as you type, and offered again if the program is killed. Ctrl+Space lists what can be written at the cursor, F9 lays the "
        "map out, F5 debates it.",
    )
    stays = True

    def __init__(self, desk: Desk, path: Path, opened: Opened, text: str) -> None:
        super().__init__(desk, path, opened, text)
        self._keeping = False
        self._looking = False
        self._saving = asyncio.Lock()

    def on_mount(self) -> None:
        """Look after the file from now on."""
        self._keep_soon()
        self.set_interval(OUTSIDE_EVERY, self._tick)

    @on(TextArea.Changed)
    def _keep_soon(self) -> None:
        if not self._keeping:
            self._keeping = True
            self._keep()

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
            self.read()
        self.show_title()
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
        elif self.pane != "source":
            self.to_pane("source")
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
