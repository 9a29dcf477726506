"""The engine: which moves are legal, why one is refused, what one does. Pure: a state and a move in, a state out.

The same functions serve people, programs, replay and tests. A refused move never changes anything.
"""

from collections.abc import Iterable
from dataclasses import replace

from debate.dialogue import panel
from debate.dialogue import protocol as protocols
from debate.dialogue.arena import Arena
from debate.dialogue.effects import EFFECTS, Ledger
from debate.dialogue.legality import broken_rule, legal_moves, nearest, offered_after
from debate.dialogue.literals import is_own
from debate.dialogue.move import Move, Refusal, Side, Turn
from debate.dialogue.outcome import outcome
from debate.dialogue.own import own_argument, with_own, without_own
from debate.dialogue.scene import Scene
from debate.dialogue.state import Player, Preview, Seat, State, is_panel
from debate.dialogue.status import ahead, status_after


class IllegalMoveError(ValueError):
    """A caller applied a move without asking ``refusal`` first. ``refusal`` says what is wrong with the move."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.rule}: {refusal.message}")
        self.refusal = refusal


def start(arena: Arena, protocol: str, seats: tuple[Seat, Seat], seed: int = 0, practice: bool = True) -> State:
    """A debate before its first move. Raises ``UnknownProtocolError``."""
    return State(arena, protocol, seats, seed, practice, to_move=protocols.load(protocol).starts)


def legal(state: State, side: Side | None = None) -> tuple[Move, ...]:
    """Every legal move that the map offers to the side, or to each side that may move; in an order that depends on
    nothing else.

    Arguments of the user's own are not listed: there is no end of them. They are legal where ``refusal`` says nothing.
    """
    if is_panel(state):
        return panel.legal(state, side)
    return tuple(legal_moves(Scene(state), side))


def refusal(state: State, side: Side, move: Move) -> Refusal | None:
    """The first rule that the move breaks, in words, with the nearest legal moves; None if the move is legal."""
    if is_panel(state):
        return panel.refusal(state, side, move)
    scene = Scene(state)
    rule = broken_rule(scene, side, move)
    if rule is None:
        return None
    message = rule.message.format(
        target=move.target, cap=scene.protocol.cap, open_challenges=scene.protocol.open_challenges
    )
    return Refusal(rule.id, message, nearest(legal(state, side), move))


def allowed(state: State, side: Side, move: Move) -> bool:
    """Is the move legal? Quicker than ``refusal``, which looks for what could be played instead."""
    return panel.allowed(state, side, move) if is_panel(state) else broken_rule(Scene(state), side, move) is None


def apply(state: State, side: Side, move: Move, voice: str | None = None) -> State:
    """The state after the move. Raises ``IllegalMoveError`` for a move that ``refusal`` refuses."""
    if is_panel(state):
        refused = panel.refusal(state, side, move)
        if refused is not None:
            raise IllegalMoveError(refused)
        return panel.apply(state, side, move, voice)
    scene = Scene(state)
    if broken_rule(scene, side, move) is not None:
        refused = refusal(state, side, move)
        assert refused is not None
        raise IllegalMoveError(refused)
    turn = Turn(len(state.turns) + 1, side, move, voice)
    arena = state.arena
    target = scene.target(move)
    brought = None
    if is_own(move.content) and target is not None:
        brought = own_argument(arena, target, move, turn.number)
        assert brought is not None  # reply_is_not_listed has refused what answers nothing
        arena = with_own(arena, brought)
        scene = Scene(replace(state, arena=arena))
    ledger = Ledger(state.stores, state.obligations)
    for name in scene.protocol.moves[move.act].effects:
        ledger = EFFECTS[name](scene, turn, ledger)
    turns = (*state.turns, turn)
    status = status_after(arena, state.status, turns)
    after = replace(
        state,
        arena=arena,
        turns=turns,
        stores=ledger.stores,
        obligations=ledger.obligations,
        standing=status.is_in,
        status=status,
        ahead=ahead(status.is_in),
    )
    after = replace(after, offered=offered_after(Scene(after), brought))
    after = replace(after, to_move=_next(Scene(after), turn))
    ended = outcome(Scene(after), side, move)
    return replace(after, outcome=ended, to_move=None) if ended else after


def preview(state: State, side: Side, move: Move) -> Preview:
    """What the move would do. Raises ``IllegalMoveError`` like ``apply``."""
    after = apply(state, side, move)
    before_store = {held.content: held for held in state.store(side)}
    after_store = {held.content: held for held in after.store(side)}
    lost = [content for content in before_store if content not in after_store]
    unsupported = [
        content
        for content, held in after_store.items()
        if held.unsupported and content in before_store and not before_store[content].unsupported
    ]
    return Preview(
        after.ahead,
        tuple(content for content in after_store if content not in before_store),
        (*lost, *unsupported),
        tuple(owed for owed in after.obligations if owed not in state.obligations),
        tuple(owed for owed in state.obligations if owed not in after.obligations),
        after.outcome,
    )


def replay(state: State, turns: Iterable[Turn]) -> State:
    """Play the turns from the beginning, with the arena, protocol, seats, seed and settings of the state.

    Raises ``IllegalMoveError`` at the first turn that the rules refuse.
    """
    fresh = replace(
        start(without_own(state.arena), state.protocol, state.seats, state.seed, state.practice),
        hints=state.hints,
        undos=state.undos,
    )
    for turn in turns:
        fresh = apply(fresh, turn.side, turn.move, turn.voice)
    return fresh


def undo_refusal(state: State) -> Refusal | None:
    """Why nothing can be taken back now; None if it can."""
    if not state.practice:
        return Refusal("U1", "Moves can be taken back in practice only.")
    if _last_decision(state) is None:
        return Refusal("U2", "There is no move of yours to take back.")
    return None


def undo(state: State) -> State:
    """The debate as it was before the user's last move, with one more undo on record. Raises ``IllegalMoveError``."""
    refused = undo_refusal(state)
    last = _last_decision(state)
    if refused is not None or last is None:
        raise IllegalMoveError(refused or Refusal("U2", ""))
    return replace(replay(state, state.turns[: last - 1]), undos=state.undos + 1)


def hint_refusal(state: State) -> Refusal | None:
    """Why no hint can be given now; None if one can."""
    if not state.practice:
        return Refusal("U1", "Hints are given in practice only.")
    return Refusal("R0", "The debate has ended: `report` says how it went.") if state.outcome else None


def hinted(state: State) -> State:
    """The same debate with one more hint on record. Raises ``IllegalMoveError`` where ``hint_refusal`` says why."""
    refused = hint_refusal(state)
    if refused is not None:
        raise IllegalMoveError(refused)
    return replace(state, hints=state.hints + 1)


def _last_decision(state: State) -> int | None:
    """The number of the last turn that a user played."""
    users = {seat.side for seat in state.seats if seat.player is Player.USER}
    return next((turn.number for turn in reversed(state.turns) if turn.side in users), None)


def _next(scene: Scene, turn: Turn) -> Side | None:
    """Who moves after this turn; None if either side may."""
    if turn.number == 1 or turn.move.act == "pass" or scene.variant.turn == "alternate":
        return turn.side.other
    if scene.variant.turn == "either":
        return None
    return scene.state.ahead.other if scene.state.ahead else None
