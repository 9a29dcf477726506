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

from collections import deque
from collections.abc import Collection, Mapping
from types import MappingProxyType

from debate.dialogue.arena import Arena
from debate.dialogue.move import Side
from debate.dialogue.state import Origin, State

WinSet = Mapping[str, int]
"""The arguments of a Win set, each with its rank: rank 0 needs no help; rank n needs only members of lower rank."""


def win_set(
    arena: Arena,
    mine: Collection[str],
    theirs: Collection[str],
    granted: Collection[str] = (),
    accepted: Collection[str] = (),
) -> WinSet:
    """The Win set of the side that may play ``mine`` against a side that may play ``theirs``.

    The other side cannot challenge premises on common ground and what it has ``granted``; nor can this side challenge
    what it has ``accepted``. Ids that are not in the arena are ignored.
    """
    won: dict[str, int] = {}
    while True:
        threats = live(arena, won, theirs, accepted)
        unopposed = {name for name in mine if threats.isdisjoint(arena.defeated_by.get(name, ()))}
        grown = _backed(arena, unopposed, arena.common.union(granted))
        if grown.keys() == won.keys():
            return MappingProxyType(won)
        base = max(won.values(), default=-1) + 1
        won = {name: won.get(name, base + depth) for name, depth in grown.items()}


def live(arena: Arena, won: Collection[str], theirs: Collection[str], accepted: Collection[str] = ()) -> frozenset[str]:
    """The arguments of the other side that it can make good against a Win set: none of ``won`` defeats them or their
    support.
    """
    beaten = {victim for name in won for victim in arena.defeats.get(name, ())}
    return frozenset(_backed(arena, set(theirs) - beaten, arena.common.union(accepted)))


def _backed(arena: Arena, names: Collection[str], beyond_doubt: Collection[str]) -> dict[str, int]:
    """The arguments among ``names`` whose premises they can support without a circle, each with the length of the
    longest chain.
    """
    wanted: dict[str, list[str]] = {}
    missing: dict[str, int] = {}
    for argument in arena.arguments:
        if argument.id not in names:
            continue
        premises = {premise for premise in argument.premises if premise not in beyond_doubt}
        missing[argument.id] = len(premises)
        for premise in premises:
            wanted.setdefault(premise, []).append(argument.id)
    depth = {name: 0 for name, count in missing.items() if not count}
    queue = deque(depth)
    while queue:
        member = queue.popleft()
        for supported in wanted.pop(arena.argument_by_id[member].conclusion, ()):
            missing[supported] -= 1
            if not missing[supported]:
                depth[supported] = depth[member] + 1
                queue.append(supported)
    return depth


def available(state: State, side: Side) -> frozenset[str]:
    """The arguments that a side may still play: within its seat's voices, and against nothing that it said.

    Gone are those that use or conclude what the side has retracted, denied, or conceded the contrary of, and those
    whose step it has conceded to be undercut.
    """
    voices = state.seat(side).voices
    lost = given_up(state, side)
    held = conceded(state, side)
    return frozenset(
        argument.id
        for argument in state.arena.arguments
        if (not voices or not argument.voices or argument.voices & voices)
        and argument.conclusion not in lost
        and f"-{argument.id}" not in held
        and lost.isdisjoint(argument.premises)
    )


def conceded(state: State, side: Side) -> frozenset[str]:
    """The literals that a side has conceded and still holds."""
    return frozenset(held.content for held in state.store(side) if held.origin is Origin.CONCEDED)


def given_up(state: State, side: Side) -> frozenset[str]:
    """The literals that a side can no longer stand for: what it took back or denied, and the contraries of what it
    conceded.
    """
    withdrawn = {
        turn.move.content for turn in state.turns if turn.side is side and turn.move.act in ("retract", "deny")
    }
    kept = {commitment.content for commitment in state.store(side)}
    lost = {content for content in withdrawn if content is not None and content not in kept}
    lost.update(contrary for content in conceded(state, side) for contrary in state.arena.contraries.get(content, ()))
    return frozenset(lost)


def proponent_win_set(state: State) -> WinSet:
    """The proponent's Win set now. Nobody challenges what they have conceded."""
    mine, theirs = available(state, Side.PROPONENT), available(state, Side.OPPONENT)
    return win_set(state.arena, mine, theirs, conceded(state, Side.OPPONENT), conceded(state, Side.PROPONENT))


def opponent_win_set(state: State) -> WinSet:
    """The opponent's Win set now: the arguments that it can make stand whatever the proponent says."""
    mine, theirs = available(state, Side.OPPONENT), available(state, Side.PROPONENT)
    return win_set(state.arena, mine, theirs, conceded(state, Side.PROPONENT), conceded(state, Side.OPPONENT))


def side_win_set(state: State, side: Side) -> WinSet:
    """The Win set of a side."""
    return proponent_win_set(state) if side is Side.PROPONENT else opponent_win_set(state)


def winning(state: State) -> Side:
    """The side that wins if both play their best from here. A debate that has ended has no chances left: its outcome
    counts, and without a winner the side that the status favours."""
    if state.outcome is not None:
        return state.outcome.winner or state.ahead or Side.OPPONENT
    won = proponent_win_set(state)
    reasons = state.arena.arguments_for.get(state.arena.root, ())
    root_is_safe = state.arena.root in state.arena.common or state.arena.root in conceded(state, Side.OPPONENT)
    return Side.PROPONENT if root_is_safe or any(reason.id in won for reason in reasons) else Side.OPPONENT


def value(state: State, side: Side) -> int:
    """v(S) for a side: 1 if it can force a win from here, else 0."""
    return int(winning(state) is side)
