"""The commitments of both sides: what each is held to, and how it came about."""

from collections.abc import Sequence
from typing import ClassVar

from debate.dialogue.move import Side
from debate.dialogue.state import Commitment, Player, State
from debate.dialogue.wording_claims import claim_text
from debate.tui.widgets.reader import Reader, Section


def store_title(state: State, side: Side) -> str:
    """Whose store it is, in words."""
    seat = state.seat(side)
    return "Committed: you" if seat.player is Player.USER else f"Committed: {seat.name}"


def commitment_line(state: State, commitment: Commitment) -> str:
    """A commitment in words: its text, how it came about, in which move."""
    mark = ", now without support" if commitment.unsupported else ""
    return f"{claim_text(state.arena, commitment.content)} ({commitment.origin} in {commitment.turn}{mark})"


class Stores(Reader):
    """The pane with both commitment stores; the user's comes first."""

    help: ClassVar[tuple[str, str]] = (
        "Commitments",
        "What you and the other side are held to. `stated` was claimed or used in an argument, `conceded` was "
        "granted to the other side. You cannot attack what you have granted.",
    )

    def show_state(self, state: State, status: Sequence[str] = ()) -> None:
        """Show the stores of this state, below the status if it is given."""
        sides = sorted(Side, key=lambda side: state.seat(side).player is not Player.USER)
        standing = [Section("Where the debate stands", [f"• {sentence}" for sentence in status])] if status else []
        self.show(
            standing
            + [
                Section(
                    store_title(state, side),
                    [f"• {commitment_line(state, commitment)}" for commitment in state.store(side)]
                    or ["• nothing yet"],
                )
                for side in sides
            ]
        )
