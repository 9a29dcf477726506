"""Which moves are legal: candidates, and the first rule that a move breaks."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from debate.dialogue import protocol as protocols
from debate.dialogue.arena import Arena, Argument
from debate.dialogue.literals import (
    argument_of,
    concluded,
    literals_against,
    literals_supporting,
    negate,
    speaks_against,
    stated,
    supports,
)
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.protocol import Rule
from debate.dialogue.requirements import READS_STORE
from debate.dialogue.rules import BREACHES, LASTING, reply_is_not_listed
from debate.dialogue.scene import Scene

NEAREST = 3
"""How many legal moves a refusal names."""

MAY_MOVE = frozenset({"debate_is_over", "other_side_has_the_turn"})
"""The rules that a side which may move cannot break: ``sides_to_move`` has seen to them."""


def sides_to_move(scene: Scene, side: Side | None = None) -> tuple[Side, ...]:
    """The sides that may move, or the one asked about if it may."""
    if scene.state.outcome is not None:
        return ()
    able = (scene.state.to_move,) if scene.state.to_move else tuple(Side)
    return able if side is None else tuple(one for one in able if one is side)


def legal_moves(scene: Scene, side: Side | None = None) -> Iterator[Move]:
    """The legal moves of the side, or of each side that may move, a move that both have comes once."""
    found: set[Move] = set()
    for one in sides_to_move(scene, side):
        for move in candidates(scene, one):
            if move not in found and not _breaks(_rules_now(scene.state.protocol, move.act), scene, one, move):
                found.add(move)
                yield move


def _breaks(rules: Iterable[Rule], scene: Scene, side: Side, move: Move) -> bool:
    return any(BREACHES[rule.check](scene, side, move) for rule in rules)


def broken_rule(scene: Scene, side: Side, move: Move) -> Rule | None:
    """The first rule of the protocol that the move breaks."""
    for rule in _rules_for(scene.state.protocol, move.act):
        if BREACHES[rule.check](scene, side, move):
            return rule
    return None


@lru_cache(maxsize=512)
def _rules_for(protocol: str, act: str) -> tuple[Rule, ...]:
    """The rules that can forbid an act in a protocol's variant: some thousand moves are held to them in a debate."""
    variant = protocols.variant_name(protocol)
    return tuple(
        rule
        for rule in protocols.load(protocol).rules
        if rule.severity == "block"
        and (not rule.acts or act in rule.acts)
        and (not rule.variants or variant in rule.variants)
    )


@lru_cache(maxsize=512)
def _rules_for_good(protocol: str, act: str) -> tuple[Rule, ...]:
    """Those whose answer about a reply is the same as long as the debate lasts."""
    needs = protocols.load(protocol).moves[act].requires
    return tuple(
        rule
        for rule in _rules_for(protocol, act)
        if rule.check in LASTING and (rule.check != reply_is_not_listed.__name__ or READS_STORE.isdisjoint(needs))
    )


@lru_cache(maxsize=512)
def _rules_now(protocol: str, act: str) -> tuple[Rule, ...]:
    """Those that have to be asked about a candidate every time."""
    settled = _rules_for_good(protocol, act) if protocols.load(protocol).moves[act].replies_to else ()
    return tuple(rule for rule in _rules_for(protocol, act) if rule not in settled and rule.check not in MAY_MOVE)


def candidates(scene: Scene, side: Side) -> Iterator[Move]:
    """Every move that could be legal for the side, as far as that is settled for good: latest targets first, acts as
    the protocol lists them.
    """
    for act, rule in scene.protocol.moves.items():
        if rule.kind == "opening" and not scene.state.turns:
            yield Move(act, scene.arena.root)
    for target in reversed(scene.state.turns):
        if target.side is not side:
            yield from scene.state.offered[target.number - 1]
    for act, rule in scene.protocol.moves.items():
        if rule.kind == "pause":
            yield Move(act)


def legal_replies(scene: Scene, side: Side, number: int) -> tuple[Move, ...]:
    """The legal moves of the side that answer this turn, in the order in which ``legal_moves`` has them."""
    if not sides_to_move(scene, side) or scene.state.turn(number).side is side:
        return ()
    protocol = scene.state.protocol
    return tuple(
        move
        for move in scene.state.offered[number - 1]
        if not _breaks(_rules_now(protocol, move.act), scene, side, move)
    )


def lasting_replies(scene: Scene, target: Turn) -> tuple[Move, ...]:
    """The replies to a turn that no rule forbids for good. They follow from the line of the debate that they continue."""
    side = target.side.other
    return tuple(
        move
        for move in _replies_in_form(scene, target)
        if not _breaks(_rules_for_good(scene.state.protocol, move.act), scene, side, move)
    )


def offered_after(scene: Scene, brought: Argument | None) -> tuple[tuple[Move, ...], ...]:
    """The lasting replies to each turn, where those to the last one are not known yet. ``brought`` is the argument that the
    last turn has added to the arena, if it has: then the turns that it bears on have more of them.
    """
    state = scene.state
    touched = {len(state.turns)}
    if brought is not None:
        touched |= {turn.number for turn in state.turns if _bears_on(scene.arena, brought, turn)}
    offered = [*state.offered, ()]
    for number in touched:
        offered[number - 1] = lasting_replies(scene, state.turn(number))
    return tuple(offered)


def _bears_on(arena: Arena, argument: Argument, turn: Turn) -> bool:
    """Could the turn be answered by the argument, or be denied with it?"""
    played = argument_of(arena, turn)
    if played is not None and argument.id in arena.defeated_by.get(played.id, ()):
        return True
    said = {turn.move.content, concluded(arena, turn), *stated(arena, turn)} - {None}
    conclusion = argument.conclusion
    both = [one for literal in said if literal is not None for one in (literal, negate(literal))]
    return any(supports(arena, conclusion, one) or speaks_against(arena, conclusion, one) for one in both)


def _replies_in_form(scene: Scene, target: Turn) -> Iterator[Move]:
    arena = scene.arena
    conclusion = concluded(arena, target)
    said = stated(arena, target)
    for act, rule in scene.protocol.moves.items():
        if target.move.act not in rule.replies_to:
            continue
        if rule.content == "argument":
            for argument in _arguments(arena, target):
                yield Move(act, argument, target.number)
        elif target.move.act == "why":
            yield Move(act, target.move.content, target.number)
        else:
            for literal in dict.fromkeys((*said, conclusion) if conclusion else said):
                yield Move(act, literal, target.number)


def _arguments(arena: Arena, target: Turn) -> Iterator[str]:
    """The arguments that could answer a turn, in a fixed order."""
    if target.move.act == "argue":
        attacked = argument_of(arena, target)
        yield from arena.defeated_by.get(attacked.id if attacked else "", ())
        return
    if target.move.act == "why":
        literals = literals_supporting(arena, target.move.content or "")
    else:
        literals = tuple(other for literal in stated(arena, target) for other in literals_against(arena, literal))
    for literal in literals:
        for argument in arena.arguments_for.get(literal, ()):
            yield argument.id


def nearest(moves: tuple[Move, ...], wanted: Move) -> tuple[Move, ...]:
    """The legal moves most like the one that was refused: same act, same content, same target, in that order of
    weight.
    """

    def distance(move: Move) -> int:
        same = 4 * (move.act == wanted.act) + 2 * (move.content == wanted.content) + (move.target == wanted.target)
        return -same

    return tuple(sorted(moves, key=distance)[:NEAREST])
