"""Whom a claim helps on the map, and what would have to be asked before it can be said."""

from collections.abc import Iterable

from debate.dialogue.arena import Arena
from debate.dialogue.literals import literals_against
from debate.dialogue.move import Move, Side


def speaks_for(arena: Arena, claim: str) -> Side | None:
    """The only side that has a use for the claim in this debate: in a reason for what it says, or against what the other says.

    None where both have, or neither: the map does not say then whom the claim helps.
    """
    root = arena.root
    waiting = [(one.id, Side.PROPONENT) for one in arena.arguments_for.get(root, ())]
    waiting += [
        (one.id, Side.OPPONENT)
        for against in literals_against(arena, root)
        for one in arena.arguments_for.get(against, ())
    ]
    helped = {Side.PROPONENT} if claim == root else set()
    seen = set(waiting)
    while waiting:
        name, side = waiting.pop()
        argument = arena.argument_by_id[name]
        if claim in (*argument.premises, argument.conclusion):
            helped.add(side)
        after = [(reason.id, side) for premise in argument.premises for reason in arena.arguments_for.get(premise, ())]
        after += [(attacker, side.other) for attacker in arena.defeated_by.get(name, ())]
        waiting += [one for one in after if one not in seen]
        seen.update(after)
    return helped.pop() if len(helped) == 1 else None


def to_ask_first(arena: Arena, claim: str, legal: Iterable[Move]) -> Move | None:
    """The challenge after whose answer the claim could be said: it answers the reason that the other side may then give."""
    answered = {
        victim
        for argument in arena.arguments
        if claim in argument.premises
        for victim in arena.defeats.get(argument.id, ())
    }
    concluded = {arena.argument_by_id[victim].conclusion for victim in answered}
    return next((move for move in legal if move.act == "why" and move.content in concluded), None)
