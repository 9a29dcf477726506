"""In whose name a program speaks: each reply belongs to an author of the map, where one stands behind it."""

from debate.dialogue.arena import Arena
from debate.dialogue.literals import argument_of, literals_against
from debate.dialogue.move import Move, Side
from debate.dialogue.state import State
from debate.dialogue.value import available
from debate.dialogue.wording_claims import strongest
from debate.model.elements import HOLDS, Occurrence


def voice_of(state: State, side: Side, move: Move) -> str | None:
    """The author in whose name a move is made: of those the seat speaks for, the one who stands behind it most firmly.

    For an argument, the voice with its strongest occurrence, or with the strongest one of its premises. For other
    moves, the author whose argument is under discussion, then one who argues against what is asked, then the seat's
    only voice.
    """
    if move.act in ("argue", "attack", "answer", "reason"):
        return _voice_of_argument(state, side, move.content or "")
    if move.act == "claim":
        return _voice_of_claim(state, side, move.content or "")
    return _voice_of_line(state, side, move) or _sceptic(state, side, move) or _only_voice(state, side)


def last_voice(state: State, side: Side) -> str | None:
    """The author who spoke last for a side."""
    return next((turn.voice for turn in reversed(state.turns) if turn.side is side and turn.voice is not None), None)


def _voice_of_argument(state: State, side: Side, name: str) -> str | None:
    argument = state.arena.argument_by_id.get(name)
    if argument is None:
        return None
    allowed = argument.voices & state.seat(side).voices if state.seat(side).voices else argument.voices
    if not allowed:
        return None
    said = strongest(argument.occurrences, allowed) or strongest(_behind(state.arena, argument.premises), allowed)
    return said.voice if said is not None else min(allowed)


def _voice_of_claim(state: State, side: Side, claim: str) -> str | None:
    """The author who holds the claim most firmly, of those the seat speaks for."""
    found = state.arena.map.claim_by_id.get(claim)
    said = [one for one in found.occurrences if one.attitude in HOLDS] if found is not None else []
    voices = state.seat(side).voices
    best = strongest(tuple(one for one in said if not voices or one.voice in voices))
    return best.voice if best is not None else None


def _behind(arena: Arena, premises: tuple[str, ...]) -> tuple[Occurrence, ...]:
    claims = [arena.map.claim_by_id[premise] for premise in premises if premise in arena.map.claim_by_id]
    return tuple(said for claim in claims for said in claim.occurrences)


def _voice_of_line(state: State, side: Side, move: Move) -> str | None:
    """The author who last spoke for the side on the line of the debate that the move continues."""
    number = move.target
    while number is not None and 1 <= number <= len(state.turns):
        turn = state.turn(number)
        if turn.side is side and turn.voice is not None and argument_of(state.arena, turn) is not None:
            return None if _holds(state.arena, turn.voice, move) else turn.voice
        number = turn.move.target
    return None


def _sceptic(state: State, side: Side, move: Move) -> str | None:
    """For a challenge: an author who has an argument against it."""
    if move.act not in ("why", "deny") or move.content is None:
        return None
    arena = state.arena
    open_to_side = available(state, side)
    against = [one for literal in literals_against(arena, move.content) for one in arena.arguments_for.get(literal, ())]
    for argument in sorted(against, key=lambda one: arena.position[one.id]):
        if argument.id in open_to_side:
            voice = _voice_of_argument(state, side, argument.id)
            if voice is not None and not _holds(state.arena, voice, move):
                return voice
    return None


def _holds(arena: Arena, voice: str, move: Move) -> bool:
    """Would the author ask for a reason for what the author says too?"""
    claim = arena.map.claim_by_id.get(move.content or "")
    if claim is None or move.act not in ("why", "deny"):
        return False
    return any(said.voice == voice and said.attitude in HOLDS for said in claim.occurrences)


def _only_voice(state: State, side: Side) -> str | None:
    voices = state.seat(side).voices
    return next(iter(voices)) if len(voices) == 1 else None
