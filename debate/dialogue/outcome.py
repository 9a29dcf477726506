"""How a debate ends: on what basis, who has won, and what that rests on."""

from debate.dialogue.literals import is_own
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.rules import PREDICATES
from debate.dialogue.scene import Scene
from debate.dialogue.state import Outcome, State
from debate.dialogue.status import ahead, standing


def outcome(scene: Scene, side: Side, move: Move) -> Outcome | None:
    """The outcome after this move of this side, or None if the debate goes on."""
    for end in scene.protocol.ends:
        if not PREDICATES[end.check](scene, side, move):
            continue
        text = end.text.format(cap=scene.protocol.cap)
        winner = scene.state.ahead if end.winner == "ahead" else None if end.winner == "nobody" else Side(end.winner)
        if end.winner == "ahead":
            text = f"{text} {_standing_in_words(winner)}"
            own = deciding_own_turns(scene.state)
            if own:
                turns = " and ".join(str(number) for number in own)
                text = f"{text} That rests on words of a debater's own (move {turns}), which the map cannot judge."
        return Outcome(winner, end.basis, text)
    return None


def _standing_in_words(winner: Side | None) -> str:
    if winner is Side.PROPONENT:
        return "The claim stands: every attack on it has been answered."
    return "The claim does not stand: an attack on it has not been answered, and the proponent bears the burden."


def deciding_own_turns(state: State) -> tuple[int, ...]:
    """The turns with arguments of a debater's own without which somebody else would be ahead."""
    own = [turn for turn in state.turns if turn.move.act == "argue" and is_own(turn.move.content)]
    return tuple(turn.number for turn in own if _ahead_without(state, turn) is not state.ahead)


def _ahead_without(state: State, removed: Turn) -> Side | None:
    """Who would be ahead if this turn, and all that answers it, had not been played."""
    gone = {removed.number}
    kept: list[Turn] = []
    for turn in state.turns:
        if turn.number in gone or turn.move.target in gone:
            gone.add(turn.number)
            kept.append(Turn(turn.number, turn.side, Move("pass"), turn.voice))  # keeps the numbers of the others
        else:
            kept.append(turn)
    return ahead(standing(state.arena, tuple(kept)))
