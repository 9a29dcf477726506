"""One debate being held: what the user does, what the program answers, all of it on disk before anyone sees it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from debate import __version__
from debate.dialogue import engine, opponent, wording
from debate.dialogue.move import Move, Refusal, Side
from debate.dialogue.own import without_own
from debate.dialogue.state import Player, State
from debate.language.load import Loaded
from debate.model.map import Map
from debate.session.replay import opening, replayed, stopped
from debate.session.setup import SessionError, Setup, load_map
from debate.store.log import Log

if TYPE_CHECKING:
    from debate.dialogue.report import Report
    from debate.session.proposal import Proposal
    from debate.understand.matcher import Matcher

MOST_ANSWERS = 20
"""How many moves in a row a program may make before the user is asked again."""


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the transcript. ``stands`` is whether the move is in (True) or out, None where that means nothing."""

    number: int
    side: Side
    by_user: bool
    line: wording.Line
    stands: bool | None


@dataclass(frozen=True, slots=True)
class Choice:
    """A legal move as a menu shows it: the group is its act; ``preview`` computes what it would bring about, in words."""

    move: Move
    label: str
    preview: Callable[[], str]

    @property
    def group(self) -> str:
        """The kind of move, by which menus are ordered."""
        return self.move.act


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a move: the new lines (the user's and the program's), or why it was refused and nothing changed."""

    lines: tuple[Said, ...] = ()
    refusal: Refusal | None = None


class Session:
    """A debate in progress. Made by ``new`` or ``resume``; front ends show what it returns and call nothing else of the engine.

    Every method that changes something has written to the log before it returns. ``notices`` are sentences to show at the start.
    """

    def __init__(
        self, setup: Setup, loaded: Loaded, log: Log, number: int, state: State, notices: tuple[str, ...] = ()
    ):
        self.setup = setup
        self.loaded = loaded
        self.log = log
        self.number = number
        self.state = state
        self.notices = notices
        self._events = 0
        self._worded = tuple(wording.say(state, turn) for turn in state.turns)
        self._matcher: Matcher | None = None

    @classmethod
    def new(cls, setup: Setup, log: Log, now: datetime | None = None) -> "Session":
        """Start a debate: the opening claim is made at once, whoever's it is, and a program that has the first word speaks.

        Raises SessionError if the map has errors or the root is not in it, LogError if the log cannot be written.
        """
        loaded = load_map(setup)
        state = opening(setup, loaded)
        started = (now or datetime.now(UTC)).isoformat(timespec="seconds")
        number = log.start(setup.header(loaded.digest, __version__), started)
        session = cls(setup, loaded, log, number, state)
        first = engine.legal(state, session.side)
        if len(first) == 1:
            session._take(session.side, first[0], None)
        session._answer()
        return session

    @classmethod
    def resume(cls, number: int, log: Log, answer: bool = True) -> "Session":
        """Take up a debate from the log where it was. Says so in ``notices`` if its map has changed since.

        If the program was killed before it answered, it answers now, unless ``answer`` is False (to look only).

        Raises UnknownDebateError, and SessionError if the map is gone or what was said is no longer possible on it.
        """
        entry = log.entry(number)
        setup = Setup.from_header(entry.header)
        loaded = load_map(setup)
        changed = entry.header.get("digest") != loaded.digest
        state = opening(setup, loaded)
        events = log.events(number)
        for position, event in enumerate(events):
            try:
                state = replayed(state, event)
            except (engine.IllegalMoveError, KeyError, TypeError, ValueError) as error:
                why = "the map has changed since" if changed else "its log is damaged"
                raise SessionError(
                    f"debate {number} cannot go on: {why}, and entry {position + 1} of it does not fit any more "
                    f"({error}); `debate log show {number}` still prints what was said"
                ) from error
        notices = ("The map has changed since this debate began; what was said still fits it.",) if changed else ()
        session = cls(setup, loaded, log, number, state, notices)
        session._events = len(events)
        if answer:
            session._answer()
        return session

    @property
    def map(self) -> Map:
        """The linked map that is debated."""
        return self.loaded.map

    def fairness(self) -> str | None:
        """The balance of the motion in a few words, for whoever is about to debate it; None where the root is no motion."""
        if self.state.arena.root not in self.map.motion_by_id:
            return None
        from debate.dialogue.balance import audit
        from debate.dialogue.balance_words import fairness_text

        return fairness_text(audit(without_own(self.state.arena)))

    @property
    def side(self) -> Side:
        """The user's side."""
        return self.setup.user_side

    @property
    def lines(self) -> tuple[Said, ...]:
        """The whole transcript."""
        return self._lines_from(0)

    def choices(self) -> tuple[Choice, ...]:
        """The user's legal moves, each with its label and a preview of its consequences."""
        state = self.state
        if state.outcome is not None:
            return ()
        return tuple(
            Choice(move, wording.describe(state, move), self._preview(state, move))
            for move in engine.legal(state, self.side)
        )

    def play(self, move: Move) -> Reply:
        """Make the user's move; the program's answers are in the reply. A refused move changes nothing.

        Raises ConflictError if another program has gone on with this debate.
        """
        refused = engine.refusal(self.state, self.side, move)
        if refused is not None:
            return Reply(refusal=refused)
        before = len(self.state.turns)
        self._take(self.side, move, None)
        self._answer()
        return Reply(self._lines_from(before))

    def say(self, text: str) -> "Proposal":
        """What a typed sentence may mean here: moves to confirm with ``play``, best first. Changes nothing."""
        from debate.session.proposal import propose

        return propose(text, self.state, self.side, self.matcher)

    @property
    def matcher(self) -> "Matcher":
        """What finds the claims that a sentence means. Without ``warm_up`` it is made whole here, which can take seconds on a new map."""
        if self._matcher is None:
            from debate.understand.map_matcher import matcher_of

            self._matcher = matcher_of(self.map)
        return self._matcher

    def warm_up(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Read the map in a thread, so that ``say`` answers well at once; until then it answers by word vectors, and says so.

        ``progress`` is told, in that thread, how many texts of how many are read. A second call does nothing.
        """
        if self._matcher is None:
            from debate.understand.warming import WarmingMatcher

            self._matcher = WarmingMatcher(self.map, progress)

    @property
    def reading(self) -> str:
        """A sign to show while the map is being read; empty otherwise."""
        from debate.understand.warming import WarmingMatcher

        return self._matcher.reading.text if isinstance(self._matcher, WarmingMatcher) else ""

    def undo(self) -> Refusal | None:
        """Take back the user's last move and all that followed (practice only)."""
        refused = engine.undo_refusal(self.state)
        if refused is None:
            self._record({"type": "undo"}, engine.undo(self.state))
            self._worded = self._worded[: len(self.state.turns)]
        return refused

    def hint(self) -> "opponent.Hint | Refusal":
        """A good move for the user, and why (practice only)."""
        refused = engine.hint_refusal(self.state)
        if refused is not None:
            return refused
        found = opponent.hint(self.state, self.side)
        if found is None:
            return Refusal("H1", "There is nothing you can do here.")
        self._record({"type": "hint"}, engine.hinted(self.state))
        return found

    def stop(self) -> None:
        """End the debate here; who is ahead now is the result."""
        if self.state.outcome is None:
            self._record({"type": "stop"}, stopped(self.state))

    def report(self) -> "Report":
        """The report for the user, also of a debate that is still open."""
        from debate.dialogue.report import report

        return report(self.state, self.side)

    def _take(self, side: Side, move: Move, voice: str | None) -> None:
        after = engine.apply(self.state, side, move, voice)
        line = wording.say(after, after.turns[-1])
        event = {
            "type": "turn",
            "side": str(side),
            "voice": voice,
            **{name: getattr(move, name) for name in ("act", "content", "target", "text")},
            # In words too, so that a debate can be read when its map is gone.
            "said": {"speaker": line.speaker, "place": line.place, "text": line.text},
        }
        self._record(event, after)
        self._worded = (*self._worded, line)

    def _answer(self) -> None:
        """Let the program move while it is its turn, and where either side may, while it has something useful to say."""
        side = self.side.other
        for _ in range(MOST_ANSWERS):
            move = opponent.wanted_move(self.state, side)
            if move is None:
                return
            self._take(side, move, opponent.speaker(self.state, side, move))

    def _record(self, event: dict[str, Any], after: State) -> None:
        """Write the event, then take the new state: never the other way round."""
        ended = after.outcome.text if after.outcome else None
        self.log.append(self.number, self._events, [event], ended)
        self._events += 1
        self.state = after

    def _lines_from(self, first: int) -> tuple[Said, ...]:
        """The transcript after that many lines. What was said keeps its words; whether it stands can change with every move."""
        worded, state = self._worded, self.state
        # Whoever asks from another thread may find the newest turn not yet among them.
        lines = (*worded[first:], *(wording.say(state, turn) for turn in state.turns[len(worded) :]))
        return tuple(
            Said(turn.number, turn.side, state.seat(turn.side).player is Player.USER, line, stands)
            for turn, line, stands in zip(state.turns[first:], lines, state.standing[first:], strict=False)
        )

    def _preview(self, state: State, move: Move) -> Callable[[], str]:
        return lambda: wording.preview_text(state, move, self.side)
