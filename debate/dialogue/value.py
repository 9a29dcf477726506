"""Who can still win: the value v of a debate, read off the map.

A side's *Win set* is the least set W of its arguments such that

- every premise of a member that may be challenged ("why?") has a member that concludes it, without going in a circle;
- every argument of the other side that defeats a member is answered: a member defeats it, or it rests in the end on a
  premise that the other side cannot make good once the members have done their work.

So challenges count for both sides. Without premises, and with everything available, W is the grounded extension (Dung
1995, "On the acceptability of arguments"); with less available it is what the game decides in which the proponent never
repeats an argument on one line of the debate (Modgil & Caminada 2009, "Proof theories and algorithms for abstract
argumentation"). With premises it is the well-founded model of the steps. The time is polynomial: as many linear passes
as the longest chain of defences.

The proponent is winning iff the Win set holds an argument for the root; otherwise the opponent is, who bears no burden.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from types import MappingProxyType
from typing import NamedTuple

from debate.dialogue.arena import Arena
from debate.dialogue.literals import literals_supporting
from debate.dialogue.move import Side
from debate.dialogue.state import Origin, State
from debate.dialogue.value_chances import Chances, Dispute, chances, lengths
from debate.dialogue.value_repair import chances_after

KEPT = 256
"""Of how many disputes an arena keeps the chances."""

WinSet = Mapping[str, int]
"""The arguments of a Win set, each with its rank: rank 0 needs no help; rank n needs only members of lower rank."""


def win_set(
    arena: Arena,
    mine: Collection[str],
    theirs: Collection[str],
    granted: Collection[str] = (),
    accepted: Collection[str] = (),
) -> WinSet:
    """The Win set of the side that may play ``mine`` against a side that may play ``theirs``, by definition;
    ``debate.dialogue.value_chances`` comes to the same at less cost.

    The other side cannot challenge premises on common ground and what it has ``granted``; nor can this side challenge
    what it has ``accepted``. Ids that are not in the arena are ignored.
    """
    available = frozenset(mine)
    won: dict[str, int] = {}
    while True:
        threats = live(arena, won, theirs, accepted)
        grown = _backed(arena, available - _defeated(arena, threats), granted)
        if grown.keys() == won.keys():
            return MappingProxyType(won)
        base = max(won.values(), default=-1) + 1
        won = {name: won.get(name, base + depth) for name, depth in grown.items()}


def live(arena: Arena, won: Collection[str], theirs: Collection[str], accepted: Collection[str] = ()) -> frozenset[str]:
    """The arguments of the other side that it can make good against a Win set: none of ``won`` defeats them or their
    support.
    """
    return frozenset(_backed(arena, frozenset(theirs) - _defeated(arena, won), accepted))


def _defeated(arena: Arena, attackers: Iterable[str]) -> set[str]:
    """What these arguments defeat."""
    return set().union(*(arena.defeats.get(attacker, ()) for attacker in attackers))


def _backed(arena: Arena, names: Collection[str], granted: Collection[str]) -> dict[str, int]:
    """The arguments among ``names`` whose premises they can support without a circle, each with the length of the
    longest chain. Nobody asks for a reason for common ground, nor for what is ``granted``.
    """
    missing: dict[str, int] = {}
    for name, premises in arena.asked.items():
        if name in names:
            missing[name] = sum(premise not in granted for premise in premises) if granted else len(premises)
    return lengths(arena, missing, set(granted))


class Available(Set[str]):
    """The arguments that a side may still play: those ``open`` to its voices and the user's ``own``, without the few that are ``gone``."""

    __slots__ = ("gone", "open", "own")

    def __init__(self, open_: frozenset[str], own: frozenset[str], gone: frozenset[str]) -> None:
        self.open = open_
        self.own = own
        self.gone = gone

    @classmethod
    def _from_iterable(cls, names: Iterable[str]) -> frozenset[str]:  # type: ignore[override]  # what `&` and `-` give
        return frozenset(names)

    def __contains__(self, name: object) -> bool:
        return (name in self.open or name in self.own) and name not in self.gone

    def __iter__(self) -> Iterator[str]:
        return (name for name in (*self.open, *self.own) if name not in self.gone)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def available(state: State, side: Side) -> Available:
    """The arguments that a side may still play: within its seat's voices, and against nothing that it said.

    Gone are those that use or conclude what the side has retracted, denied, or conceded the contrary of, and those
    whose step it has conceded to be undercut.
    """
    arena = state.arena
    gone = {
        literal[1:]
        for literal in conceded(state, side)
        if literal.startswith("-") and literal[1:] in arena.argument_by_id
    }
    for literal in given_up(state, side):
        for argument in (*arena.arguments_for.get(literal, ()), *arena.starting_from.get(literal, ())):
            gone.add(argument.id)
    own = frozenset(argument.id for argument in arena.arguments[len(arena.origin.arguments) :])
    return Available(_made_by(arena.origin, state.seat(side).voices), own, frozenset(gone))


def _made_by(arena: Arena, voices: frozenset[str]) -> frozenset[str]:
    """The arguments that these voices make, or anybody; all if no voices are named."""
    if voices not in arena.open_to:
        arena.open_to[voices] = frozenset(
            argument.id for argument in arena.arguments if not voices or not argument.voices or argument.voices & voices
        )
    return arena.open_to[voices]


def conceded(state: State, side: Side) -> frozenset[str]:
    """The literals that a side has conceded and still holds."""
    return frozenset(held.content for held in state.store(side) if held.origin is Origin.CONCEDED)


def given_up(state: State, side: Side) -> frozenset[str]:
    """The literals that a side can no longer stand for: what it took back or denied, and the contraries of what it
    conceded.
    """
    lost = {turn.move.content for turn in state.turns if turn.move.act in ("retract", "deny") and turn.side is side}
    lost.difference_update(held.content for held in state.store(side))
    contraries = [state.arena.contraries.get(content, frozenset()) for content in conceded(state, side)]
    return frozenset(content for content in lost.union(*contraries) if content is not None)


class Means(NamedTuple):
    """What a side has for the rest of the debate: the arguments that it may still play, and what it has conceded."""

    available: Available
    conceded: frozenset[str]


def means(state: State, side: Side) -> Means:
    """What a side has now for the rest of the debate."""
    return Means(available(state, side), conceded(state, side))


def chances_of(arena: Arena, mine: Means, theirs: Means) -> Chances:
    """What the side that has ``mine`` can make stand whatever the other says, and what the other can make good against that.
    Nobody challenges what they have conceded.

    Known from the start of the debate but for what the sides have lost and conceded since. The user's own arguments rest on
    themselves alone: they count only once somebody has conceded one, and then all is worked out anew.
    """
    origin, granted, accepted = arena.origin, theirs.conceded, mine.conceded
    dispute = Dispute(mine.available, theirs.available, granted, accepted)
    if not mine.available.own.isdisjoint(granted | accepted):
        won = win_set(arena, *dispute)
        alive = live(arena, won, theirs.available, accepted)
        return Chances(won, {name: 0 for name in arena.argument_by_id if name not in alive}, {})
    opened = mine.available.open, theirs.available.open
    key = (*opened, mine.available.gone, theirs.available.gone, granted, accepted)
    known = origin.known_chances
    if key not in known:
        if opened not in origin.first_chances:
            origin.first_chances[opened] = chances(origin, *opened)
        users = (user for premise in granted | accepted for user in origin.users.get(premise, ()))
        gone = (name for name in mine.available.gone | theirs.available.gone if name in origin.argument_by_id)
        if len(known) >= KEPT:
            known.clear()
        known[key] = chances_after(origin, origin.first_chances[opened], dispute, (*users, *gone))
    return known[key]


def winning(state: State) -> Side:
    """The side that wins if both play their best from here. A debate that has ended has no chances left: its outcome
    counts, and without a winner the side that the status favours."""
    if state.outcome is not None:
        return state.outcome.winner or state.ahead or Side.OPPONENT
    arena = state.arena
    theirs = means(state, Side.OPPONENT)
    if arena.root in arena.common or arena.root in theirs.conceded:
        return Side.PROPONENT
    found = chances_of(arena, means(state, Side.PROPONENT), theirs)
    reasons = (
        one for literal in literals_supporting(arena, arena.root) for one in arena.arguments_for.get(literal, ())
    )
    return Side.PROPONENT if any(found.wins(reason.id) for reason in reasons) else Side.OPPONENT


def value(state: State, side: Side) -> int:
    """v(S) for a side: 1 if it can force a win from here, else 0."""
    return int(winning(state) is side)
