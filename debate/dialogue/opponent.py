"""Opponents that a program plays, at four levels. Each choice depends on the state alone: the same debate gets the same
answer.

- Level 0 plays any legal move at random, but does not give the debate away while it can do otherwise.
- Level 1 plays relevant moves: those that change who is ahead.
- Level 2 plays relevant moves and only what authors say (its voices, or all), and stays with the author who spoke last
  where it can.
- Level 3 plays a winning strategy by v (``debate.dialogue.value``) wherever there is one, and else what is hardest to
  answer.

From level 1 on it answers what it owes first, never repeats what has been answered, asks a user's own words for a reason
before it repeats itself to them, concedes a point that it has nothing against, and passes only when nothing useful is
left. It never says more than its seat's voices say: legality sees to that (rule V1).
"""

from random import Random
from typing import NamedTuple

from debate.dialogue import panel
from debate.dialogue.engine import legal
from debate.dialogue.legality import legal_moves
from debate.dialogue.literals import concluded, is_own, speaks_against
from debate.dialogue.move import Move, Side
from debate.dialogue.opponent_sense import Sense
from debate.dialogue.opponent_voice import voice_of
from debate.dialogue.scene import Scene
from debate.dialogue.state import State, is_panel


class Hint(NamedTuple):
    """A move that would be good now, and why, in words."""

    move: Move
    why: str


def choose(state: State, side: Side) -> Move:
    """The move that the seat of this side plays. Raises ValueError if the side has no legal move."""
    if is_panel(state):
        return panel.choose(state)
    if next(legal_moves(Scene(state), side), None) is None:
        raise ValueError(f"{side} has no legal move")
    random = Random(f"{state.seed}/{len(state.turns)}/{side}")
    level = state.seat(side).level
    if level <= 0:
        return _any_move(state, legal(state, side), random)
    return _considered(Sense(state, side), level, random)


def wanted_move(state: State, side: Side) -> Move | None:
    """The move that the program makes now: where it must move, always one; where either side may, only one that says
    something useful. None if it leaves the word to the other side.

    Level 0, which knows nothing of use, then moves once after each move of the other side.
    """
    if state.outcome is not None or state.to_move not in (None, side):
        return None
    if state.to_move is side:
        return choose(state, side)
    if state.seat(side).level <= 0 and state.turns[-1].side is side:
        return None
    move = choose(state, side)
    return None if move.act == "pass" else move


def speaker(state: State, side: Side, move: Move) -> str | None:
    """The voice in whose name a program makes the move; None where no author of the map stands behind it."""
    return voice_of(state, side, move)


def hint(state: State, side: Side) -> Hint | None:
    """What a side could do now, as level 3 sees it; None if it cannot move."""
    if is_panel(state):
        walk = legal(state, side)
        return _next_on_the_walk(walk) if walk else None
    if next(legal_moves(Scene(state), side), None) is None:
        return None
    sense = Sense(state, side)
    move = _considered(sense, 3, Random(f"{state.seed}/{len(state.turns)}/hint"))
    return Hint(move, _reason(sense, move))


def _next_on_the_walk(moves: tuple[Move, ...]) -> Hint:
    """On the walk nothing is won: answer the attack that waits, else take a stand, else ask for what is unseen."""
    order = {
        "undercut": "An attack waits for your answer, and this meets its step.",
        "undermine": "An attack waits for your answer, and this meets its ground.",
        "rebut": "An attack waits for your answer, and this speaks against its conclusion.",
        "accept": "An attack waits for your answer, and the map has nothing against it.",
        "agree": "Take a stand: without one there is nothing to test.",
        "because": "Say why: a stand with a reason is harder to attack.",
        "show-attack": "See what speaks against your position.",
        "jump": "Nothing is left to see here: go on to another claim.",
    }
    found = {move.act: move for move in reversed(moves)}
    act = next((act for act in order if act in found), None)
    return Hint(found[act], order[act]) if act else Hint(moves[0], "There is nothing more to see.")


def _any_move(state: State, moves: tuple[Move, ...], random: Random) -> Move:
    root = state.arena.root
    lively = [move for move in moves if move.act != "pass" and (move.act == "claim" or move.content != root)]
    lively += [move for move in moves if move.act in ("why", "deny") and move.content == root]
    return random.choice(lively or list(moves))


def _considered(sense: Sense, level: int, random: Random) -> Move:
    if not sense.state.turns:
        return sense.moves[0]
    owed = [answer for answer in sense.answers_owed if not sense.spent(answer)]
    if owed:
        return _best(sense, owed, level, random)
    if sense.owes:
        if sense.behind_own_words and sense.answers_owed:
            return _best(sense, sense.answers_owed, level, random)
        return sense.retraction or _best(sense, sense.answers_owed, level, random)
    if sense.is_ahead:
        return sense.passing or _last_resort(sense)
    attacks = [move for move in sense.attacks if not sense.spent(move)]
    conceded = _lost_point(sense, attacks)
    if conceded is not None:
        return conceded
    opening_question = [move for move in attacks if move.act == "why" and move.content == sense.state.arena.root]
    if opening_question and len(sense.state.turns) == 1:
        return opening_question[0]
    if any(sense.asks_about_own_words(move) for move in attacks):
        # To say the same again to what a user brought from outside the map sounds deaf: first ask what it rests on.
        attacks = [move for move in attacks if not sense.has_argued(move)]
    arguments = [move for move in attacks if move.act == "argue"]
    decisive = [move for move in attacks if level >= 3 and sense.decides(move)]
    for group in (decisive, arguments, attacks):
        if group:
            return _best(sense, group, level, random)
    return _give_up(sense)


def _best(sense: Sense, moves: list[Move], level: int, random: Random) -> Move:
    """The move of the group that suits the level; equals are drawn by the seed."""
    if len(moves) == 1:
        return moves[0]
    order = {move: random.random() for move in moves}

    def preference(move: Move) -> tuple[float, ...]:
        if level >= 3:
            return (*sense.strength(move), order[move])
        if level == 2:
            return not sense.has_author(move), not sense.same_author(move), sense.is_citation(move), order[move]
        return sense.is_citation(move), order[move]

    return min(moves, key=preference)


def _lost_point(sense: Sense, attacks: list[Move]) -> Move | None:
    """The concession due when the last move of the other side leaves nothing to say against it: no stonewalling."""
    last = sense.state.turns[-1]
    if last.side is sense.side or last.move.act != "argue" or any(move.target == last.number for move in attacks):
        return None
    if is_own(last.move.content):
        return None  # the map cannot judge it, so it is left standing, not granted
    point = concluded(sense.state.arena, last)
    root = sense.state.arena.root
    if point is None or point == root or speaks_against(sense.state.arena, point, root):
        return None  # the root itself is given up only when nothing at all is left
    if any(speaks_against(sense.state.arena, held.content, point) for held in sense.state.store(sense.side)):
        return None  # granting it would contradict what it has said; it goes on elsewhere
    return next(
        (move for move in sense.replies_to(last.number) if (move.act, move.content) == ("concede", point)), None
    )


def _give_up(sense: Sense) -> Move:
    """Nothing useful is left: grant the root or take it back if the map has no way to win, and otherwise pass.

    What the user brought from outside the map is no ground to give up: the map has no answer, which is not an agreement.
    """
    root = sense.state.arena.root
    if not sense.can_win and not sense.behind_own_words:
        for move in sense.moves:
            if move.act in ("concede", "retract") and move.content == root:
                return move
    return sense.passing or _last_resort(sense)


def _last_resort(sense: Sense) -> Move:
    """A legal move where a pass is not: an attack if there is one, for a surrender gives more away than was asked."""
    return next((move for move in sense.moves if move.act in ("argue", "why")), sense.moves[0])


def _reason(sense: Sense, move: Move) -> str:
    """Why a hint is a good idea, in words."""
    target = f"move {move.target}"
    if move.act == "claim":
        return "The debate begins with the claim that you defend."
    if move.act == "pass":
        return (
            "You are ahead, and nothing waits for your answer." if sense.is_ahead else "You have nothing left to add."
        )
    if move.act == "retract" and sense.is_own_words(move.content):
        return f"You owe an answer to {target}, and the map has no reason for your own words: give one of yours, or take them back."
    owed = "You owe an answer there. " if any(owed.turn == move.target for owed in sense.owes) else ""
    reasons = any(one.act == "argue" for one in sense.replies_to(move.target or 1))
    if move.act == "retract" and owed:
        left = "no reason left that would help" if reasons else "no reason left to give"
        return f"You owe an answer to {target} and have {left}; taking it back is honest."
    if move.act in ("retract", "concede") and move.content == sense.state.arena.root and not sense.can_win:
        ends = "taking it back" if move.act == "retract" else "granting it"
        return f"On the map your opponent can answer everything that you could still say; {ends} is honest."
    if move.act == "concede":
        return f"You have nothing to say against {target}; granting it costs you nothing more."
    if move.act == "why":
        return owed + f"Nobody has given a reason for that yet, and {target} rests on it."
    if sense.decides(move):
        return owed + f"It answers {target}, and you can defend it against everything that your opponent can say."
    return owed + f"It answers {target}. Your opponent has a reply to it, but may not find it."
