"""What a debater reads about the state of the debate: who is ahead and why, what is owed, what a move would do, how
it ended.
"""

from debate.dialogue.engine import preview
from debate.dialogue.move import Move, Refusal, Side, Turn
from debate.dialogue.panel_attacks import open_attacks, unseen
from debate.dialogue.scene import Scene
from debate.dialogue.state import Obligation, Outcome, Player, Preview, State, is_panel
from debate.dialogue.wording_claims import claim_text, inner, short
from debate.dialogue.wording_moves import describe, say, user_side

OTHER = "Your opponent"
"""How the other side is called, at the start of a sentence."""


def status_text(state: State, side: Side | None = None, shown: frozenset[int] = frozenset()) -> str:
    """Who is ahead, and which move decides it, as the side reads it (if not given: the user, or else the proponent).

    A move that is ``shown`` is named by its number alone; others are quoted.
    """
    if is_panel(state):
        return _walk_status(state)
    reader = side or user_side(state) or Side.PROPONENT
    if state.outcome is not None:
        return outcome_text(state, state.outcome, reader)
    if state.ahead is None:
        return "The debate has not begun."
    losing = "You have" if state.ahead is not reader else f"{OTHER} has"
    opening = "You are ahead" if state.ahead is reader else "You are behind"
    decisive = deciding(state)
    if not decisive:
        return f"{opening}."
    last = decisive[-1]
    if last.move.act == "claim":
        said = (
            "has been said against the claim yet" if len(state.turns) == 1 else "that was said against the claim stands"
        )
        return f"{opening}: nothing {said}."
    quoted = "" if last.number in shown else f", {_quoted(state, last)}"
    if any(turn.move.target == last.number for turn in state.turns):  # it was answered, by what does not meet it
        return f"{opening}: move {last.number} still stands{quoted}."
    return f"{opening}: {_lower_you(losing)} not answered move {last.number}{quoted}."


def standing_text(state: State, side: Side, shown: frozenset[int] = frozenset()) -> tuple[str, ...]:
    """All that a side should know after a move, nothing of it twice: who is ahead, what it owes, how it can end.

    What was ``shown`` just now is named by its number alone.
    """
    owed = [one for one in state.obligations if one.side is side] if state.outcome is None else []
    decisive = deciding(state) if owed and not is_panel(state) else ()
    behind = [one for one in owed if decisive and one.turn == decisive[-1].number and one.turn in shown]
    if behind:
        lines = [f"You are behind: you owe a reason in answer to move {behind[0].turn}, or a retraction."]
    else:
        lines = [status_text(state, side, shown)]
    lines += [obligation_text(state, one, side) for one in owed if one not in behind]
    end = None if owed else _way_to_the_end(state, side)
    return (*lines, end) if end else tuple(lines)


def _way_to_the_end(state: State, side: Side) -> str | None:
    """That the other side is through, where a pass of this one would end the debate."""
    if state.outcome is not None or not state.turns or is_panel(state):
        return None
    last = state.turns[-1]
    passed = last.side is not side and last.move.act == "pass"
    # Where either side may speak, a program that has nothing useful to say keeps silent.
    program = state.seat(side.other).player is Player.PROGRAM
    silent = program and state.to_move is None and last.side is side and state.ahead is side
    return f"{OTHER} has nothing to add: if you pass, the debate ends." if passed or silent else None


def deciding(state: State) -> tuple[Turn, ...]:
    """The turns of the side that is ahead on which the result depends: an answer to one would turn it."""
    return tuple(state.turn(number) for number in sorted(Scene(state).relevant_targets))


def obligation_text(state: State, owed: Obligation, side: Side | None = None) -> str:
    """What is owed, as the side reads it (if not given: the user)."""
    reader = side or user_side(state) or Side.PROPONENT
    who = "You owe" if owed.side is reader else f"{OTHER} owes"
    return f"{who} a reason, or a retraction: why is it that {inner(state.arena, owed.content)}? (move {owed.turn})"


def refusal_text(state: State, refused: Refusal) -> str:
    """Why a move was refused, and what could be played instead."""
    if not refused.nearest:
        return refused.message
    nearest = "; ".join(describe(state, move) for move in refused.nearest)
    return f"{refused.message} You could play: {nearest}."


def outcome_text(state: State, outcome: Outcome, side: Side | None = None) -> str:
    """How the debate ended, as the side reads it (if not given: the user)."""
    reader = side or user_side(state)
    if outcome.winner is None:
        return outcome.text
    if reader is None:
        return f"{state.seat(outcome.winner).name} has won. {outcome.text}"
    return f"You have {'won' if outcome.winner is reader else 'lost'}. {outcome.text}"


def preview_text(state: State, move: Move, side: Side | None = None) -> str:
    """What a legal move would do, before it is played. Raises ``IllegalMoveError`` for an illegal one."""
    mover = side or state.to_move or user_side(state) or Side.PROPONENT
    seen = preview(state, mover, move)
    parts = [*_commitments(state, seen), *_debts(seen, mover)]
    if seen.outcome is not None:
        parts.append(f"The debate would end: {outcome_text(state, seen.outcome, mover)}")
    elif seen.ahead is not state.ahead and seen.ahead is not None and not is_panel(state):
        parts.append("You would be ahead." if seen.ahead is mover else "You would fall behind.")
    elif not is_panel(state) and seen.ahead is not None:
        parts.append(f"You would still be {'ahead' if seen.ahead is mover else 'behind'}.")
    return " ".join(parts) or "It would change nothing that is on record."


def _commitments(state: State, seen: Preview) -> list[str]:
    parts = []
    if seen.commits:
        parts.append(f"You would be held to: {_listed(state, seen.commits)}.")
    if seen.gives_up:
        parts.append(f"You would give up: {_listed(state, seen.gives_up)}.")
    return parts


def _debts(seen: Preview, mover: Side) -> list[str]:
    parts = []
    if any(owed.side is not mover for owed in seen.owes):
        parts.append(f"{OTHER} would owe you a reason.")
    if any(owed.side is mover for owed in seen.settles):
        parts.append("It would settle what you owe.")
    return parts


def _listed(state: State, literals: tuple[str, ...]) -> str:
    return "; ".join(f"“{claim_text(state.arena, literal).removesuffix('.')}”" for literal in literals)


def _lower_you(words: str) -> str:
    return words[0].lower() + words[1:]


def _quoted(state: State, turn: Turn) -> str:
    return f"“{short(say(state, turn).text, 120)}”"


def _walk_status(state: State) -> str:
    if state.outcome is not None:
        return state.outcome.text
    waiting = open_attacks(state)
    if waiting:
        return f"An attack waits for your reply (move {waiting[-1].number})."
    left = len({(attack.argument, attack.position) for attack in unseen(state)})
    if not state.attitudes:
        return "Take a stand on the claim: agree, disagree, or say that you are unsure."
    if not left:
        return "Nothing on the map that you have not seen speaks against what you hold."
    return f"{left} {'attack' if left == 1 else 'attacks'} on what you hold not yet seen."
