"""Everything that line mode can print, as plain text for people (``text_printer``) or JSON for programs (``json_printer``)."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from debate.dialogue.move import Refusal
from debate.dialogue.opponent import Hint
from debate.dialogue.report import Report
from debate.session.proposal import Proposal
from debate.session.session import Choice, Said, Session

if TYPE_CHECKING:
    from debate.llm.wording import Worded
    from debate.session.language_model import Pick


class Printer(Protocol):
    """Everything that line mode can print."""

    def start(self, session: Session) -> None:
        """How the debate begins."""

    def lines(self, said: Iterable[Said]) -> None:
        """What was said."""

    def status(self, session: Session) -> None:
        """Who is ahead, what is owed, the outcome."""

    def stores(self, session: Session) -> None:
        """What each side is held to."""

    def choices(self, choices: Sequence[Choice], session: Session, every: bool = False) -> None:
        """The legal moves: what can be said in several places once, or ``every`` one. The numbers are the same."""

    def proposal(self, proposal: Proposal, session: Session) -> None:
        """What a sentence may mean."""

    def worded(self, said: Said, worded: "Worded") -> None:
        """What was just said, in a language model's words."""

    def pick(self, pick: "Pick", number: int | None) -> None:
        """The claim that a language model takes a sentence for, and the number of a choice about it, if there is one."""

    def hint(self, hint: Hint, session: Session) -> None:
        """A good move, as choice 1."""

    def refusal(self, refusal: Refusal, session: Session) -> None:
        """Why something cannot be done."""

    def report(self, report: Report) -> None:
        """The report."""

    def note(self, text: str) -> None:
        """A sentence of the program itself."""

    def end(self, session: Session) -> None:
        """How the conversation ends."""
