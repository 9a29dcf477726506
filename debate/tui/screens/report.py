"""The end of a debate: how it went, move by move, what the scores rest on, what to train; and saving it all."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from debate.tui.desk import Desk, UserVisibleError
from debate.tui.keys import bindings
from debate.tui.report import save, sections
from debate.tui.scene import Scene
from debate.tui.screens.page import Page
from debate.tui.text import visible
from debate.tui.widgets.reader import Reader, Section

if TYPE_CHECKING:
    from debate.session.session import Session


class ReportBox(Reader):
    """The report, to be scrolled."""

    help: ClassVar[tuple[str, str]] = (
        "Report",
        "How the debate ended and why; each move, with the one that won or lost it and what would have saved it; "
        "every score with the "
        "moves that made it; what to train next. Arrows and Page Down scroll, `s` saves the transcript and this "
        "report.",
    )


class ReportScreen(Page):
    """One long text. The report is worked out in a thread."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("report")]

    start = "#report-box"

    def __init__(self, desk: Desk, session: "Session", scene: Scene) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._scene = scene

    def body(self):  # type: ignore[no-untyped-def]
        """The text, and the line for a path."""
        yield Static(Content.styled(f"Report · {visible(self._scene.title)}", "bold"), id="title")
        yield ReportBox(id="report-box")
        yield Input(placeholder="where to save, without an ending (Escape: not now)", id="save-path", max_length=4096)

    def on_mount(self) -> None:
        """Work the report out."""
        self.query_one("#save-path").display = False
        self._work_out()

    @work(exclusive=True, group="report")
    async def _work_out(self) -> None:
        box = self.query_one(ReportBox)
        box.show([Section("working it out …", ())])
        box.show(sections(await self._desk.call(self._session.report)))

    def action_save(self) -> None:
        """Ask where to save."""
        path = self.query_one("#save-path", Input)
        path.value = path.value or f"debate-{self._session.number}"
        path.display = True
        path.focus()

    @on(Input.Submitted, "#save-path")
    def _asked(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self._save(Path(event.value.strip()).expanduser())
        self.back()

    @work(group="save")
    async def _save(self, stem: Path) -> None:
        try:
            written = await self._desk.call(save, self._session, stem)
        except UserVisibleError as error:
            self.notify(visible(str(error)), title="Not saved", severity="error", timeout=15, markup=False)
            return
        self.notify(
            "\n".join(visible(str(path.resolve())) for path in written), title="Saved", timeout=10, markup=False
        )

    def action_browse(self) -> None:
        """Read the claims of the map."""
        self.app.browse(self._scene.state.arena.map)  # type: ignore[attr-defined]

    def back(self) -> None:
        """Close the line for a path; else go back to the debate."""
        path = self.query_one("#save-path", Input)
        if path.display:
            path.display = False
            self.query_one(ReportBox).focus()
        else:
            super().back()
