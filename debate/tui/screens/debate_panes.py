"""The panes of a debate's screen: what was said, what both sides are held to, what can be said now, and what stands around it."""

from textual import events, on, work
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from debate.session.session import Session
from debate.tui.desk import Desk
from debate.tui.machine import Machine
from debate.tui.scene import Scene
from debate.tui.screens.page import ROOM, Page
from debate.tui.text import at_most, shorten
from debate.tui.widgets.moves import Moves
from debate.tui.widgets.neighbourhood import Neighbourhood
from debate.tui.widgets.reply_line import ReplyLine, known
from debate.tui.widgets.stores import Stores
from debate.tui.widgets.transcript import Transcript

PANES = ("moves", "transcript", "stores", "around")
MOST_OF_STATUS = 3
"""Lines of the status, below the title, in a window that is not low."""
FOCUS = {"moves": "#moves-list", "stores": "#stores", "around": "#around", "transcript": "#transcript"}


class DebatePanes(Page):
    """Wide: four panes at once. Narrower: the transcript and one more. Narrow or low: one at a time. What is done in them is up
    to ``DebateScreen``.
    """

    start = "#moves-list"

    def __init__(self, desk: Desk, session: Session, scene: Scene) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._scene = scene
        self._machine = Machine(session)
        self._busy = ""
        """What the session is doing, in words; nothing can be played or said meanwhile."""
        self._pane = "moves"
        self._serial = 0

    def body(self):  # type: ignore[no-untyped-def]
        """Status, the panes, and the line to type on."""
        transcript, stores, around = Transcript(id="transcript"), Stores(id="stores"), Neighbourhood(id="around")
        transcript.border_title = "Transcript"
        stores.border_title = "Commitments"
        around.border_title = "Around this claim"
        yield Static(id="status")
        with Container(id="panes"):
            yield from (transcript, stores, Moves(id="moves"), around)
        yield ReplyLine(id="entry")

    def on_mount(self) -> None:
        """Show the debate as it stands."""
        self._show_pane("moves")
        self._show(self._scene)
        self._learn_claims()

    @work(group="claims")
    async def _learn_claims(self) -> None:
        """Let the line complete to the claims of the map; of a large one that takes a moment, once."""
        claims = self._scene.state.arena.map.claims
        self.query_one(ReplyLine).completion.claims = await self._desk.call(known, [claim.text for claim in claims])

    def _show(self, scene: Scene) -> None:
        """Show a scene: everything on the screen is derived from it."""
        self._scene = scene
        self._serial += 1
        over = scene.state.outcome is not None
        nothing = "the debate is over: r shows the report" if over else "no move is open to you"
        self._show_transcript()
        self._show_stores()
        self.query_one(Moves).show(
            scene.choices, self._serial, nothing, self._answer(scene) if self._one_at_a_time else ""
        )
        self._show_around(scene.claim)
        self.query_one(ReplyLine).completion.moves = known(choice.label for choice in scene.choices)
        self._show_status()
        self.refresh_bindings()

    @staticmethod
    def _answer(scene: Scene) -> str:
        """What the other side said last."""
        said = next((entry for entry in reversed(scene.entries) if not entry.own), None)
        return f"{said.number} {said.speaker}: {said.text}" if said else ""

    def _show_transcript(self) -> None:
        self.query_one(Transcript).show(self._machine.under(self._scene.entries))

    def _show_around(self, claim: str | None) -> None:
        self.query_one(Neighbourhood).show(self._scene.state.arena.map, claim)

    def _show_status(self) -> None:
        width = max(self.app.size.width - 2, 20)
        parts = [f"… {self._busy}"] if self._busy else list(self._scene.status)
        parts = [sign for sign in (self._session.reading, self._machine.waited_for) if sign] + parts
        title = Content.styled(shorten(self._scene.title, width), "bold")
        most = 1 if self.app.size.height < ROOM[1] else MOST_OF_STATUS
        lines = at_most(" · ".join(part.removesuffix(".") for part in parts), width, most)
        self.query_one("#status", Static).update(Content("\n").join([title, *map(Content, lines)]))

    def _show_stores(self) -> None:
        status = self._scene.status if self._one_at_a_time else ()
        self.query_one(Stores).show_state(self._scene.state, status)

    def on_resize(self) -> None:
        """Title and status are cut to the width; where there is no room for the status, it stands above the commitments."""
        self._show_status()
        self._show_stores()

    # -- going from pane to pane --------------------------------------------------------------------------------------

    def _show_pane(self, pane: str, focus: bool = True) -> None:
        self._pane = pane
        for name in PANES:
            self.set_class(name == pane, f"-pane-{name}")
        if pane != "transcript":
            for name in PANES:
                self.set_class(name == pane, f"-lower-{name}")
        if focus:
            self.query_one(FOCUS[pane]).focus()

    @property
    def _one_at_a_time(self) -> bool:
        """Whether the window has room for one pane only."""
        return self.app.size.width < ROOM[0] or self.app.size.height < ROOM[1]

    def action_pane(self) -> None:
        """Show the next pane, or go to it where it is in sight already."""
        self._show_pane(PANES[(PANES.index(self._pane) + 1) % len(PANES)])

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep to the pane that the user went to with Tab or the mouse."""
        pane = next((name for name, where in FOCUS.items() if self.focused is self.query_one(where)), None)
        if pane is not None and pane != self._pane:
            self._show_pane(pane, focus=False)

    # -- what is highlighted in one, the others show ------------------------------------------------------------------

    @on(Moves.Highlighted)
    def _highlighted(self, event: Moves.Highlighted) -> None:
        if event.index < len(self._scene.choices):
            self._preview(event.index, self._serial)

    @work(exclusive=True, group="preview")
    async def _preview(self, index: int, serial: int) -> None:
        choice = self._scene.choices[index]
        text = await self._desk.call(choice.preview) if callable(choice.preview) else choice.preview
        if serial == self._serial:
            self.query_one(Moves).preview(text)
            self._show_around(self._scene.about(choice.move))

    @on(Transcript.Marked)
    def _marked(self, event: Transcript.Marked) -> None:
        if event.entry.number is not None:
            self._show_around(self._scene.about(self._scene.state.turn(event.entry.number).move))
