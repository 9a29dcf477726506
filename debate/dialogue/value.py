"""Who can still win: the value v of a debate, read off the map.

A side's *Win set* is the least set W of its arguments such that every attack the other side can make on a member is
answered from W: every available argument that defeats the member is defeated by a member, and every premise that may be
challenged ("why?") has a member that concludes it. With everything available and nothing to challenge, W is the
grounded extension (Dung 1995, "On the acceptability of arguments"); with less available it is what the game in which
the proponent never repeats an argument on one line of the debate decides (Modgil & Caminada 2009, "Proof theories and
algorithms for abstract argumentation"). Time is linear in the number of arguments and defeats.

The proponent is winning iff the Win set holds an argument for the root; otherwise the opponent is, who bears no burden.
"""

from collections import deque
from collections.abc import Collection, Mapping
from types import MappingProxyType

from debate.dialogue.arena import Arena
from debate.dialogue.move import Side
from debate.dialogue.state import Origin, State

WinSet = Mapping[str, int]
"""The arguments of a Win set, each with its rank: 0 needs no defence; rank n is defended by members of rank below n."""


def win_set(arena: Arena, mine: Collection[str], theirs: Collection[str], granted: Collection[str] = ()) -> WinSet:
    """The Win set of the side that may play ``mine`` against a side that may play ``theirs``.

    Premises on common ground and those in ``granted`` cannot be challenged. Raises nothing; ids that are not in the
    arena are ignored.
    """
    own = [argument for argument in arena.arguments if argument.id in frozenset(mine)]
    attackers = frozenset(theirs)
    beyond_doubt = arena.common | frozenset(granted)
    # A threat is met once one member answers it: ("defeater", id) by defeating it, ("why", literal) by concluding it.
    threatened: dict[tuple[str, str], list[str]] = {}
    open_threats: dict[str, int] = {}
    for argument in own:
        threats = {
            ("defeater", attacker) for attacker in arena.defeated_by.get(argument.id, ()) if attacker in attackers
        }
        threats |= {("why", premise) for premise in argument.premises if premise not in beyond_doubt}
        open_threats[argument.id] = len(threats)
        for threat in threats:
            threatened.setdefault(threat, []).append(argument.id)
    rank: dict[str, int] = {}
    queue = deque(argument.id for argument in own if not open_threats[argument.id])
    rank.update(dict.fromkeys(queue, 0))
    while queue:
        member = queue.popleft()
        answered = [("defeater", victim) for victim in sorted(arena.defeats.get(member, ()))]
        answered.append(("why", arena.argument_by_id[member].conclusion))
        for threat in answered:
            for defended in threatened.pop(threat, ()):
                open_threats[defended] -= 1
                if not open_threats[defended]:
                    rank[defended] = rank[member] + 1
                    queue.append(defended)
    return MappingProxyType(rank)


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
    """The proponent's Win set now. The opponent cannot challenge what it has conceded."""
    mine, theirs = available(state, Side.PROPONENT), available(state, Side.OPPONENT)
    return win_set(state.arena, mine, theirs, conceded(state, Side.OPPONENT))


def opponent_win_set(state: State) -> WinSet:
    """The opponent's Win set now: the arguments that it can make stand whatever the proponent says."""
    mine, theirs = available(state, Side.OPPONENT), available(state, Side.PROPONENT)
    return win_set(state.arena, mine, theirs, conceded(state, Side.PROPONENT))


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
