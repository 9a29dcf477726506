"""What each line does that is typed in line mode: a command, the number of a choice, or a sentence."""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from debate.chat.help import HELP
from debate.chat.printer import Printer
from debate.chat.waiting import Waiting
from debate.dialogue.move import Move, Refusal
from debate.dialogue.state import is_panel
from debate.session.proposal import Proposal
from debate.session.readings import Reading
from debate.session.session import Said, Session
from debate.store.log import ConflictError, LogError

if TYPE_CHECKING:  # a debate without a language model does not pay for one
    from debate.session.language_model import LanguageModel

LONGEST_LINE = 10_000
"""Characters of a line that are read; the rest is dropped, with a note."""

DENIALS = ("deny", "disagree")
"""The moves that a plain `no` can be, in each format."""


@dataclass
class Chat:
    """The conversation's own state: the session, where it prints, and what the numbers stand for that were listed last."""

    session: Session
    printer: Printer
    model: "LanguageModel | None" = None
    offered: tuple[Move, ...] = ()
    waiting: Proposal | None = None
    asking: Waiting = field(default_factory=lambda: Waiting(sys.stderr))
    commands: dict[str, Callable[[], None]] = field(init=False)

    def __post_init__(self) -> None:
        self.commands = {
            "help": lambda: self.printer.note(HELP),
            "?": lambda: self.printer.note(HELP),
            "moves": self.moves,
            "moves all": lambda: self.moves(every=True),
            "status": lambda: self.printer.status(self.session),
            "stores": lambda: self.printer.stores(self.session),
            "pass": self.pass_on,
            "hint": self.hint,
            "undo": self.undo,
            "report": lambda: self.printer.report(self.session.report()),
            "transcript": lambda: self.printer.lines(self.session.lines),
            "stop": self.stop,
        }

    def begin(self) -> None:
        """Print how the debate stands, before the first line is read."""
        self.printer.start(self.session)
        for notice in self.session.notices:
            self.printer.note(notice)
        self._begin_lines(self.session.lines)
        self.printer.status(self.session)

    def _begin_lines(self, lines: Sequence[Said]) -> None:
        """Print what has been said; a language model words only the end of it, or a long debate would wait for it."""
        if self.model is None:
            self.printer.lines(lines)
            return
        from debate.session.language_model import latest

        new = latest(lines)
        self.printer.lines(lines[: len(lines) - len(new)])
        self._lines(new)

    def take(self, line: str) -> bool:
        """Act on one line of input; False when the user leaves. Never raises for what is typed."""
        if len(line) > LONGEST_LINE:
            self.printer.note(f"Only the first {LONGEST_LINE} characters of that line were read.")
            line = line[:LONGEST_LINE]
        line = line.strip()
        self.asking.shown = False
        word = line.lower().removeprefix("/")
        if word in ("quit", "exit", "q"):
            return False
        if line:
            try:
                self._act(line, word)
            except (ConflictError, LogError) as error:
                self.printer.note(str(error))
                return False
        return True

    def _act(self, line: str, word: str) -> None:
        waiting, self.waiting = self.waiting, None
        number = word.removesuffix("?")
        if number.isascii() and number.isdigit() and len(number) < 6:
            self._numbered(int(number), word.endswith("?"), waiting)
        elif waiting is not None and word in ("y", "yes"):
            self._yes(waiting)
        elif waiting is not None and word in ("n", "no", "none"):
            self._none_of_these(waiting)
            self._say_how_to_deny(word, waiting)
        elif word in self.commands:
            self.commands[word]()
        else:
            self._say(line)

    def _numbered(self, number: int, ask: bool, waiting: Proposal | None) -> None:
        if number == 0 and waiting is not None:
            self._none_of_these(waiting)
        elif not 1 <= number <= len(self.offered):
            self.printer.note("There is no choice of that number: type `moves` to see what you can do.")
        elif ask:
            self.waiting = waiting
            move = self.offered[number - 1]
            preview = next((choice.preview() for choice in self.session.choices() if choice.move == move), "")
            self.printer.note(preview or "It would stand as your own argument, which the map cannot judge.")
        else:
            self._play(self.offered[number - 1])
            if waiting is not None and self.session.state.outcome is None:
                self._take_up(waiting.rest)

    def _yes(self, waiting: Proposal) -> None:
        """Take up what was offered first, unless that is a mere guess: a yes would then say what the user most probably did not mean."""
        if waiting.likely:
            self._numbered(1, False, waiting)
        else:
            self.waiting = waiting
            self.printer.note(
                "These are guesses, so `y` is not enough: type the number of what you meant, or 0 for none of them."
            )

    def _none_of_these(self, refused: Proposal) -> None:
        """What was offered is off the table: its numbers mean nothing any more. What else was said in that line is not."""
        self.offered = ()
        if refused.rest:
            self._take_up(refused.rest)
        else:
            self.printer.note("Then say it in other words, or type `moves`.")

    def _take_up(self, rest: str | None) -> None:
        """Go on with the second of two moves that were typed in one line."""
        if rest:
            self.printer.note(f"You also said: {rest}")
            self._say(rest)

    def _say_how_to_deny(self, word: str, refused: Proposal) -> None:
        """A `no` to what was offered can have been meant for what the other side said, unless a denial was what was offered."""
        if word != "no" or refused.rest:
            return
        offered = any(reading.move.act in DENIALS for reading in refused.readings)
        if not offered and any(choice.move.act in DENIALS for choice in self.session.choices()):
            self.printer.note("If you meant to say no to what was claimed, type `no` once more.")

    def _play(self, move: Move) -> None:
        reply = self.session.play(move)
        if reply.refusal is not None:
            self._refused(reply.refusal)
            return
        self.offered = ()
        self._lines(reply.lines)
        self.printer.status(self.session)
        if self.session.state.outcome is not None:
            self.printer.report(self.session.report())

    def _refused(self, refusal: Refusal) -> None:
        self.printer.refusal(refusal, self.session)

    def _say(self, text: str) -> None:
        proposal = self.session.say(text)
        if proposal.command == "hint":
            self.hint()
            return
        readings: tuple[Reading, ...] = (*proposal.readings, *proposal.own)
        self.offered = tuple(reading.move for reading in readings)
        self.waiting = proposal if readings else None
        self.printer.proposal(proposal, self.session)
        if self.model is not None:
            self._picked(self.model, text, proposal)

    def _picked(self, model: "LanguageModel", text: str, proposal: Proposal) -> None:
        """Print which claim a language model takes the sentence for; a move about it that was not offered gets the next number."""
        try:
            with self.asking.sign():
                pick = model.pick(text, proposal)
        except KeyboardInterrupt:
            return
        if pick is not None:
            number = None
            if pick.reading is not None:
                if not pick.offered:
                    self.offered = (*self.offered, pick.reading.move)
                    self.waiting = proposal
                number = self.offered.index(pick.reading.move) + 1
            self.printer.pick(pick, number)
        if notice := model.notice():
            self.printer.note(notice)

    def _lines(self, lines: Iterable[Said]) -> None:
        """Print what was said, and under what a program said, a language model's words for it if there is one. Ctrl+C goes on without."""
        for said in lines:
            self.printer.lines((said,))
            if self.model is None:
                continue
            try:
                with self.asking.sign():
                    worded = self.model.word(said)
            except KeyboardInterrupt:
                continue
            if worded is not None:
                self.printer.worded(said, worded)
            if notice := self.model.notice():
                self.printer.note(notice)

    def moves(self, every: bool = False) -> None:
        """List what the user can do now, or ``every`` move in each place; the numbers can then be typed."""
        choices = self.session.choices()
        self.offered = tuple(choice.move for choice in choices)
        self.printer.choices(choices, self.session, every)

    def hint(self) -> None:
        """Print a good move and why; it becomes choice 1."""
        hint = self.session.hint()
        if isinstance(hint, Refusal):
            self._refused(hint)
            return
        self.offered = (hint.move,)
        self.printer.hint(hint, self.session)

    def pass_on(self) -> None:
        """Let the other side go on. A pass that may lose the debate is offered, not made; so is what it may mean on the panel walk."""
        state = self.session.state
        if is_panel(state) or state.ahead is not self.session.side:
            self._say("pass")
        else:
            self._play(Move("pass"))

    def undo(self) -> None:
        """Take back the last move."""
        last = len(self.session.state.turns)
        refused = self.session.undo()
        if refused is not None:
            self._refused(refused)
            return
        first = len(self.session.state.turns) + 1
        self.printer.note(f"Taken back: move {first}." if first == last else f"Taken back: moves {first} to {last}.")
        self.offered = ()
        self.printer.status(self.session)

    def stop(self) -> None:
        """End the debate and print the report."""
        self.session.stop()
        self.printer.status(self.session)
        self.printer.report(self.session.report())
