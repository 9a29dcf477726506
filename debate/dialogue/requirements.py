"""What a move requires of what it answers: the predicates that a protocol names after ``requires``.

Each takes the scene, the side and the move, and looks at nothing else. All of a move's must hold, or it does not answer its
target (R2).
"""

from debate.dialogue.literals import (
    argument_of,
    concluded,
    is_own,
    literals_supporting,
    negate,
    speaks_against,
    stated,
    supports,
)
from debate.dialogue.move import Move, Side
from debate.dialogue.own import own_conclusion
from debate.dialogue.scene import Predicate, Scene


def content_is_root(scene: Scene, side: Side, move: Move) -> bool:
    """The claim is the one that the debate is about."""
    return move.content == scene.arena.root


def content_is_stated_there(scene: Scene, side: Side, move: Move) -> bool:
    """The target claims or denies this, or uses it as a premise."""
    target = scene.target(move)
    return target is not None and move.content in stated(scene.arena, target)


def content_is_stated_or_concluded_there(scene: Scene, side: Side, move: Move) -> bool:
    """The target claims or denies this, uses it as a premise, or concludes it."""
    target = scene.target(move)
    if target is None or move.content is None:
        return False
    return move.content in (*stated(scene.arena, target), concluded(scene.arena, target))


def map_argues_the_contrary(scene: Scene, side: Side, move: Move) -> bool:
    """Somebody on the map argues for a contrary of what is denied, so that the denial can be defended."""
    wanted = literals_supporting(scene.arena, negate(move.content or ""))
    return any(literal in scene.arena.arguments_for for literal in wanted)


def content_is_challenged_there(scene: Scene, side: Side, move: Move) -> bool:
    """The target asks why exactly this is so."""
    target = scene.target(move)
    return target is not None and target.move.act == "why" and target.move.content == move.content


def content_is_held(scene: Scene, side: Side, move: Move) -> bool:
    """The side is committed to this."""
    return scene.holds(side, move.content)


def argument_is_known(scene: Scene, side: Side, move: Move) -> bool:
    """The argument is on the map, was brought by a user before, or is being brought now in the user's own words."""
    return is_own(move.content) or move.content in scene.arena.argument_by_id


def argument_answers_or_defeats(scene: Scene, side: Side, move: Move) -> bool:
    """The argument supports what the target challenges, defeats what it argues, or concludes the contrary of what it
    claims.
    """
    target = scene.target(move)
    if target is None:
        return False
    if is_own(move.content):
        return own_conclusion(scene.arena, target, move.content or "") is not None
    argument = scene.arena.argument_by_id.get(move.content or "")
    if argument is None:
        return False
    if target.move.act == "why":
        return supports(scene.arena, argument.conclusion, target.move.content or "")
    attacked = argument_of(scene.arena, target)
    if attacked is not None:
        return attacked.id in scene.arena.defeats.get(argument.id, ())
    return any(speaks_against(scene.arena, argument.conclusion, literal) for literal in stated(scene.arena, target))


REQUIREMENTS: dict[str, Predicate] = {
    predicate.__name__: predicate
    for predicate in (
        content_is_root,
        content_is_stated_there,
        content_is_stated_or_concluded_there,
        map_argues_the_contrary,
        content_is_challenged_there,
        content_is_held,
        argument_is_known,
        argument_answers_or_defeats,
    )
}
"""Every predicate that a protocol can require of a move."""

READS_STORE = frozenset({content_is_held.__name__})
"""Those that look at the commitments. The others look only at the map and the line that a reply continues, so that their
answer about a reply stays as it is.
"""
