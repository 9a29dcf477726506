"""How a debate ends: on what basis, who has won, and what that rests on."""

from debate.dialogue.legality import legal_moves
from debate.dialogue.literals import is_own
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.scene import Predicate, Scene
from debate.dialogue.state import Outcome, State
from debate.dialogue.status import ahead, standing


def root_retracted(scene: Scene, side: Side, move: Move) -> bool:
    """The side with the burden took the root claim back."""
    return move.act == "retract" and side is scene.protocol.starts and move.content == scene.arena.root


def root_conceded(scene: Scene, side: Side, move: Move) -> bool:
    """The other side accepted the root claim."""
    return move.act == "concede" and side is not scene.protocol.starts and move.content == scene.arena.root


def all_have_passed(scene: Scene, side: Side, move: Move) -> bool:
    """The last moves, as many as the variant says, were passes."""
    last = scene.state.turns[-scene.variant.passes :]
    return len(last) == scene.variant.passes and all(turn.move.act == "pass" for turn in last)


def cap_reached(scene: Scene, side: Side, move: Move) -> bool:
    """The debate has as many moves as it may."""
    return len(scene.state.turns) >= scene.protocol.cap


def no_legal_move(scene: Scene, side: Side, move: Move) -> bool:
    """Whoever has the turn has no legal move, not even a pass."""
    return next(legal_moves(scene), None) is None


ENDINGS: dict[str, Predicate] = {
    ending.__name__: ending for ending in (root_retracted, root_conceded, all_have_passed, cap_reached, no_legal_move)
}
"""Every ending that a protocol can name. Asked after every move, of the side that made it and the move it made."""


def outcome(scene: Scene, side: Side, move: Move) -> Outcome | None:
    """The outcome after this move of this side, or None if the debate goes on."""
    for end in scene.protocol.ends:
        if not ENDINGS[end.check](scene, side, move):
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
