"""Literals: a claim ``c``, its negation ``-c``, or ``-relation`` for a step that is denied; and what a turn says in
them.
"""

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.move import Turn

OWN = "own"
"""How the content of an argument begins that the user typed: ``own``, ``own-against``, ``own-against:PREMISE``, ``own-
undercut``.
"""


def negate(literal: str) -> str:
    """The negation of a literal; the negation of a negation is the claim itself."""
    return literal[1:] if literal.startswith("-") else f"-{literal}"


def is_own(content: str | None) -> bool:
    """Does this content of an ``argue`` announce an argument of the user's own?"""
    return content in (OWN, f"{OWN}-against", f"{OWN}-undercut") or (content or "").startswith(f"{OWN}-against:")


def argument_of(arena: Arena, turn: Turn) -> Argument | None:
    """The argument that a turn puts forward, if it is an ``argue``; a user's own one is named after its turn,
    ``own-4``.
    """
    if turn.move.act != "argue" or turn.move.content is None:
        return None
    name = f"{OWN}-{turn.number}" if is_own(turn.move.content) else turn.move.content
    return arena.argument_by_id.get(name)


def stated(arena: Arena, turn: Turn) -> tuple[str, ...]:
    """The literals that a turn puts forward without argument, and that can be challenged there: a claim, a denial,
    premises.
    """
    move = turn.move
    if move.content is not None and move.act == "claim":
        return (move.content,)
    if move.content is not None and move.act == "deny":
        return (negate(move.content),)
    argument = argument_of(arena, turn)
    return argument.premises if argument else ()


def concluded(arena: Arena, turn: Turn) -> str | None:
    """The literal that a turn argues for, if it is an ``argue``."""
    argument = argument_of(arena, turn)
    return argument.conclusion if argument else None


def speaks_against(arena: Arena, one: str, other: str) -> bool:
    """Is the first literal a contrary of the second: its negation, or in conflict with it on the map?"""
    return one == negate(other) or one in arena.contraries.get(other, ())


def supports(arena: Arena, conclusion: str, literal: str) -> bool:
    """Is an argument with this conclusion an argument for the literal? A contrary of ``c`` is as good as ``-c``."""
    return conclusion == literal or (literal.startswith("-") and speaks_against(arena, conclusion, negate(literal)))


def literals_against(arena: Arena, literal: str) -> tuple[str, ...]:
    """The literals that speak against one, in a fixed order."""
    return (negate(literal), *sorted(arena.contraries.get(literal, frozenset()) - {negate(literal)}))


def literals_supporting(arena: Arena, literal: str) -> tuple[str, ...]:
    """The conclusions by which an argument supports a literal, in a fixed order: see ``supports``."""
    if not literal.startswith("-"):
        return (literal,)
    return (literal, *(other for other in literals_against(arena, negate(literal)) if other != literal))
