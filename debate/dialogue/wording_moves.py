"""What a debater reads about a move: the line in the transcript, the label in a menu. Plain data; front ends decide
how it looks.
"""

from dataclasses import dataclass

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.literals import is_own, negate
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.panel_attacks import attack_kind
from debate.dialogue.state import Player, State, is_panel
from debate.dialogue.wording_claims import (
    capitalised,
    cited_voice,
    claim_text,
    inner,
    place_text,
    premises_text,
    short,
    strongest,
    voice_name,
    voice_names,
)
from debate.dialogue.wording_panel import describe_panel, say_panel


@dataclass(frozen=True, slots=True)
class Line:
    """One move as it is shown: who speaks ('Chris Ham'), where it comes from ('Title, paragraph 7: “…”', or None), what
    is said.

    ``kind`` names what sort of move it is: claim, question, reason, objection, undercut, concession, retraction,
    denial, pass, information. ``own`` is true for a sentence in the user's own words, which is never to be read as
    markup.
    """

    speaker: str
    place: str | None
    text: str
    kind: str
    own: bool = False


MAKES_ARGUMENT = ("argue", "attack", "answer", "reason", "because", "undermine", "undercut", "rebut")
"""The acts, of both formats, whose content is an argument."""


def say(state: State, spoken: Turn | Move, side: Side | None = None) -> Line:
    """The line for a turn, or for a move before it is played (``side``: who would play it; if not given, whose turn
    it is).
    """
    turn = spoken if isinstance(spoken, Turn) else Turn(len(state.turns) + 1, side or mover(state), spoken)
    text, kind = _sentence(state, turn)
    return Line(speaker(state, turn), _place(state, turn), text, kind, own=bool(turn.move.text))


def describe(state: State, move: Move) -> str:
    """A short label for a menu: what the move does, with what, in answer to what."""
    if is_panel(state):
        return describe_panel(state, move)
    arena, content = state.arena, move.content
    answers = f" (to {move.target})" if move.target is not None else ""
    if move.act == "argue":
        return _argue_label(state, move) + answers
    labels = {
        "claim": "Claim",
        "why": "Ask why",
        "concede": "Grant",
        "retract": "Take back",
        "deny": "Deny",
    }
    if content is None or move.act not in labels:
        return {"pass": "Pass: nothing to add"}.get(move.act, capitalised(move.act.replace("-", " "))) + answers
    return f"{labels[move.act]}: “{short(claim_text(arena, content))}”{answers}"


def mover(state: State) -> Side:
    """Whose move it is; where either side may move, the user's."""
    return state.to_move or user_side(state) or Side.PROPONENT


def user_side(state: State) -> Side | None:
    """The side of the (first) user; None in a debate between programs."""
    return next((seat.side for seat in state.seats if seat.player is Player.USER), None)


def speaker(state: State, turn: Turn) -> str:
    """Whose name stands beside a turn: the author in whose name a program spoke, else the name of the seat."""
    return voice_name(state.arena, turn.voice) or state.seat(turn.side).name


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


def _place(state: State, turn: Turn) -> str | None:
    argument = turn_argument(state, turn) if turn.move.act in MAKES_ARGUMENT else None
    spoken_by = frozenset({turn.voice}) if turn.voice is not None else frozenset()
    if argument is not None:
        said = strongest(argument.occurrences, spoken_by) or strongest(argument.occurrences)
        return place_text(state.arena, said) or _premise_place(state.arena, argument, spoken_by)
    if turn.voice is None or turn.move.content is None or turn.move.act not in ("claim", "concede"):
        return None
    claim = state.arena.map.claim_by_id.get(turn.move.content.removeprefix("-"))
    return place_text(state.arena, strongest(claim.occurrences, spoken_by)) if claim is not None else None


def _premise_place(arena: Arena, argument: Argument, voices: frozenset[str]) -> str | None:
    """The place of the first premise that has one, for a step that the map places nowhere itself."""
    for premise in argument.premises:
        claim = arena.map.claim_by_id.get(premise)
        said = strongest(claim.occurrences, voices or argument.voices) if claim is not None else None
        if said is not None and said.anchors:
            return place_text(arena, said)
    return None


def _sentence(state: State, turn: Turn) -> tuple[str, str]:
    if is_panel(state):
        return say_panel(state, turn)
    arena, move = state.arena, turn.move
    content = move.content or ""
    if move.act == "argue":
        return _argue_sentence(state, turn)
    if move.act == "claim":
        return f"I claim that {inner(arena, content)}.", "claim"
    if move.act == "why":
        return f"Why do you say that {inner(arena, content)}?", "question"
    if move.act == "concede":
        return f"I grant that {inner(arena, content)}.", "concession"
    if move.act == "retract":
        return f"I take back my claim that {inner(arena, content)}.", "retraction"
    if move.act == "deny":
        return f"I deny that {inner(arena, content)}.", "denial"
    return "I have nothing to add.", "pass"


def _argue_sentence(state: State, turn: Turn) -> tuple[str, str]:
    arena, argument = state.arena, turn_argument(state, turn)
    kind = relation_to_target(state, turn.move, argument)
    if turn.move.text:
        opening = {"reason": "", "undercut": "That does not follow: ", "objection": "But: "}[kind]
        return opening + turn.move.text, kind
    if argument is None:
        return "I have an argument about that.", kind
    if argument.kind == "citation":
        return _citation_sentence(arena, argument, turn, kind), kind
    premises = premises_text(arena, argument)
    if kind == "reason":
        return f"Because {premises}.", kind
    if kind == "undercut":
        return f"That does not follow: {premises}.", kind
    target = state.turn(turn.move.target) if turn.move.target is not None else None
    victim = turn_argument(state, target) if target is not None else None
    if victim is not None and attack_kind(arena, argument, victim) == "undermine":
        hit = next(
            (p for p in victim.premises if argument.conclusion in arena.contraries.get(p, ())), victim.conclusion
        )
        return f"But {premises}. {_against(arena, argument, hit, 'I do not accept that')}", kind
    hit = victim.conclusion if victim is not None else (target.move.content or "" if target is not None else "")
    return f"But {premises}. {_against(arena, argument, hit, 'That speaks against the claim that')}", kind


def _against(arena: Arena, argument: Argument, hit: str, opening: str) -> str:
    """What the attack comes to: for an argument for a rival claim, the rival is named."""
    if argument.conclusion == negate(hit) and hit.startswith("-"):
        return f"So it stands that {inner(arena, argument.conclusion)}."
    if not argument.conclusion.startswith("-") and argument.conclusion != negate(hit):
        return f"So {inner(arena, argument.conclusion)}; and both cannot be right."
    return f"{opening} {inner(arena, hit)}."


def _citation_sentence(arena: Arena, argument: Argument, turn: Turn, kind: str) -> str:
    said = inner(arena, argument.conclusion)
    if turn.voice is not None and turn.voice in argument.voices:
        return f"That is my own statement: {said}." if kind == "reason" else f"But I say that {said}."
    return (
        f"{cited_voice(arena, argument)} says so."
        if kind == "reason"
        else f"But {cited_voice(arena, argument)} says that {said}."
    )


def _argue_label(state: State, move: Move) -> str:
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
