"""The report on a debate: how it ended, where it was decided, the scores with the moves that made them, what to train.

``report`` computes it, ``report_text`` writes it out as plain text, ``report_json`` gives it as JSON. For an author
panel walk the same three functions give the position report.
"""

from debate.dialogue.literals import argument_of
from debate.dialogue.move import Side, Turn
from debate.dialogue.report_data import Dropped, Moment, Report, Training
from debate.dialogue.report_positions import author_results, positions, walk_coverage
from debate.dialogue.report_words import report_json, report_text, trained_text
from debate.dialogue.scores import DecisionPoint, decision_points, scores, surrenders
from debate.dialogue.scores_history import History
from debate.dialogue.state import State, is_panel
from debate.dialogue.value import value
from debate.dialogue.wording_claims import claim_text, step_text, voice_name
from debate.dialogue.wording_moves import describe, say

__all__ = ["Dropped", "Moment", "Report", "Training", "report", "report_json", "report_text"]


def report(state: State, side: Side) -> Report:
    """The report for one side, of a debate that has ended or still goes on."""
    if is_panel(state):
        return _walk_report(state)
    history = History(state, side)
    points = decision_points(history)
    moments = timeline(history, points)
    trained = training(history)
    won = None if state.outcome is None or state.outcome.winner is None else state.outcome.winner is side
    sound = bool(value(history.states[0], side))
    verdict = None if won is None else VERDICTS[won, sound]
    outcome = state.outcome.text if state.outcome is not None else "The debate is still going on."
    return Report(
        side,
        state.seat(side).name,
        outcome,
        won,
        verdict,
        (_how_it_ended(state, won, verdict), _where(won, points, moments), _what_next(trained)),
        scores(state, side),
        moments,
        tuple(claim_text(state.arena, turn.move.content or "") for turn in surrenders(history, side.other)),
        tuple(claim_text(state.arena, turn.move.content or "") for turn in surrenders(history, side)),
        tuple(_dropped(history, attack) for attack in history.dropped),
        trained,
        hints=state.hints,
        undos=state.undos,
    )


VERDICTS = {
    (True, True): "sound win",
    (True, False): "lucky win",
    (False, True): "missed win",
    (False, False): "sound loss",
}
"""By whether the side won, and whether it could have forced a win from the start."""

VERDICT_TEXTS = {
    "sound win": "the map supports your side, and you made it count",
    "lucky win": "the map favours the other side, which did not find its best replies",
    "missed win": "the map would have let you win",
    "sound loss": "the map favours the other side, and nobody could have forced a win from your seat",
}


def timeline(history: History, points: tuple[DecisionPoint, ...]) -> tuple[Moment, ...]:
    """The debate move by move: who was ahead, who could force a win, and where that changed."""
    moments: list[Moment] = []
    lost = {point.until: point for point in points if not point.kept}
    for turn in history.state.turns:
        before, after = history.states[turn.number - 1], history.states[turn.number]
        winner = history.side if value(after, history.side) else history.side.other
        note = ""
        if turn.number in lost:
            point = lost[turn.number]
            note = f"here the win was given away; {_better(history, point)}"
        elif value(before, turn.side) and not value(after, turn.side):
            note = "with this the win was given away"
        elif before.ahead is not after.ahead and after.ahead is not None:
            note = "now you are ahead" if after.ahead is history.side else "now your opponent is ahead"
        moments.append(Moment(turn.number, turn.side, say(before, turn).text, after.ahead, winner, note))
    return tuple(moments)


def training(history: History) -> tuple[Training, ...]:
    """Attacks met (by a reply that stands at the end) and missed, by kind of attack, scheme and author; worst first."""
    counts: dict[tuple[str, str], list[int]] = {}
    for attack in history.received:
        met = history.held(attack)
        for tag in _tags(history, attack):
            entry = counts.setdefault(tag, [0, 0])
            entry[0 if met else 1] += 1
    found = [Training(tag, name, met, missed) for (tag, name), (met, missed) in counts.items()]
    return tuple(sorted(found, key=lambda one: (-one.missed, one.met, one.tag, one.name)))


def _walk_report(state: State) -> Report:
    held = positions(state)
    tested = [one for one in held if one.verdict != "untested"]
    fallen = [one for one in held if one.verdict == "falls"]
    survived = len(tested) - len(fallen)
    untested = len(held) - len(tested)
    count = "1 position" if len(held) == 1 else f"{len(held)} positions"
    first = f"Of your {count} {survived} survived, {len(fallen)} fell, {untested} were not tested."
    second = f"What fell: “{fallen[0].text}”" if fallen else "No attack that you were shown is unanswered."
    authors = author_results(state)
    hardest = next((one for one in authors if one.verdict == "falls"), None)
    third = (
        f"Next time, look for a reply to {hardest.name}."
        if hardest
        else "Next time, take a stand on a claim you have not tested."
    )
    outcome = state.outcome.text if state.outcome is not None else "The walk is still going on."
    return Report(
        Side.PROPONENT,
        state.seat(Side.PROPONENT).name,
        outcome,
        None,
        None,
        (first, second, third),
        walk_coverage(state),
        positions=held,
        authors=authors,
        hints=state.hints,
        undos=state.undos,
    )


def _how_it_ended(state: State, won: bool | None, verdict: str | None) -> str:
    if won is None or verdict is None:
        return "Nobody has won yet." if state.outcome is None else "Nobody won."
    return f"You {'won' if won else 'lost'}, a {verdict}: {VERDICT_TEXTS[verdict]}."


def _where(won: bool | None, points: tuple[DecisionPoint, ...], moments: tuple[Moment, ...]) -> str:
    lost = next((point for point in points if not point.kept), None)
    if lost is not None and not won:
        better = describe_saving(moments, lost.until)
        return f"You gave the win away at move {lost.until}: {better}."
    turning = [one for one in moments if one.note]
    if turning:
        return f"It turned last at move {turning[-1].turn}: {turning[-1].note}."
    return "No move changed who could win."


def describe_saving(moments: tuple[Moment, ...], turn: int) -> str:
    """What the timeline says would have been better at a turn."""
    note = next((one.note for one in moments if one.turn == turn), "")
    return note.partition("; ")[2] or "another move would have kept it"


def _what_next(trained: tuple[Training, ...]) -> str:
    weakest = next((one for one in trained if one.missed), None)
    if not trained:
        return "Nobody attacked what you said, so there is nothing to train yet: play on, or defend a claim next time."
    if weakest is None:
        return "You left no attack standing; next time, play a stronger opponent."
    count = f"{weakest.missed} of {weakest.met + weakest.missed}"
    return f"To train next: {trained_text(weakest)} ({count} left standing)."


def _tags(history: History, attack: Turn) -> list[tuple[str, str]]:
    tags = [("kind", history.kind_of(attack))]
    argument = argument_of(history.state.arena, attack)
    relation = history.state.arena.map.relation_by_id.get(argument.id) if argument is not None else None
    if relation is not None and relation.scheme is not None:
        tags.append(("scheme", relation.scheme.scheme))
    author = voice_name(history.state.arena, attack.voice)
    return [*tags, ("author", author)] if author is not None else tags


def _dropped(history: History, attack: Turn) -> Dropped:
    arena = history.state.arena
    argument = argument_of(arena, attack)
    if argument is None:
        answers = [step.id for step in arena.arguments_for.get(attack.move.content or "", ())]
    else:
        answers = list(arena.defeated_by.get(argument.id, ()))
    answer = step_text(arena, arena.argument_by_id[answers[0]]) if answers else None
    return Dropped(attack.number, say(history.states[attack.number - 1], attack).text, answer)


def _better(history: History, point: DecisionPoint) -> str:
    if point.saving is None:
        return "another move would have kept it"
    return f"this would have kept it: {describe(history.states[point.after], point.saving)}"
