"""What a debater reads about an argument: its sentence, by what it does to the move that it answers, and its label."""

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.literals import is_own, negate, stated
from debate.dialogue.move import Move, Turn
from debate.dialogue.panel_attacks import attack_kind
from debate.dialogue.state import State
from debate.dialogue.wording_claims import capitalised, cited_voice, inner, premises_text, short, voice_names

MAKES_ARGUMENT = ("argue", "attack", "answer", "reason", "because", "undermine", "undercut", "rebut")
"""The acts, of both formats, whose content is an argument."""


def turn_argument(state: State, turn: Turn) -> Argument | None:
    """The argument that a turn brings forward, the user's own ones included."""
    content = turn.move.content
    if is_own(content):
        return state.arena.argument_by_id.get(f"own-{turn.number}")
    return state.arena.argument_by_id.get(content) if content is not None else None


def relation_to_target(state: State, move: Move, argument: Argument | None) -> str:
    """What an argument does to the turn that it answers: reason, objection, undercut (rebuttals and underminers are
    objections).
    """
    target = state.turn(move.target) if move.target is not None and move.target <= len(state.turns) else None
    if move.content == "own-undercut":
        return "undercut"
    if target is None or target.move.act == "why":
        return "reason"
    victim = turn_argument(state, target)
    if argument is not None and victim is not None and attack_kind(state.arena, argument, victim) == "undercut":
        return "undercut"
    return "objection"


def argue_sentence(state: State, turn: Turn) -> tuple[str, str]:
    """The sentence of a turn that argues, and its kind (see ``wording.Line``)."""
    arena, argument = state.arena, turn_argument(state, turn)
    kind = relation_to_target(state, turn.move, argument)
    if turn.move.text:
        opening = {"reason": "", "undercut": "That does not follow: ", "objection": "But: "}[kind]
        return opening + turn.move.text, kind
    if argument is None:
        return "I have an argument about that.", kind
    before = said_before(state, turn)
    if before:
        return _again(state, turn, argument, kind, before), kind
    if argument.kind == "citation":
        return _citation_sentence(arena, argument, turn, kind), kind
    premises = premises_text(arena, argument)
    if kind == "reason":
        return f"Because {premises}.", kind
    if kind == "undercut":
        return f"That does not follow: {premises}.", kind
    return f"But {premises}. {_upshot(state, turn, argument)}", kind


def said_before(state: State, turn: Turn) -> tuple[Turn, ...]:
    """The turns before this one in which the same side said the same: the same argument of the map, or from the same premises."""
    argument = turn_argument(state, turn)
    if turn.move.act != "argue" or argument is None or argument.kind == "own":
        return ()
    return tuple(
        before
        for before in state.turns[: turn.number - 1]
        if before.move.act == "argue"
        and before.side is turn.side
        and (made := turn_argument(state, before)) is not None
        and (made.id == argument.id or made.premises == argument.premises != ())
    )


def _again(state: State, turn: Turn, argument: Argument, kind: str, before: tuple[Turn, ...]) -> str:
    """An argument that its side makes once more, as what it is; where the reply to it is what it answers, why it may."""
    arena = state.arena
    first, latest = before[0], before[-1]
    opening = f"As {'I' if turn.voice == first.voice else 'was'} said in move {first.number}"
    said = premises_text(arena, argument) or _cited(arena, argument, turn)
    if kind == "undercut":
        return f"{opening}, that does not follow: {said}."
    if kind == "reason":
        return f"{opening}: {said}."
    target = state.turn(turn.move.target or 1)
    answered = target.move.target == latest.number and latest.move.content == turn.move.content
    reply = turn_argument(state, target) if answered else None
    if reply is not None and attack_kind(arena, reply, argument) != "undercut":
        return f"{opening}: {said}. Your reply in move {target.number} does not outweigh that, so it still stands."
    return f"{opening}: {said}." + (f" {_upshot(state, turn, argument)}" if argument.premises else "")


def _upshot(state: State, turn: Turn, argument: Argument) -> str:
    """What an objection comes to in answer to its target."""
    arena = state.arena
    target = state.turn(turn.move.target or 1)
    victim = turn_argument(state, target) if target.move.act in MAKES_ARGUMENT else None
    if victim is None:
        hit = next(iter(stated(arena, target)), target.move.content or "")
        return _against(arena, argument, hit, "That speaks against the claim that")
    if attack_kind(arena, argument, victim) == "undermine":
        hit = next(
            (p for p in victim.premises if argument.conclusion in arena.contraries.get(p, ())), victim.conclusion
        )
        return _against(arena, argument, hit, "I do not accept that")
    return _against(arena, argument, victim.conclusion, "That speaks against the claim that")


def _against(arena: Arena, argument: Argument, hit: str, opening: str) -> str:
    """What the attack comes to: for an argument for a rival claim, the rival is named."""
    if argument.conclusion == negate(hit) and hit.startswith("-"):
        return f"So it stands that {inner(arena, argument.conclusion)}."
    if not argument.conclusion.startswith("-") and argument.conclusion != negate(hit):
        return f"So {inner(arena, argument.conclusion)}; and both cannot be right."
    return f"{opening} {inner(arena, hit)}."


def _citation_sentence(arena: Arena, argument: Argument, turn: Turn, kind: str) -> str:
    said = _cited(arena, argument, turn)
    if turn.voice is not None and turn.voice in argument.voices:
        return f"That is my own statement: {said}." if kind == "reason" else f"But I say that {said}."
    return f"{cited_voice(arena, argument)} says so." if kind == "reason" else f"But {said}."


def _cited(arena: Arena, argument: Argument, turn: Turn) -> str:
    """What a citation says; whose word it is, unless they speak themselves."""
    said = inner(arena, argument.conclusion)
    return said if turn.voice in argument.voices else f"{cited_voice(arena, argument)} says that {said}"


def argue_label(state: State, move: Move) -> str:
    """The label of an argument in a menu."""
    arena = state.arena
    if is_own(move.content):
        return {"own": "Answer in your own words", "own-undercut": "Say in your own words why it does not follow"}.get(
            move.content or "", "Object in your own words"
        )
    argument = arena.argument_by_id.get(move.content or "")
    if argument is None:
        return "Argue"
    kind = relation_to_target(state, move, argument)
    opening = {"reason": "Because", "objection": "But", "undercut": "That does not follow"}[kind]
    if argument.kind == "citation":
        said = "" if kind == "reason" else f" that {short(inner(arena, argument.conclusion))}"
        return (
            f"{opening}: {cited_voice(arena, argument)} says so{said}"
            if not said
            else f"{opening}: {cited_voice(arena, argument)} says{said}"
        )
    who = f" — {voice_names(arena, argument.voices)}" if argument.voices else ""
    return f"{opening}: “{short(capitalised(premises_text(arena, argument)))}”{who}"
