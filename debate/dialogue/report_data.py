"""What a report on a debate consists of. Plain frozen data."""

from dataclasses import dataclass
from typing import NamedTuple

from debate.dialogue.move import Side
from debate.dialogue.report_positions import AuthorResult, Position
from debate.dialogue.scores import Score


class Moment(NamedTuple):
    """One move of the timeline: who was ahead after it, who could force a win after it, and what it meant, if
    anything.
    """

    turn: int
    side: Side
    text: str
    ahead: Side | None
    winning: Side
    note: str = ""


class Dropped(NamedTuple):
    """An attack that got no reply, and what the map offered against it (None: nothing)."""

    turn: int
    text: str
    answer: str | None


class Training(NamedTuple):
    """How often attacks of one sort (``tag``: attack kind, scheme, author) were met and missed."""

    tag: str
    name: str
    met: int
    missed: int


@dataclass(frozen=True, slots=True)
class Report:
    """All that there is to say about a debate for one side. ``verdict`` is sound win, lucky win, missed win, sound
    loss or None.
    """

    side: Side
    name: str
    outcome: str
    won: bool | None
    verdict: str | None
    sentences: tuple[str, ...]
    scores: tuple[Score, ...]
    timeline: tuple[Moment, ...] = ()
    forced: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    training: tuple[Training, ...] = ()
    positions: tuple[Position, ...] = ()
    authors: tuple[AuthorResult, ...] = ()
    hints: int = 0
    undos: int = 0

    def score(self, letter: str) -> Score:
        """The score of this letter. Raises KeyError if the format has none."""
        for one in self.scores:
            if one.letter == letter:
                return one
        raise KeyError(letter)
