"""Who is ahead: which turns still stand, from the replies to them. Never a count.

Dialogical status after Prakken (Journal of Logic and Computation 15, 2005): a turn is in if
it is surrendered, or if every attacking reply to it is out. An argument is surrendered only when its conclusion is
conceded. One case is added: an attack falls when its speaker later concedes, in answer to the same turn, the very
thing that it attacks.
"""

from dataclasses import dataclass

from debate.dialogue.arena import Arena
from debate.dialogue.literals import argument_of, concluded, speaks_against, stated
from debate.dialogue.move import Side, Turn

ATTACKS = frozenset({"why", "argue", "deny"})


def surrenders(arena: Arena, reply: Turn, target: Turn) -> bool:
    """Does this reply give up the turn that it answers?"""
    if target.move.act == "why":
        return reply.move.act == "retract"
    if reply.move.act != "concede":
        return False
    if target.move.act == "argue":
        return reply.move.content == concluded(arena, target)
    return reply.move.content in stated(arena, target)


def withdraws(arena: Arena, concession: Turn, attack: Turn) -> bool:
    """Does this concession take back an attack that the same side made on the same turn?"""
    if concession.move.act != "concede" or concession.side is not attack.side:
        return False
    if concession.move.target != attack.move.target or concession.number < attack.number:
        return False
    content = concession.move.content
    argument = argument_of(arena, attack)
    if argument is not None:
        return speaks_against(arena, argument.conclusion, content or "")
    return attack.move.act in ATTACKS and attack.move.content == content


@dataclass(frozen=True, slots=True)
class Status:
    """For every turn (the lists begin with turn 1): is it in, is that settled whatever attacks it, and how many
    attacks on it are in.
    """

    turns: tuple[Turn, ...]
    is_in: tuple[bool, ...]
    settled: tuple[bool, ...]
    attackers: tuple[int, ...]

    def attack_would_flip(self, number: int) -> bool:
        """Would one more attack on this turn change whether the opening is in?

        The change runs up the line, turn by turn, as long as each turn depends on the one below: it is not settled,
        and that one is the only attack on it that is in.
        """
        falls = True
        while True:
            index = number - 1
            if self.settled[index]:
                return False
            if self.attackers[index] != (0 if falls else 1):
                return False
            turn = self.turns[index]
            if turn.move.target is None:
                return number == 1
            if turn.move.act not in ATTACKS:
                return False
            number, falls = turn.move.target, not falls


def status(arena: Arena, turns: tuple[Turn, ...]) -> Status:
    """The status of every turn. Linear in their number, but for concessions beside attacks."""
    replies: dict[int, list[Turn]] = {}
    for turn in turns:
        if turn.move.target is not None:
            replies.setdefault(turn.move.target, []).append(turn)
    concessions = {
        number: [reply for reply in group if reply.move.act == "concede"] for number, group in replies.items()
    }
    is_in, settled, attackers = [True] * len(turns), [False] * len(turns), [0] * len(turns)
    for turn in reversed(turns):  # a reply has a higher number than what it answers, so every reply is decided first
        index, target = turn.number - 1, turn.move.target
        if target is not None and any(withdraws(arena, other, turn) for other in concessions[target]):
            is_in[index], settled[index] = False, True
        elif any(surrenders(arena, reply, turn) for reply in replies.get(turn.number, ())):
            settled[index] = True
        else:
            is_in[index] = not attackers[index]
        if target is not None and turn.move.act in ATTACKS:
            attackers[target - 1] += is_in[index]
    return Status(turns, tuple(is_in), tuple(settled), tuple(attackers))


def standing(arena: Arena, turns: tuple[Turn, ...]) -> tuple[bool, ...]:
    """For every turn, is it in?"""
    return status(arena, turns).is_in


def ahead(status: tuple[bool, ...]) -> Side | None:
    """Whom the status of the opening favours; nobody before it is made."""
    if not status:
        return None
    return Side.PROPONENT if status[0] else Side.OPPONENT
