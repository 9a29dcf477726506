"""What breaks a rule: the predicates that a protocol's rules name as their ``check``, true when the rule is broken.

Each takes the scene, the side and the move, and looks at nothing else.
"""

from debate.dialogue.literals import concluded, is_own, negate, speaks_against
from debate.dialogue.move import Move, Side
from debate.dialogue.own import LONGEST, own_argument
from debate.dialogue.requirements import REQUIREMENTS
from debate.dialogue.scene import Predicate, Scene


def debate_is_over(scene: Scene, side: Side, move: Move) -> bool:
    """R0: the debate has an outcome."""
    return scene.state.outcome is not None


def other_side_has_the_turn(scene: Scene, side: Side, move: Move) -> bool:
    """R1: it is the other side's turn."""
    return scene.state.to_move not in (None, side)


def opening_is_not_the_claim(scene: Scene, side: Side, move: Move) -> bool:
    """R6: something else comes first, or the claim comes again."""
    opening = scene.protocol.moves.get(move.act)
    return (not scene.state.turns) != (opening is not None and opening.kind == "opening")


def passing_with_a_debt(scene: Scene, side: Side, move: Move) -> bool:
    """P1: the side owes an answer to a challenge."""
    return any(obligation.side is side for obligation in scene.state.obligations)


def target_is_own_move(scene: Scene, side: Side, move: Move) -> bool:
    """R3: the move answers one of the same side."""
    target = scene.target(move)
    return target is not None and target.side is side


def concession_belongs_to_the_claim(scene: Scene, side: Side, move: Move) -> bool:
    """R7: the argument answers a challenge, and its conclusion is to be conceded where it was challenged, not here."""
    target = scene.target(move)
    if target is None or move.content is None or concluded(scene.arena, target) != move.content:
        return False
    answered = scene.target(target.move)
    return answered is not None and answered.move.act == "why"


def reply_is_not_listed(scene: Scene, side: Side, move: Move) -> bool:
    """R2: no such move, no such target, not a reply that the protocol lists, or a requirement of the move fails."""
    rule = scene.protocol.moves.get(move.act)
    if rule is None:
        return True
    target = scene.target(move)
    if rule.replies_to:
        if target is None or target.move.act not in rule.replies_to:
            return True
    elif move.target is not None:
        return True
    if (rule.content == "none") != (move.content is None):
        return True
    return not all(REQUIREMENTS[name](scene, side, move) for name in rule.requires)


def same_reply_again(scene: Scene, side: Side, move: Move) -> bool:
    """R4: the side has made this very reply to this very turn before."""
    return move.target is not None and any(
        reply.side is side and _says_the_same(reply.move, move) for reply in scene.replies(move.target)
    )


def attacks_what_was_surrendered(scene: Scene, side: Side, move: Move) -> bool:
    """R5: the side conceded or retracted there what it now attacks."""
    target = scene.target(move)
    if target is None:
        return False
    given_up = {
        reply.move.content or ""
        for reply in scene.replies(target.number)
        if reply.side is side and scene.protocol.moves[reply.move.act].kind == "surrender"
    }
    if not given_up:
        return False
    whole = target.move.act in ("why", "claim", "deny") or concluded(scene.arena, target) in given_up
    if whole or move.content in given_up:
        return True
    conclusion = _conclusion(scene, move)
    return conclusion is not None and any(speaks_against(scene.arena, conclusion, literal) for literal in given_up)


def argument_of_other_voices(scene: Scene, side: Side, move: Move) -> bool:
    """V1: the seat speaks for certain voices, and none of them makes this argument."""
    argument = scene.arena.argument_by_id.get(move.content or "")
    voices = scene.state.seat(side).voices
    return bool(argument and voices and argument.voices) and not (argument and argument.voices & voices)


def own_words_do_not_fit(scene: Scene, side: Side, move: Move) -> bool:
    """T1: an argument of the user's own without a sentence, or with too long a one."""
    return is_own(move.content) and not 0 < len((move.text or "").strip()) <= LONGEST


def proponent_repeats_on_the_line(scene: Scene, side: Side, move: Move) -> bool:
    """G1: whoever bears the burden has played this on the line before. It makes the dispute the grounded game (S21)."""
    target = scene.target(move)
    if side is not scene.protocol.starts or target is None:
        return False
    return any(turn.side is side and _says_the_same(turn.move, move) for turn in scene.line(target))


def answers_in_a_circle(scene: Scene, side: Side, move: Move) -> bool:
    """G2: the side has used this argument among the reasons that it is now asked to support; it would beg the
    question.
    """
    target = scene.target(move)
    while target is not None and target.move.act == "why":
        reason = scene.target(target.move)
        if reason is None:
            return False
        if reason.side is side and reason.move.act == "argue" and reason.move.content == move.content:
            return not is_own(move.content)
        target = scene.target(reason.move)
    return False


def content_is_common_ground(scene: Scene, side: Side, move: Move) -> bool:
    """B1: both sides accept it from the start."""
    return move.content in scene.arena.common


def too_many_open_challenges(scene: Scene, side: Side, move: Move) -> bool:
    """B2: the side has as many challenges open as it may."""
    return scene.open_challenges(side) >= scene.protocol.open_challenges


def move_is_not_relevant(scene: Scene, side: Side, move: Move) -> bool:
    """R8: an attack there would not change who is ahead. A surrender counts as the attack that could stand in its
    place.
    """
    return move.target not in scene.relevant_targets


def _says_the_same(one: Move, other: Move) -> bool:
    """Same act, same content; the words count only where they are the content."""
    same = (one.act, one.content) == (other.act, other.content)
    return same and (not is_own(one.content) or one.text == other.text)


def _conclusion(scene: Scene, move: Move) -> str | None:
    """What the argument of a move concludes, on the map or in the user's own words."""
    if move.act == "deny":
        return negate(move.content or "")
    if is_own(move.content):
        target = scene.target(move)
        argument = own_argument(scene.arena, target, move, 0) if target else None
    else:
        argument = scene.arena.argument_by_id.get(move.content or "")
    return argument.conclusion if argument else None


BREACHES: dict[str, Predicate] = {
    predicate.__name__: predicate
    for predicate in (
        debate_is_over,
        other_side_has_the_turn,
        opening_is_not_the_claim,
        passing_with_a_debt,
        target_is_own_move,
        concession_belongs_to_the_claim,
        reply_is_not_listed,
        same_reply_again,
        attacks_what_was_surrendered,
        argument_of_other_voices,
        own_words_do_not_fit,
        proponent_repeats_on_the_line,
        answers_in_a_circle,
        content_is_common_ground,
        too_many_open_challenges,
        move_is_not_relevant,
    )
}
"""Every predicate that a rule of a protocol can name."""

LASTING = frozenset(
    predicate.__name__
    for predicate in (
        opening_is_not_the_claim,
        target_is_own_move,
        concession_belongs_to_the_claim,
        reply_is_not_listed,
        argument_of_other_voices,
        own_words_do_not_fit,
        proponent_repeats_on_the_line,
        answers_in_a_circle,
        content_is_common_ground,
    )
)
"""Those that look only at the map, the seat's voices and the line that a reply continues: their answer about a reply stays as
it is. ``reply_is_not_listed`` is one of them as far as what the move requires is.
"""
