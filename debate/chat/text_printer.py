"""What line mode prints for people: plain text. It says the same things as the JSON."""

import re
import shutil
import textwrap
from collections.abc import Iterable, Sequence
from typing import IO, TYPE_CHECKING

from debate.diagnostics.render import visible
from debate.dialogue import wording
from debate.dialogue.move import Refusal, Side
from debate.dialogue.opponent import Hint
from debate.dialogue.report import Report, report_text
from debate.dialogue.state import State
from debate.session.proposal import Proposal
from debate.session.session import Choice, Said, Session

if TYPE_CHECKING:
    from debate.llm.wording import Worded
    from debate.session.language_model import Pick

WIDTH = 88

MANY = 20
"""A list of moves that is longer names each thing that can be said once only."""

OVER = "Type `report` to see how it went, or `quit` to leave."
"""What is left to do when a debate has ended."""


def _heading(state: State, target: int | None) -> str:
    if target is None:
        return "Otherwise:"
    said = wording.say(state, state.turn(target))
    return f"In answer to {target}, {said.speaker}: “{wording.short(said.text)}”"


class TextPrinter:
    """Plain text. Every line says who speaks; nothing is said by colour or position alone."""

    def __init__(self, stream: IO[str]):
        self.stream = stream
        # On a narrower terminal, lines of the usual width would break inside of words.
        self.width = min(WIDTH, shutil.get_terminal_size().columns) if stream.isatty() else WIDTH
        self._shown: set[int] = set()

    def _print(self, text: str, indent: str = "", hang: str = "    ") -> None:
        for line in text.split("\n"):
            wrapped = textwrap.fill(
                visible(line),
                self.width,
                initial_indent=indent,
                subsequent_indent=" " * len(indent) + hang,
                replace_whitespace=False,
            )
            print(wrapped, file=self.stream, flush=True)

    def start(self, session: Session) -> None:
        """The heading of the debate."""
        state = session.state
        self._print(f"Debate {session.number}: {wording.claim_text(state.arena, state.arena.root)}")
        user = state.seat(session.side)
        if state.protocol != "panel":
            other = state.seat(session.side.other)
            alone = len(other.voices) == 1 and not re.search(r" (?:&|and) ", other.name)
            side = "for" if user.side is Side.PROPONENT else "against"
            self._print(f"You are {side} it. {other.name} {'answers' if alone else 'answer'} you.")
            fairness = session.fairness()
            if fairness is not None:
                self._print(f"The balance of the motion: {fairness}.")
        self._print("Type a sentence, `moves`, or `help`.")
        self._print("")

    def lines(self, said: Iterable[Said]) -> None:
        """What was said, each line with its number, speaker and place."""
        for one in said:
            place = f" ({one.line.place})" if one.line.place else ""
            speaker = "You" if one.by_user else one.line.speaker
            self._shown.add(one.number)
            self._print(f"{one.number}. {speaker}: {one.line.text}{place}")

    def status(self, session: Session) -> None:
        """Who is ahead, what is owed, and the outcome if there is one; what was said since the last time is not quoted again."""
        for text in wording.standing_text(session.state, session.side, frozenset(self._shown)):
            self._print(text, "-- ", "")
        self._shown.clear()

    def stores(self, session: Session) -> None:
        """What each side is held to."""
        for side, title in ((session.side, "You are held to:"), (session.side.other, "The other side is held to:")):
            self._print(title)
            held = session.state.store(side)
            for commitment in held:
                self._print(
                    f"- {wording.claim_text(session.state.arena, commitment.content)} ({commitment.origin}, move {commitment.turn})",
                    "  ",
                )
            if not held:
                self._print("- nothing yet", "  ")

    def choices(self, choices: Sequence[Choice], session: Session, every: bool = False) -> None:
        """The legal moves, numbered; where they answer several turns, each of these is named. In a long list, what can be said in answer
        to several of them stands once, where it is owed or else in answer to the latest, unless ``every`` one is asked for.
        """
        several = len({choice.move.target for choice in choices} - {None}) > 1
        owed = {owing.turn for owing in session.state.obligations if owing.side is session.side}
        owing_first = sorted(choices, key=lambda choice: choice.move.target not in owed)
        first = {(choice.move.act, choice.move.content): choice for choice in reversed(owing_first)}
        before: int | None = 0
        every = every or len(choices) <= MANY
        for number, choice in enumerate(choices, start=1):
            if not every and first[choice.move.act, choice.move.content] is not choice:
                continue
            if several and choice.move.target != before:
                before = choice.move.target
                self._print(_heading(session.state, before), hang="")
            label = choice.label.removesuffix(f" (to {choice.move.target})") if several else choice.label
            self._print(f"{number}) {label}", "  ")
        if not choices and session.state.outcome is not None:
            self._print(f"The debate has ended. {OVER}")
        elif not choices:
            self._print("There is nothing you can do now.")
        elif not every and len(first) < len(choices):
            self._print(
                f"These are {len(first)} of {len(choices)} moves; `moves all` lists the same things in answer to other moves too."
            )

    def proposal(self, proposal: Proposal, session: Session) -> None:
        """What a sentence may mean."""
        notes = " ".join(proposal.notes)
        if proposal.answer is not None:
            self._print(f"{notes}\n{proposal.answer}".strip())
            notes = ""
        number = 0
        if proposal.readings:
            asked = "Did you mean:" if proposal.likely else "I am not sure what you mean. Perhaps one of these:"
            self._print(f"{notes} {asked}".strip())
            for number, reading in enumerate(proposal.readings, start=1):
                why = f"; {reading.why}" if reading.why else ""
                self._print(f"{number}) {reading.label} ({reading.confidence:.0%}{why})", "  ")
        elif notes:
            self._print(notes)
        if proposal.own:
            self._print(
                "Or put it forward as your own argument:" if number else "You can put it forward as your own argument:"
            )
            for own_number, reading in enumerate(proposal.own, start=number + 1):
                self._print(f"{own_number}) {reading.label}", "  ")
        if number or proposal.own:
            self._print("0) none of these", "  ")
        elif session.state.outcome is not None:
            self._print(OVER)
        elif proposal.command is None:
            self._print("Type `moves` to see what you can do.")

    def worded(self, said: Said, worded: "Worded") -> None:
        """Marked as a machine's, under the line itself."""
        self._print(f"[worded by a machine, not by {said.line.speaker}] {worded.text}", "   ", "")

    def pick(self, pick: "Pick", number: int | None) -> None:
        """Marked as a machine's guess; a number can be typed like the others."""
        about = (
            ""
            if number is None
            else f" {number}) {pick.reading.label}"
            if pick.reading and not pick.offered
            else f" {number})"
        )
        self._print(
            f"[a machine's guess] You mean “{pick.text}”:{about or ' nothing can be done with that here and now.'}"
        )

    def hint(self, hint: Hint, session: Session) -> None:
        """A good move, as choice 1, and why."""
        self._print("You could do this:")
        self._print(f"1) {wording.describe(session.state, hint.move)}", "  ")
        self._print(hint.why)

    def refusal(self, refusal: Refusal, session: Session) -> None:
        """Why something cannot be done, and what can."""
        self._print(wording.refusal_text(session.state, refusal))

    def report(self, report: Report) -> None:
        """The report."""
        self._print("")
        self._print(report_text(report))

    def note(self, text: str) -> None:
        """A sentence of the program itself."""
        self._print(text)

    def end(self, session: Session) -> None:
        """How to go on."""
        if session.state.outcome is None:
            self._print(f"The debate is kept: `debate log resume {session.number} --chat` goes on with it.")
