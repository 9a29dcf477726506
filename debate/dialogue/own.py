"""Arguments of the user's own: typed, not on the map. They enter the arena when they are played, and count like any
other.

What one concludes follows from what it answers, and from its content:

- ``own``, answering a challenge to ``c``: it is a reason for ``c``.
- ``own`` or ``own-against``, answering a claim, a denial or an argument: it speaks against what is claimed or
  concluded there.
- ``own-against:PREMISE``, answering an argument: it speaks against that premise.
- ``own-undercut``, answering an argument: even if its premises hold, the conclusion does not follow.

Its only premise is itself, under its own name (``own-4`` when it is turn 4), so it can be challenged, conceded and
retracted. The map cannot weigh it: it defeats what it attacks, and whatever the map has against its conclusion
defeats it.
"""

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.literals import OWN, argument_of, concluded, literals_against, negate, stated
from debate.dialogue.move import Move, Turn

LONGEST = 500
"""Characters that an argument of the user's own may have."""


def own_conclusion(arena: Arena, target: Turn, content: str) -> str | None:
    """What an own argument of this content concludes in answer to this turn; None if it is no answer to it."""
    if target.move.act == "why":
        return target.move.content if content == OWN else None
    if content == f"{OWN}-undercut":
        argument = argument_of(arena, target)
        return f"-{argument.id}" if argument else None
    _, _, premise = content.partition(":")
    if premise:
        return negate(premise) if target.move.act == "argue" and premise in stated(arena, target) else None
    main = concluded(arena, target) or next(iter(stated(arena, target)), None)
    return negate(main) if main else None


def own_argument(arena: Arena, target: Turn, move: Move, number: int) -> Argument | None:
    """The argument that this move would be as turn ``number``; None if it does not answer its target."""
    conclusion = own_conclusion(arena, target, move.content or "")
    if conclusion is None:
        return None
    return Argument(f"{OWN}-{number}", (f"{OWN}-{number}",), conclusion, "own", text=move.text)


def with_own(arena: Arena, argument: Argument) -> Arena:
    """The arena with one more argument, and what it defeats and is defeated by."""
    conclusion = argument.conclusion
    attacked = {negate(conclusion), *arena.spoken_against.get(conclusion, ())}
    victims = [arena.arguments_for.get(literal, ()) + arena.starting_from.get(literal, ()) for literal in attacked]
    beaten = {victim.id for group in victims for victim in group}
    if conclusion.startswith("-") and conclusion[1:] in arena.argument_by_id:
        beaten.add(conclusion[1:])
    against = literals_against(arena, conclusion)
    beating = {other.id for literal in against for other in arena.arguments_for.get(literal, ())}
    return arena.with_argument(argument, frozenset(beaten), beating)


def without_own(arena: Arena) -> Arena:
    """The arena as the map gave it."""
    return arena.origin
