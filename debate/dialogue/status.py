"""Who is ahead: which turns still stand, from the replies to them. Never a count.

Dialogical status after Prakken (Journal of Logic and Computation 15, 2005), definitions 4.1 and 4.2: a turn is in if it is
surrendered, or if every attacking reply to it is out. An argument is surrendered only when its conclusion is conceded. One case is
added: an attack falls when its speaker later concedes, in answer to the same turn, the very thing that it attacks.
"""

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


def standing(arena: Arena, turns: tuple[Turn, ...], attacked: int | None = None) -> tuple[bool, ...]:
    """For every turn, is it in? ``attacked`` adds an unanswered attack on that turn, to see what one would change."""
    replies: dict[int, list[Turn]] = {}
    for turn in turns:
        if turn.move.target is not None:
            replies.setdefault(turn.move.target, []).append(turn)
    status = [True] * (len(turns) + 1)
    for turn in reversed(turns):  # a reply has a higher number than what it answers, so every reply is decided first
        answers = replies.get(turn.number, [])
        siblings = replies.get(turn.move.target, []) if turn.move.target is not None else []
        if any(withdraws(arena, other, turn) for other in siblings):
            status[turn.number] = False
        elif any(surrenders(arena, reply, turn) for reply in answers):
            status[turn.number] = True
        else:
            beaten = any(status[reply.number] for reply in answers if reply.move.act in ATTACKS)
            status[turn.number] = not beaten and turn.number != attacked
    return tuple(status[1:])


def ahead(status: tuple[bool, ...]) -> Side | None:
    """Whom the status of the opening favours; nobody before it is made."""
    if not status:
        return None
    return Side.PROPONENT if status[0] else Side.OPPONENT
