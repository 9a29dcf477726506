"""The scores of a persuasion debate: V R H C F K E B, each with the turns that made it. See docs/scores.md.

Every number is read off the log and the map. No score reads time, the length of a text, or the names of sides and
authors.
"""

from dataclasses import dataclass
from typing import NamedTuple

from debate.dialogue.literals import argument_of, speaks_against, stated
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.opponent import hint
from debate.dialogue.scores_evidence import located, rests_on_facts
from debate.dialogue.scores_history import SURRENDERS, History
from debate.dialogue.state import State
from debate.dialogue.value import available, value
from debate.dialogue.value_moves import saving_moves

THESIS_WEIGHT = 3
"""What it counts for in F when the root claim itself is given up."""


@dataclass(frozen=True, slots=True)
class Score:
    """One number and what made it.

    ``value`` is a share from 0 to 1 (F: a weighted count), None where it is not applicable. ``met`` and ``missed`` are
    the turns that count for and against it; ``note`` says in words what the number rests on.
    """

    letter: str
    name: str
    value: float | None
    met: tuple[int, ...] = ()
    missed: tuple[int, ...] = ()
    note: str = ""


class DecisionPoint(NamedTuple):
    """A moment when the side was winning and had the move: after turn ``after``, until its own turn ``until``.

    ``kept`` is false if it was no longer winning then; ``saving`` is a move that would have kept the win.
    """

    after: int
    until: int
    kept: bool
    saving: Move | None = None


def scores(state: State, side: Side) -> tuple[Score, ...]:
    """All the scores of a side, in the order V R H C F K E B; C twice, over what was played and over the map."""
    history = History(state, side)
    return (
        accuracy(history),
        responsiveness(history),
        held(history),
        *coverage(history),
        forced(history),
        consistency(history),
        evidence(history),
        burden(history),
    )


def share(letter: str, name: str, met: list[int], missed: list[int], note: str) -> Score:
    """A score that is a share: not applicable if nothing counts for it or against it."""
    total = len(met) + len(missed)
    return Score(letter, name, len(met) / total if total else None, tuple(sorted(met)), tuple(sorted(missed)), note)


def decision_points(history: History) -> tuple[DecisionPoint, ...]:
    """Every moment at which the side was winning and had to choose, one for each move of the other side at most."""
    points: list[DecisionPoint] = []
    turns, side = history.state.turns, history.side
    for turn in turns:
        after = history.states[turn.number]
        following = turns[turn.number].side if turn.number < len(turns) else None
        if turn.side is side or following is not side or not value(after, side):
            continue
        until = turn.number
        while until < len(turns) and turns[until].side is side:
            until += 1
        kept = bool(value(history.states[until], side))
        saving = None if kept else saving_move(after, side)
        if kept or saving is not None:
            points.append(DecisionPoint(turn.number, until, kept, saving))
    return tuple(points)


def saving_move(state: State, side: Side) -> Move | None:
    """The best legal move that keeps a won debate won."""
    saving = saving_moves(state, side)
    suggested = hint(state, side)
    if suggested is not None and suggested.move in saving:
        return suggested.move
    return next((move for move in saving if move.act != "pass"), saving[0] if saving else None)


def accuracy(history: History) -> Score:
    """V: at how many of the moments when it was winning the side was still winning after its next move."""
    points = decision_points(history)
    kept = [point.after for point in points if point.kept]
    lost = [point.after for point in points if not point.kept]
    return share("V", "accuracy", kept, lost, "moves of the other side after which you could still win")


def responsiveness(history: History) -> Score:
    """R: which attacks got a direct reply, or were closed by a later surrender on the same line."""
    dropped = [attack.number for attack in history.dropped]
    met = [attack.number for attack in history.received if attack.number not in dropped]
    return share("R", "responsiveness", met, dropped, "attacks you received with a turn left to answer")


def held(history: History) -> Score:
    """H: which attacks have a reply of the side's own that stands at the end."""
    met = [attack.number for attack in history.received if history.held(attack)]
    missed = [attack.number for attack in history.received if not history.held(attack)]
    return share("H", "held", met, missed, "attacks you received; met are those that a reply of yours still answers")


def coverage(history: History) -> tuple[Score, Score]:
    """C: how much of what the map has against what the side said it has met: over what was played, and over all the
    map.
    """
    state, side = history.state, history.side
    arena = state.arena
    mine = [turn for turn in state.turns if turn.side is side and turn.move.act in ("claim", "deny", "argue")]
    arguments = {turn.number: argument_of(arena, turn) for turn in mine}
    standing = {a.id for number, a in arguments.items() if a is not None and state.standing[number - 1]}
    store = {held.content for held in state.store(side)}
    open_to_other = available(history.states[0], side.other) & arena.argument_by_id.keys()
    played: dict[str, int] = {}
    for turn in state.turns:
        argument = argument_of(arena, turn)
        if turn.side is not side and argument is not None:
            played.setdefault(argument.id, turn.number)
            open_to_other |= {argument.id}
    met: list[str] = []
    against: list[str] = []
    for argument in arena.arguments:
        hits = [turn for turn in mine if _hits(history, argument.id, turn)]
        if argument.id not in open_to_other or not hits:
            continue
        against.append(argument.id)
        answered = not standing.isdisjoint(arena.defeated_by.get(argument.id, ()))
        withdrawn = all(not _said(history, turn) <= store for turn in hits)
        if answered or withdrawn:
            met.append(argument.id)
    seen = [name for name in against if name in played]
    met_turns = [played[name] for name in seen if name in met]
    missed_turns = [played[name] for name in seen if name not in met]
    whole = Score(
        "C_map",
        "coverage of the map",
        len(met) / len(against) if against else None,
        note=f"{len(met)} of {len(against)} arguments on the map against what you said",
    )
    return share("C", "coverage", met_turns, missed_turns, "arguments played against what you said"), whole


def forced(history: History) -> Score:
    """F: what the other side conceded or took back in answer to this side; the thesis counts three."""
    turns = surrenders(history, history.side.other)
    points = sum(THESIS_WEIGHT if turn.move.content == history.state.arena.root else 1 for turn in turns)
    return Score(
        "F", "forced", float(points), tuple(turn.number for turn in turns), note="concessions and retractions you won"
    )


def surrenders(history: History, side: Side) -> tuple[Turn, ...]:
    """The concessions and retractions of a side in answer to the other."""
    turns = history.state.turns
    return tuple(turn for turn in turns if turn.side is side and turn.move.act in SURRENDERS)


def consistency(history: History) -> Score:
    """K: 1 / (1 + c), where c counts the pairs of contraries that the side was ever committed to at once."""
    pairs: set[frozenset[str]] = set()
    since: dict[frozenset[str], int] = {}
    longest, at_fault = 0, []
    own_turns = [turn for turn in history.state.turns if turn.side is history.side]
    for index, turn in enumerate(own_turns):
        now = contrary_pairs(history.states[turn.number], history.side)
        if now:
            at_fault.append(turn.number)
        since = {pair: since.get(pair, index) for pair in now}
        longest = max([longest, *(index - start + 1 for start in since.values())])
        pairs |= now
    note = (
        f"{len(pairs)} contradictions; the longest stood for {longest} of your moves" if pairs else "no contradiction"
    )
    return Score("K", "consistency", 1 / (1 + len(pairs)), missed=tuple(at_fault), note=note)


def contrary_pairs(state: State, side: Side) -> set[frozenset[str]]:
    """The pairs of contraries among a side's commitments and what follows from them by the map's deductive steps."""
    arena = state.arena
    held = {commitment.content for commitment in state.store(side)}
    strict = [
        argument
        for argument in arena.arguments
        if argument.premises and (step := arena.map.relation_by_id.get(argument.id)) is not None and step.deductive
    ]
    grown = True
    while grown:
        new = {step.conclusion for step in strict if held.issuperset(step.premises)} - held
        held |= new
        grown = bool(new)
    return {frozenset((one, other)) for one in held for other in arena.contraries.get(one, ()) if other in held}


def evidence(history: History) -> Score:
    """E: of the side's relevant arguments that rest on facts or forecasts, those with a named, dated source and a
    place in it.
    """
    met: list[int] = []
    missed: list[int] = []
    arena = history.state.arena
    for turn in history.state.turns:
        argument = argument_of(arena, turn)
        if turn.side is not history.side or argument is None or not history.relevant_when_moved(turn):
            continue
        facts = rests_on_facts(arena, argument)
        if facts:
            (met if all(located(arena, claim) for claim in facts) else missed).append(turn.number)
    return share("E", "evidence", met, missed, "arguments of yours that rest on facts or forecasts")


def burden(history: History) -> Score:
    """B: which challenges the side answered with a reason or openly met by taking the claim back."""
    met: list[int] = []
    missed: list[int] = []
    for challenge in history.received:
        if challenge.move.act != "why":
            continue
        answered = any(reply.move.act in ("argue", "retract") for reply in history.replies_of(challenge, history.side))
        (met if answered or history.closed(challenge) else missed).append(challenge.number)
    return share("B", "burden of proof", met, missed, "challenges to what you said")


def _hits(history: History, name: str, turn: Turn) -> bool:
    """Does an argument speak against what a turn says: its argument, or the claim that it makes without one?"""
    arena = history.state.arena
    own = argument_of(arena, turn)
    if own is not None:
        return own.id in arena.defeats.get(name, ())
    conclusion = arena.argument_by_id[name].conclusion
    return any(speaks_against(arena, conclusion, literal) for literal in stated(arena, turn))


def _said(history: History, turn: Turn) -> set[str]:
    """What a turn commits its speaker to."""
    arena = history.state.arena
    own = argument_of(arena, turn)
    return {*stated(arena, turn)} | ({own.conclusion} if own is not None else set())
