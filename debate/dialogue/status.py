"""Who is ahead: which turns still stand, from the replies to them. Never a count.

Dialogical status after Prakken (Journal of Logic and Computation 15, 2005): a turn is in if
it is surrendered, or if every attacking reply to it is out. An argument is surrendered only when its conclusion is
conceded. One case is added: an attack falls when its speaker later concedes, in answer to the same turn, the very
thing that it attacks.
"""

from typing import NamedTuple

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


class Status(NamedTuple):
    """For every turn (each tuple begins with turn 1): the replies to it, is it in, is that settled whatever attacks it,
    and how many attacks on it are in.
    """

    replies: tuple[tuple[Turn, ...], ...] = ()
    is_in: tuple[bool, ...] = ()
    settled: tuple[bool, ...] = ()
    attackers: tuple[int, ...] = ()

    def relevant_targets(self) -> frozenset[int]:
        """The turns on which one more attack would change whether the opening is in.

        Such a change runs up a line of the debate, turn by turn, as long as each turn depends on the one below: it is not
        settled, and that one is the only attack on it that is in. So they are looked for from the opening downwards.
        """
        if not self.is_in:
            return frozenset()
        found: set[int] = set()
        waiting = [1] if self.is_in[0] else self._sole_attackers(1)
        while waiting:
            number = waiting.pop()
            if not self.settled[number - 1]:
                found.add(number)
                waiting += [one for reply in self.replies[number - 1] for one in self._sole_attackers(reply.number)]
        return frozenset(found)

    def _sole_attackers(self, number: int) -> list[int]:
        """The attack on which it alone depends that this turn is out, if it is so."""
        if self.is_in[number - 1] or self.settled[number - 1] or self.attackers[number - 1] != 1:
            return []
        replies = self.replies[number - 1]
        return [one.number for one in replies if one.move.act in ATTACKS and self.is_in[one.number - 1]]


def status(arena: Arena, turns: tuple[Turn, ...]) -> Status:
    """The status of every turn, by definition. Linear in their number, but for concessions beside attacks."""
    replies: list[list[Turn]] = [[] for _ in turns]
    for turn in turns:
        if turn.move.target is not None:
            replies[turn.move.target - 1].append(turn)
    is_in, settled, attackers = [True] * len(turns), [False] * len(turns), [0] * len(turns)
    for turn in reversed(turns):  # a reply has a higher number than what it answers, so every reply is decided first
        index, target = turn.number - 1, turn.move.target
        if target is not None and any(withdraws(arena, other, turn) for other in replies[target - 1]):
            is_in[index], settled[index] = False, True
        elif any(surrenders(arena, reply, turn) for reply in replies[index]):
            settled[index] = True
        else:
            is_in[index] = not attackers[index]
        if target is not None and turn.move.act in ATTACKS:
            attackers[target - 1] += is_in[index]
    return Status(tuple(map(tuple, replies)), tuple(is_in), tuple(settled), tuple(attackers))


def status_after(arena: Arena, known: Status, turns: tuple[Turn, ...]) -> Status:
    """The status after the last of these turns, from that before it: what changes runs up the line that it continues."""
    turn, target = turns[-1], turns[-1].move.target
    replies, is_in = [*known.replies, ()], [*known.is_in, True]
    settled, attackers = [*known.settled, False], [*known.attackers, 0]
    if target is None:
        return Status(tuple(replies), tuple(is_in), tuple(settled), tuple(attackers))

    def decide(number: int, now: bool) -> None:
        """The turn is in now, or out; and so on from what it attacks."""
        while is_in[number - 1] is not now:
            is_in[number - 1] = now
            attacked = turns[number - 1].move.target
            if attacked is None or turns[number - 1].move.act not in ATTACKS:
                return
            attackers[attacked - 1] += 1 if now else -1
            if settled[attacked - 1]:
                return
            number, now = attacked, not attackers[attacked - 1]

    for attack in replies[target - 1]:
        if withdraws(arena, turn, attack):
            settled[attack.number - 1] = True
            decide(attack.number, False)
    replies[target - 1] = (*replies[target - 1], turn)
    withdrawn = settled[target - 1] and not is_in[target - 1]
    if surrenders(arena, turn, turns[target - 1]) and not withdrawn:
        settled[target - 1] = True
        decide(target, True)
    elif turn.move.act in ATTACKS:
        attackers[target - 1] += 1
        if not settled[target - 1]:
            decide(target, False)
    return Status(tuple(replies), tuple(is_in), tuple(settled), tuple(attackers))


def standing(arena: Arena, turns: tuple[Turn, ...]) -> tuple[bool, ...]:
    """For every turn, is it in?"""
    return status(arena, turns).is_in


def ahead(status: tuple[bool, ...]) -> Side | None:
    """Whom the status of the opening favours; nobody before it is made."""
    if not status:
        return None
    return Side.PROPONENT if status[0] else Side.OPPONENT
