"""The panel's attacks: what on the map speaks against what the user holds, which of it was shown, and which comes
next.
"""

from hashlib import sha256
from typing import NamedTuple

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.state import State
from debate.dialogue.value import available

STANDS = ("agree", "disagree")
REPLIES = ("undermine", "undercut", "rebut", "accept", "no-view")
ARGUING = ("because", "undermine", "undercut", "rebut")


class Attack(NamedTuple):
    """An argument of the map against turn ``target`` of the user; ``position`` is the literal or the argument held
    there.
    """

    argument: str
    target: int
    position: str


def attack_kind(arena: Arena, attacker: Argument, victim: Argument) -> str:
    """How one argument attacks another: undercut (its step), rebut (its conclusion), undermine (a premise)."""
    if attacker.conclusion == f"-{victim.id}":
        return "undercut"
    if attacker.conclusion in arena.contraries.get(victim.conclusion, ()):
        return "rebut"
    return "undermine"


def literal_of(turn: Turn) -> str:
    """The literal that a stand commits to: the claim for 'agree', its negation for 'disagree'."""
    content = turn.move.content or ""
    return content if turn.move.act == "agree" else f"-{content}"


def standing(turns: tuple[Turn, ...]) -> tuple[bool, ...]:
    """For each turn, whether it stands: no attack or reply on it stands, and, for a stand with reasons, one of them
    does.

    What a turn answers came before it, so one pass from the last turn to the first decides all.
    """
    count = len(turns)
    stands = [True] * count
    hit = [False] * count
    reasons: list[list[bool]] = [[] for _ in turns]
    for index in range(count - 1, -1, -1):
        turn = turns[index]
        stands[index] = not hit[index] and (not reasons[index] or any(reasons[index]))
        target = turn.move.target
        if target is None or not 1 <= target <= index:
            continue
        if turn.move.act == "because":
            reasons[target - 1].append(stands[index])
        elif turn.move.act in ("attack", "undermine", "undercut", "rebut"):
            hit[target - 1] = hit[target - 1] or stands[index]
    return tuple(stands)


def held_turns(state: State) -> tuple[Turn, ...]:
    """The user's turns that can be attacked now: stands not taken back since, arguments, and replies by argument."""
    current = dict(state.attitudes)
    latest = {turn.move.content: turn.number for turn in state.turns if turn.move.act in (*STANDS, "unsure")}
    return tuple(
        turn
        for turn in state.turns
        if turn.side is Side.PROPONENT
        and (
            (turn.move.act in ARGUING and turn.move.content is not None)
            or (
                turn.move.act in STANDS
                and current.get(turn.move.content or "") == turn.move.act
                and latest[turn.move.content] == turn.number
            )
        )
    )


def attacks(state: State) -> tuple[Attack, ...]:
    """Every argument that the panel's voices have against what the user holds, in the order of the turns and of the
    map.
    """
    arena = state.arena
    open_to_panel = available(state, Side.OPPONENT)
    found: list[Attack] = []
    for turn in held_turns(state):
        if turn.move.act in STANDS:
            literal = literal_of(turn)
            against = arena.contraries.get(literal, frozenset())
            hits = [argument.id for other in against for argument in arena.arguments_for.get(other, ())]
            hits.sort(key=arena.position.__getitem__)
            found += [Attack(name, turn.number, literal) for name in hits if name in open_to_panel]
        else:
            name = turn.move.content or ""
            hits = list(arena.defeated_by.get(name, ()))
            found += [Attack(attacker, turn.number, name) for attacker in hits if attacker in open_to_panel]
    return tuple(found)


def shown(state: State) -> frozenset[tuple[str, str]]:
    """(argument, position) of every attack that was shown."""
    return frozenset(
        (turn.move.content or "", _position(state, turn)) for turn in state.turns if turn.move.act == "attack"
    )


def unseen(state: State) -> tuple[Attack, ...]:
    """The attacks still to be shown: none twice on one position, none that a reply of the user already meets."""
    seen = shown(state)
    met = {
        turn.move.content
        for turn, stands in zip(state.turns, state.standing, strict=True)
        if turn.move.act == "attack" and not stands
    }
    return tuple(
        attack
        for attack in attacks(state)
        if (attack.argument, attack.position) not in seen and attack.argument not in met
    )


def next_attack(state: State, position: str | None = None) -> Attack | None:
    """The attack to show: the one that would topple most of what the user holds; ties fall by the debate's seed."""
    candidates = [attack for attack in unseen(state) if position in (None, attack.position)]
    if not candidates:
        return None
    return max(candidates, key=lambda attack: (loss(state, attack), _draw(state, attack)))


def loss(state: State, attack: Attack) -> int:
    """How many of the user's turns that stand now would fall if the attack were shown and left unanswered."""
    move = Move("attack", attack.argument, attack.target)
    after = standing((*state.turns, Turn(len(state.turns) + 1, Side.OPPONENT, move)))
    return sum(before and not now for before, now in zip(state.standing, after, strict=False))


def open_attacks(state: State) -> tuple[Turn, ...]:
    """The attacks that the user has not replied to in any way."""
    answered = {turn.move.target for turn in state.turns if turn.move.act in REPLIES}
    return tuple(turn for turn in state.turns if turn.move.act == "attack" and turn.number not in answered)


def _position(state: State, attack: Turn) -> str:
    held = state.turn(attack.move.target or 1)
    return literal_of(held) if held.move.act in STANDS else held.move.content or ""


def _draw(state: State, attack: Attack) -> bytes:
    """A repeatable draw: the same seed and the same number of turns give the same order."""
    return sha256(f"{state.seed}:{len(state.turns)}:{attack.argument}:{attack.position}".encode()).digest()
