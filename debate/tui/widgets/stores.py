"""The commitments of both sides: what each is held to, and how it came about."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from debate.dialogue.move import Side
from debate.dialogue.state import Commitment, Player, State
from debate.dialogue.wording_claims import claim_text
from debate.tui.text import visible


def store_title(state: State, side: Side) -> str:
    """Whose store it is, in words."""
    seat = state.seat(side)
    return "Committed: you" if seat.player is Player.USER else f"Committed: {seat.name}"


def commitment_line(state: State, commitment: Commitment) -> str:
    """A commitment in words: its text, how it came about, in which move."""
    mark = ", now without support" if commitment.unsupported else ""
    return f"{claim_text(state.arena, commitment.content)} ({commitment.origin} in {commitment.turn}{mark})"


class Stores(VerticalScroll, can_focus=True):
    """The pane with both commitment stores; the user's comes first."""

    help: ClassVar[tuple[str, str]] = (
        "Commitments",
        "What you and the other side are held to. `stated` was claimed or used in an argument, `conceded` was granted to the other side, "
        "`assigned` was given at the start, `entailed` follows from the rest. You cannot attack what you have granted.",
    )

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="stores-text")

    def show(self, state: State) -> None:
        """Show the stores of this state."""
        sides = sorted(Side, key=lambda side: state.seat(side).player is not Player.USER)
        blocks: list[Content] = []
        for side in sides:
            commitments = state.store(side)
            blocks.append(Content.styled(f"{store_title(state, side)}", "bold"))
            lines = [f"• {visible(commitment_line(state, commitment))}" for commitment in commitments] or ["• nothing yet"]
            blocks.append(Content("\n".join(lines)))
        self.query_one("#stores-text", Static).update(Content("\n").join(blocks))
