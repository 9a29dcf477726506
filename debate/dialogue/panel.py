"""The author panel walk: the user takes stands, the authors of the map answer. Called by the engine, which is the door.

The user sits in the proponent's seat, the panel in the opponent's. Acts of the user:

- agree, disagree, unsure ``claim``: a stand on the claim in focus (the root, until the user jumps);
- because ``argument`` or own words, in answer to a stand: a reason for it;
- who-agrees ``claim`` (the panel: authors); why ``@voice.claim`` (answer); another-reason ``claim`` (reason);
- show-attack, or show-attack ``position`` (attack);
- undermine, undercut, rebut ``argument`` or own words, accept, no-view: the replies to an attack;
- jump ``claim``; save; stop.

The panel only ever has one move: the answer to what it was asked. It attacks each position with each argument once at
most; which comes next, ``panel_attacks.next_attack`` says. The walk ends when the user stops, or when nothing is left
to show and no claim is left to take a stand on. There is no winner: ``report`` says of each claim and author whether
the position survives or falls, or is untested.
"""

from collections import deque
from dataclasses import replace

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.move import Move, Refusal, Side, Turn
from debate.dialogue.panel_attacks import (
    ARGUING,
    REPLIES,
    STANDS,
    attack_kind,
    held_turns,
    literal_of,
    next_attack,
    open_attacks,
    standing,
    unseen,
)
from debate.dialogue.protocol import load
from debate.dialogue.state import Commitment, Origin, Outcome, State
from debate.dialogue.value import available

ATTITUDES = (*STANDS, "unsure")
ASKS = {"who-agrees": "authors", "why": "answer", "another-reason": "reason", "show-attack": "attack"}
"""What the user may ask of the panel, and the act with which the panel answers."""

MOST_CLAIMS = 200
"""So many claims are listed to go to."""


def claims_near(arena: Arena, claim: str) -> tuple[str, ...]:
    """The claims that the walk lists to go to from this one: all that it can visit, the root first, then every claim an argument
    uses, in the order of the map. Of more than ``MOST_CLAIMS`` those that are fewest steps away.
    """
    if len(arena.claims) <= MOST_CLAIMS:
        return tuple(arena.claims)
    near = {claim: None, arena.root: None}
    waiting = deque(near)
    while waiting and len(near) < MOST_CLAIMS:
        at = waiting.popleft()
        steps = [step for literal in (at, f"-{at}") for step in arena.arguments_for.get(literal, ())]
        for step in (*steps, *arena.starting_from.get(at, ())):
            for other in (literal.removeprefix("-") for literal in (*step.premises, step.conclusion)):
                if other not in near and other in arena.claims and len(near) < MOST_CLAIMS:
                    near[other] = None
                    waiting.append(other)
    return tuple(sorted(near, key=arena.claims.__getitem__))


def focus(state: State) -> str:
    """The claim that the walk is at: the last one jumped to or taken a stand on."""
    visited = [turn.move.content for turn in state.turns if turn.move.act in (*ATTITUDES, "jump")]
    return visited[-1] or state.arena.root if visited else state.arena.root


def voices_on(arena: Arena, claim: str) -> tuple[str, ...]:
    """The voices that say anything about a claim, in the order of the map."""
    found = arena.map.claim_by_id.get(claim)
    return tuple(dict.fromkeys(said.voice for said in found.occurrences)) if found is not None else ()


def legal(state: State, side: Side | None = None) -> tuple[Move, ...]:
    """Every legal move, in a fixed order, apart from replies in one's own words and, on a large map, jumps that go far (see
    ``refusal``).
    """
    if state.outcome is not None or side not in (None, state.to_move):
        return ()
    if state.to_move is Side.OPPONENT:
        return (_answer(state),)
    moves = [*_reply_moves(state)]
    at = focus(state)
    current = dict(state.attitudes)
    moves += [Move(act, at) for act in ATTITUDES if current.get(at) != act]
    moves += _because_moves(state)
    positions = dict.fromkeys(attack.position for attack in unseen(state))
    if positions:
        moves += [Move("show-attack"), *(Move("show-attack", position) for position in positions)]
    moves.append(Move("who-agrees", at))
    moves += [Move("why", f"@{voice}.{at}") for voice in voices_on(state.arena, at)]
    if _untold(state, at) is not None:
        moves.append(Move("another-reason", at))
    moves += [Move("jump", claim) for claim in claims_near(state.arena, at) if claim != at]
    return (*moves, Move("save"), Move("stop"))


def allowed(state: State, side: Side, move: Move) -> bool:
    """Is the move legal?"""
    if side is Side.PROPONENT and (move.text or move.act == "jump"):
        return _in_own_words(state, move) or _jumps(state, move)
    return move in legal(state, side)


def refusal(state: State, side: Side, move: Move) -> Refusal | None:
    """Why a move is refused, or None. A reason or reply in one's own words has ``text`` and no content."""
    if allowed(state, side, move):
        return None
    moves = legal(state, side)
    rule = load(state.protocol).rule(_broken_rule(state, side, move))
    return Refusal(rule.id, rule.message, tuple(near for near in moves if near.act == move.act)[:3] or moves[:3])


def apply(state: State, side: Side, move: Move, voice: str | None = None) -> State:
    """The state after a move that ``refusal`` does not refuse."""
    turn = Turn(len(state.turns) + 1, side, move, voice)
    after = replace(
        state,
        turns=(*state.turns, turn),
        to_move=Side.OPPONENT if move.act in ASKS else Side.PROPONENT,
        stores=(_committed(state, turn), state.stores[1]),
        attitudes=_attitudes(state, turn),
    )
    after = replace(after, standing=standing(after.turns))
    ended = _outcome(after, move)
    return replace(after, outcome=ended, to_move=None) if ended else after


def choose(state: State) -> Move:
    """The panel's answer. Raises ValueError when it is not the panel's turn."""
    if state.to_move is not Side.OPPONENT:
        raise ValueError("the panel speaks only when asked")
    return _answer(state)


def _answer(state: State) -> Move:
    asked = state.turns[-1]
    act, content = ASKS[asked.move.act], asked.move.content
    if act == "attack":
        attack = next_attack(state, content)
        if attack is None:
            raise ValueError("asked for an attack where none is unseen")
        return Move("attack", attack.argument, attack.target)
    if act == "reason":
        reason = _untold(state, content or "")
        return Move("reason", reason.id if reason else None, asked.number)
    if act == "answer":
        voice, _, claim = (content or "")[1:].partition(".")
        named = [name for name in voices_on(state.arena, focus(state)) if content == f"@{name}.{focus(state)}"]
        voice, claim = (named[0], focus(state)) if named else (voice, claim)
        reasons = [step for step in _steps_about(state.arena, claim) if voice in step.voices and step.premises]
        return Move("answer", reasons[0].id if reasons else content, asked.number)
    return Move("authors", content, asked.number)


def _steps_about(arena: Arena, claim: str) -> tuple[Argument, ...]:
    return (*arena.arguments_for.get(claim, ()), *arena.arguments_for.get(f"-{claim}", ()))


def _untold(state: State, claim: str) -> Argument | None:
    told = {turn.move.content for turn in state.turns}
    open_to_panel = available(state, Side.OPPONENT)
    steps = [step for step in _steps_about(state.arena, claim) if step.premises and step.id in open_to_panel]
    return next((step for step in steps if step.id not in told), None)


def _because_moves(state: State) -> list[Move]:
    stands = [turn for turn in held_turns(state) if turn.move.act in STANDS]
    given = {(turn.move.content, turn.move.target) for turn in state.turns if turn.move.act == "because"}
    return [
        Move("because", step.id, turn.number)
        for turn in stands
        for step in state.arena.arguments_for.get(literal_of(turn), ())
        if (step.id, turn.number) not in given
    ]


def _reply_moves(state: State) -> list[Move]:
    arena = state.arena
    moves: list[Move] = []
    for turn in reversed(open_attacks(state)):
        attacker = arena.argument_by_id[turn.move.content or ""]
        for name in arena.defeated_by.get(attacker.id, ()):
            moves.append(Move(attack_kind(arena, arena.argument_by_id[name], attacker), name, turn.number))
        moves += [Move("accept", attacker.conclusion, turn.number), Move("no-view", None, turn.number)]
    return moves


def _in_own_words(state: State, move: Move) -> bool:
    if state.outcome is not None or state.to_move is not Side.PROPONENT or not move.text or move.content is not None:
        return False
    if move.act == "because":
        return any(turn.number == move.target for turn in held_turns(state) if turn.move.act in STANDS)
    return move.act in ARGUING and any(turn.number == move.target for turn in open_attacks(state))


def _jumps(state: State, move: Move) -> bool:
    if state.outcome is not None or state.to_move is not Side.PROPONENT or move.content == focus(state):
        return False
    return move.content in state.arena.claims and move == Move("jump", move.content)


def _broken_rule(state: State, side: Side, move: Move) -> str:
    if state.outcome is not None:
        return "W0"
    if state.to_move is not side:
        return "W1"
    if move.act in REPLIES:
        waiting = any(turn.number == move.target for turn in open_attacks(state))
        return "W5" if waiting else "W4"
    by_act = {"because": "W3", "show-attack": "W6", "another-reason": "W7"}
    by_act |= dict.fromkeys((*ATTITUDES, "who-agrees", "why", "jump"), "W2")
    return by_act.get(move.act, "W8")


def _attitudes(state: State, turn: Turn) -> tuple[tuple[str, str], ...]:
    if turn.move.act in ATTITUDES:
        return tuple({**dict(state.attitudes), turn.move.content or "": turn.move.act}.items())
    return state.attitudes


def _committed(state: State, turn: Turn) -> tuple[Commitment, ...]:
    """The user's store after a turn. A new stand replaces the old one; accepting an attack gives up what it
    contradicts.
    """
    held, move = state.stores[0], turn.move
    new: list[tuple[str, Origin]] = []
    if move.act in ATTITUDES:
        held = tuple(kept for kept in held if kept.content not in (move.content, f"-{move.content}"))
        new = [(literal_of(turn), Origin.STATED)] if move.act in STANDS else []
    elif move.act in ARGUING and move.content is not None:
        step = state.arena.argument_by_id[move.content]
        new = [(literal, Origin.STATED) for literal in (*step.premises, step.conclusion)]
    elif move.act == "accept" and move.content is not None:
        lost = state.arena.contraries.get(move.content, frozenset())
        held = tuple(kept for kept in held if kept.content not in lost)
        new = [(move.content, Origin.CONCEDED)]
    known = {kept.content for kept in held}
    return (*held, *(Commitment(text, origin, turn.number) for text, origin in new if text not in known))


def _outcome(state: State, move: Move) -> Outcome | None:
    protocol = load(state.protocol)
    texts = {end.basis: end.text.format(cap=protocol.cap) for end in protocol.ends}
    if move.act == "stop":
        return Outcome(None, "stopped", texts["stopped"])
    if len(state.turns) >= protocol.cap:
        return Outcome(None, "cap", texts["cap"])
    visited = {claim for claim, _ in state.attitudes}
    if state.to_move is Side.OPPONENT or open_attacks(state) or unseen(state) or visited < state.arena.claims.keys():
        return None
    return Outcome(None, "status", texts["status"])
