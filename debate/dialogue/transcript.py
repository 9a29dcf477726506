"""A transcript in memory: what a ``.debate`` file says, line by line, and the codes of what can be wrong with it."""

from dataclasses import dataclass, field

from debate.diagnostics.code import Code
from debate.diagnostics.finding import Finding
from debate.dialogue.move import Move, Side
from debate.dialogue.state import Seat
from debate.model.span import NOWHERE, Span

CODES: dict[str, Code] = {
    "T001": Code("unreadable-line", "The line is no line of the notation. docs/transcripts.md lists them all."),
    "T002": Code("missing-header", "A transcript needs a format, two seats, and a map with its root or a graph."),
    "T003": Code("header-said-twice", "A line of the header is given once."),
    "T004": Code("unknown-seat", "Moves are made by the two names that the `seats` line introduces."),
    "T005": Code("unknown-debate-format", "There is no format, or no variant, of that name."),
    "T006": Code("unknown-root", "The debate is about a claim or a motion of the map."),
    "T007": Code("too-long", "A transcript has at most 2,000 lines, one megabyte, and 1,000 random graphs."),
    "T008": Code(
        "map-not-read",
        "The map of the transcript cannot be read. It lies in the folder of the transcript, or below.",
    ),
    "T101": Code("move-refused", "The rules refuse a move that the transcript records as played."),
    "T102": Code("wrong-number", "Moves are numbered from 1 without gaps."),
    "T103": Code(
        "not-refused", "The rules allow a move that the transcript says they refuse, or another rule refuses it."
    ),
    "T104": Code("not-legal", "The rules refuse a move that the transcript says is legal."),
    "T105": Code("status-differs", "Replayed, another side is ahead, or a move is in where the transcript says out."),
    "T106": Code("store-differs", "Replayed, the commitments or what is owed are not what the transcript says."),
    "T107": Code("turn-differs", "Replayed, another side has the turn."),
    "T108": Code("result-differs", "Replayed, the debate ends otherwise, or has not ended."),
    "T109": Code("map-differs", "The map is not the one that the debate was held over: its hash differs."),
    "T110": Code("label-differs", "An argument does not have the grounded label that the transcript gives it."),
    "T111": Code("not-equivalent", "The dispute and the grounded extension disagree about a graph."),
    "T112": Code(
        "not-the-programs-move",
        "With --program: the program makes another move there, with this level, voices and seed.",
    ),
}


def finding(code: str, message: str, span: Span, *help_lines: str) -> Finding:
    """A finding about a transcript. All of them are errors."""
    return Finding(code, CODES[code].name, CODES[code].severity, message, span, help=help_lines)


@dataclass(frozen=True, slots=True)
class Played:
    """``3 paul argue A -> 2 => paul (1 3 in; 2 out)``. ``statuses`` gives turns and whether they are in."""

    span: Span
    number: int
    name: str
    move: Move
    voice: str | None = None
    ahead: str | None = None
    statuses: tuple[tuple[int, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Probe:
    """A move that is tried and not played: refused by a rule, or legal (``rule`` None)."""

    span: Span
    name: str
    move: Move
    rule: str | None


@dataclass(frozen=True, slots=True)
class StoreIs:
    """``store paul = a, -b``: exactly what a side is committed to now."""

    span: Span
    name: str
    contents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Owes:
    """``owes paul = safe -> 2``: exactly what a side owes now, each with the challenge it answers."""

    span: Span
    name: str
    debts: frozenset[tuple[str, int | None]]


@dataclass(frozen=True, slots=True)
class TurnIs:
    """``turn paul``, ``turn either``, ``turn nobody``."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Labels:
    """``labels A in, B undecided``: grounded labels of arguments, with everything played."""

    span: Span
    labels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Equivalence:
    """``equivalence 60 graphs seed 1``: on that many random graphs, the exhausted dispute decides as the grounded
    extension does.
    """

    span: Span
    graphs: int
    seed: int


Line = Played | Probe | StoreIs | Owes | TurnIs | Labels | Equivalence


@dataclass(frozen=True, slots=True)
class Transcript:
    """A whole transcript. Exactly one of ``map_path``, ``map_text`` and ``edges`` is set, or none where only graphs
    are tested.

    ``edges`` are the attacks of a graph, (attacker, attacked); an attacked of None only names the argument.
    """

    format: str = ""
    version: int | None = None
    root: str | None = None
    map_path: str | None = None
    map_text: str | None = None
    digest: str | None = None
    edges: tuple[tuple[str, str | None], ...] | None = None
    seats: tuple[Seat, ...] = ()
    seed: int = 0
    date: str | None = None
    practice: bool = True
    result: tuple[str, str | None] | None = None
    lines: tuple[Line, ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)  # of the header's lines, by their first word

    def side(self, name: str) -> Side | None:
        """The side of the seat with this name."""
        return next((seat.side for seat in self.seats if seat.name == name), None)

    def span(self, word: str) -> Span:
        """Where the header says this; nowhere if it does not."""
        return self.spans.get(word, NOWHERE)
