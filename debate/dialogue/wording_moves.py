"""What a debater reads about a move: the line in the transcript, the label in a menu. Plain data; front ends decide
how it looks.
"""

from dataclasses import dataclass

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.literals import negate
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.state import Player, State, is_panel
from debate.dialogue.wording_arguments import MAKES_ARGUMENT, argue_label, argue_sentence, turn_argument
from debate.dialogue.wording_claims import (
    capitalised,
    claim_text,
    inner,
    place_text,
    short,
    strongest,
    voice_name,
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
        return argue_label(state, move) + answers
    if move.act == "deny" and content is not None and content.startswith("-"):
        return f"Insist: “{short(claim_text(arena, negate(content)))}”{answers}"
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
        return argue_sentence(state, turn)
    if move.act == "claim":
        return f"I claim that {inner(arena, content)}.", "claim"
    if move.act == "why":
        return f"Why do you say that {inner(arena, content)}?", "question"
    if move.act == "concede":
        return f"I grant that {inner(arena, content)}.", "concession"
    if move.act == "retract":
        return f"I take back my claim that {inner(arena, content)}.", "retraction"
    if move.act == "deny":
        # Two negations in one sentence are hard to read.
        denied = (
            f"insist that {inner(arena, negate(content))}"
            if content.startswith("-")
            else f"deny that {inner(arena, content)}"
        )
        return f"I {denied}.", "denial"
    return "I have nothing to add.", "pass"
