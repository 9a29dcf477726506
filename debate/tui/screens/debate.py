"""The debate: moves that are chosen or typed, and what comes of them."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import events, on, work
from textual.binding import BindingType
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import Worker

from debate.dialogue.move import Move, Refusal
from debate.dialogue.opponent import Hint
from debate.session.proposal import Proposal
from debate.session.session import Session
from debate.tui.desk import Desk, UserVisibleError
from debate.tui.keys import bindings
from debate.tui.scene import Scene, look, readings
from debate.tui.screens.ask import ChoiceScreen
from debate.tui.screens.confirm import ConfirmScreen
from debate.tui.screens.debate_panes import DebatePanes
from debate.tui.text import visible
from debate.tui.widgets.moves import Moves
from debate.tui.widgets.readings import Reading
from debate.tui.widgets.reply_line import ReplyLine

TELL_EVERY = 0.25
"""Seconds after which the screen says again how far something has come."""

WORDS = {
    "hint": "hint",
    "undo": "undo",
    "stop": "stop",
    "report": "report",
    "help": "app.help",
    "quit": "app.quit",
    "exit": "app.quit",
}
"""Words that are commands in line mode, and what they do when they are typed here."""


class DebateScreen(DebatePanes):
    """A debate being held: played, typed, left."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("debate")]
    help = (
        "Debate",
        "Each side is held to what it says. A move is `in` while it stands, `out` once it is answered; you win if the claim "
        "ends up on your side. Choose a move with ↓ and Enter, or type a sentence with `/`. Everything is on disk at once: "
        "leave whenever you like.",
    )

    def __init__(self, desk: Desk, session: Session, scene: Scene) -> None:
        super().__init__(desk, session, scene)
        self._reported = False
        self._wording = False
        self._sign: Timer | None = None
        self._warm_up_begun: asyncio.Future[None] | None = None
        self._understanding: Worker[None] | None = None
        self._confirm: ConfirmScreen | None = None

    def _show(self, scene: Scene) -> None:
        super()._show(scene)
        self._word()
        if scene.state.outcome is not None and not self._reported:
            self._reported = True
            self.action_report()

    @work(group="words")
    async def _word(self) -> None:
        """Let a language model word what was said, where the settings have one; the debate goes on meanwhile."""
        if self._wording:
            return
        self._wording = True
        sign = self.set_interval(TELL_EVERY, self._show_status)
        while (notice := await asyncio.to_thread(self._machine.word_next)) is not None:
            self._show_transcript()
            self._tell_of_model(notice)
        self._wording = False
        sign.stop()
        self._show_status()

    def on_unmount(self) -> None:
        """Wait for no language model any more."""
        self._machine.stop()

    def _tell_of_model(self, notice: str) -> None:
        if notice:
            self.notify(visible(notice), title="Language model", timeout=10, markup=False)

    # -- playing ------------------------------------------------------------------------------------------------------

    @on(Moves.Chosen)
    def _chosen(self, event: Moves.Chosen) -> None:
        # A choice from a list that has been replaced comes from a key that was pressed twice.
        if event.serial == self._serial and event.index < len(self._scene.choices):
            self._play(self._scene.choices[event.index].move)

    def _play(self, move: Move) -> None:
        self._do(lambda: self._session.play(move).refusal)

    def _do(self, act: Callable[[], object], what: str = "the other side is thinking") -> None:
        """Have the session do something, unless it is busy, and show what came of it."""
        if not self._busy:
            self._busy = what
            self._show_status()
            self._act(act)

    @work(group="session")
    async def _act(self, act: Callable[[], object]) -> None:
        try:
            answer, scene = await self._desk.call(lambda: (act(), look(self._session)))
        except UserVisibleError as error:
            self.notify(visible(str(error)), severity="error", timeout=15, markup=False)
            self._busy = ""
            self._show_status()
            return
        self._busy = ""
        self._show(scene)
        if isinstance(answer, Refusal):
            self.notify(visible(answer.message), title="Not possible", severity="warning", timeout=10, markup=False)
        elif isinstance(answer, Hint):
            self._show_hint(answer)

    def _show_hint(self, hint: Hint) -> None:
        """Highlight the move that is hinted at, with the reason."""
        self._show_pane("moves")
        index = next((index for index, offer in enumerate(self._scene.choices) if offer.move == hint.move), None)
        self.query_one(Moves).point_at(index, f"Hint: {hint.why}")

    # -- typing -------------------------------------------------------------------------------------------------------

    def action_say(self) -> None:
        """Go to the line to type on."""
        self.query_one(ReplyLine).focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Whoever goes to the line will type a sentence."""
        if self.focused is self.query_one(ReplyLine):
            self._warm_up()

    @work(group="warm", exclusive=True)
    async def _warm_up(self) -> None:
        """Begin to read the map, and say so while that lasts."""
        if self._sign is None:
            self._sign = self.set_interval(TELL_EVERY, self._tell_reading)
            await self._warm()
            self._sign.resume()

    async def _warm(self) -> None:
        """Have the session begin to read the map, once, however many wait for it: a sentence that comes before it has would be looked at
        only when all of the map has been read.
        """
        if self._warm_up_begun is None:
            self._warm_up_begun = asyncio.ensure_future(self._desk.call(self._session.warm_up))
        await asyncio.shield(self._warm_up_begun)

    def _tell_reading(self) -> None:
        if not self._session.reading and self._sign is not None:
            self._sign.pause()
        self._show_status()

    @on(Input.Submitted, "#entry")
    def _submitted(self, event: Input.Submitted) -> None:
        text = event.value.strip()
        if not text or self._busy:
            return
        command = WORDS.get(text.casefold().removeprefix("/"))
        if command is not None:
            self._said()
            self._command(command)
            return
        same = next(
            (choice.move for choice in self._scene.choices if visible(choice.label).casefold() == text.casefold()), None
        )
        if same is not None:
            self._said()
            self._play(same)
        else:
            self._busy = "reading what you wrote (Escape: leave it)"
            self._show_status()
            self._understanding = self._understand(text)

    def _command(self, action: str) -> None:
        if self.check_action(action, ()):
            self.app.call_later(self.app.run_action, action, self)
        else:
            self.notify("That is not possible now.", severity="warning", markup=False)

    @work(group="session")
    async def _understand(self, text: str) -> None:
        try:
            await self._warm()
            proposal = await self._desk.call(self._session.say, text)
        except UserVisibleError as error:
            self.notify(visible(str(error)), severity="error", timeout=15, markup=False)
            return
        finally:
            self._understanding = None
            self._busy = ""
            self._show_status()
        if proposal.command == "hint":
            self._said()
            self.action_hint()
            return
        if proposal.answer is not None:
            self._said()
            self.notify(visible(proposal.answer), title="Who agrees", timeout=20, markup=False)
            return
        offered = readings(proposal)
        if not offered:
            notes = " ".join(proposal.notes) or "Nothing that can be said now fits that. Try other words."
            self.notify(visible(notes), title="No move for that", markup=False)
            return
        confirm = ConfirmScreen(text, [reading for reading, _ in offered], proposal.notes, proposal.likely)
        self._confirm = confirm
        self._guess(confirm, text, proposal, offered)
        chosen = await self.app.push_screen_wait(confirm)
        self._confirm = None
        self._machine.stop_picking()
        if chosen is not None:
            self._said(proposal.rest or "")
            self._play(offered[int(chosen)][1])

    @work(group="guess", exclusive=True)
    async def _guess(
        self, confirm: ConfirmScreen, text: str, proposal: Proposal, offered: list[tuple[Reading, Move]]
    ) -> None:
        """Add a language model's guess to the readings while the user looks at them, where the settings have one."""
        if self._machine.picks:
            confirm.waits(True)
        pick, notice = await asyncio.to_thread(self._machine.pick, text, proposal, lambda: self._confirm is confirm)
        self._tell_of_model(notice)
        if self._confirm is not confirm:
            return
        confirm.waits(False)
        if pick is None:
            return
        if pick.reading is None:
            confirm.guess(pick.text, None)
            return
        index = next((index for index, (_, move) in enumerate(offered) if move == pick.reading.move), None)
        if index is not None:
            confirm.guess(pick.text, index)
            return
        offered.append((Reading(pick.reading.label, "a machine's guess"), pick.reading.move))
        confirm.guess(pick.text, len(offered) - 1, offered[-1][0])

    def _said(self, rest: str = "") -> None:
        """Clear the line, but for a second sentence that is still to be taken up: it is selected, so that what is typed next takes its
        place. Whoever types goes on typing there, with the answer in sight.
        """
        entry = self.query_one(ReplyLine)
        entry.value = rest
        if rest:
            entry.select_all()
            self.notify("Enter goes on with the rest of what you wrote; what you type replaces it.", markup=False)
        self._show_pane("transcript" if self._one_at_a_time else "moves", focus=False)

    # -- other keys ---------------------------------------------------------------------------------------------------

    def action_hint(self) -> None:
        """Ask for a hint."""
        self._do(self._session.hint, "looking for a good move")

    def action_undo(self) -> None:
        """Take the last move back."""
        self._reported = False
        self._do(self._session.undo, "taking your last move back")

    @work(group="stop", exclusive=True)
    async def action_stop(self) -> None:
        """End the debate, unless the key was part of a sentence that was typed beside the line."""
        answers = [("no", "no, go on with it"), ("yes", "yes, end it and see the report")]
        text = "Who is ahead now is the result."
        if await self.app.push_screen_wait(ChoiceScreen("End the debate here?", text, answers)) == "yes":
            self._do(self._session.stop, "ending the debate")

    def action_report(self) -> None:
        """Show the report of a debate that is over."""
        from debate.tui.screens.report import ReportScreen

        if self.app.screen is self:
            self.app.push_screen(ReportScreen(self._desk, self._session, self._scene))

    def action_browse(self) -> None:
        """Read the claims of the map, beginning with the one in sight."""
        self.app.browse(self._scene.state.arena.map, self._scene.claim)  # type: ignore[attr-defined]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hints and undo exist in practice; a debate that is over can't be stopped, one that is not has no report; whoever types need not
        go to the line.
        """
        state = self._scene.state
        if action == "say":
            return not isinstance(self.focused, ReplyLine)
        if action in ("hint", "undo"):
            return state.practice and (action == "undo" or state.outcome is None)
        if action == "stop":
            return state.outcome is None
        if action == "report":
            return state.outcome is not None
        return True

    def back(self) -> None:
        """From a sentence that is being read to the line; from the line to the moves; from the moves out of the debate, which is kept."""
        if self._understanding is not None:
            self._understanding.cancel()
        elif self.focused is self.query_one(ReplyLine):
            self._show_pane("moves")
        elif not self._busy:
            super().back()
            self.notify("The debate is kept: go on with it from the library.", markup=False)
