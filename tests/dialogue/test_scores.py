"""The scores: the airbag debate in figures, and that they are fair."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue.arena import Arena
from debate.dialogue.engine import apply, legal, start
from debate.dialogue.move import Move, Side
from debate.dialogue.scene import Scene
from debate.dialogue.scores import Score, decision_points, forced, scores, surrenders
from debate.dialogue.scores_history import History
from debate.dialogue.state import Player, Seat, State
from debate.dialogue.value import value
from debate.dialogue.value_moves import saving_moves
from tests.dialogue.small_arenas import airbag, buses, contraries_of

P, O = Side.PROPONENT, Side.OPPONENT  # noqa: E741 - the names that the literature gives the two
modest = settings(max_examples=40, deadline=None, derandomize=True)

AIRBAG = (
    (P, Move("claim", "safe")),
    (O, Move("why", "safe", 1)),
    (P, Move("argue", "A", 2)),
    (O, Move("concede", "airbag", 3)),
    (O, Move("argue", "B", 3)),
    (P, Move("concede", "explode", 5)),
    (P, Move("argue", "C", 5)),
    (O, Move("argue", "D", 3)),
    (P, Move("retract", "safe", 2)),
)


def played(arena: Arena, moves: tuple[tuple[Side, Move], ...], names: tuple[str, str] = ("Paul", "Olga")) -> State:
    seats = Seat(P, Player.USER, names[0]), Seat(O, Player.PROGRAM, names[1])
    state = start(arena, "persuasion/liberal", seats)
    for side, move in moves:
        state = apply(state, side, move)
    return state


def by_letter(state: State, side: Side) -> dict[str, Score]:
    return {score.letter: score for score in scores(state, side)}


def test_airbag_for_paul() -> None:
    state = played(airbag(), AIRBAG)
    found = by_letter(state, P)
    assert (found["R"].value, found["R"].met, found["R"].missed) == (1.0, (2, 5, 8), ())
    assert found["H"].met == (5,)
    assert [turn.move.content for turn in surrenders(History(state, P), O)] == ["airbag"]
    assert (found["F"].value, found["F"].met) == (1.0, (4,))
    assert (found["B"].value, found["B"].met) == (1.0, (2,))
    assert found["K"].value == 1.0


def test_airbag_for_olga() -> None:
    state = played(airbag(), AIRBAG)
    found = by_letter(state, O)
    assert (found["R"].value, found["R"].missed) == (0.5, (7,))
    assert found["H"].met == (3,)
    assert [turn.move.content for turn in surrenders(History(state, O), P)] == ["explode", "safe"]
    assert found["F"].value == 4.0  # one point for a concession, three for the thesis
    assert found["B"].value is None  # nobody asked Olga for a reason


def test_both_sides_of_a_contradiction_cost_consistency() -> None:
    arena = replace(airbag(), contraries=contraries_of("safe", "airbag", "explode", "fast") | {"B": frozenset({"-B"})})
    twice = played(arena, (*AIRBAG[:6], (P, Move("concede", "-safe", 5))))
    found = by_letter(twice, P)["K"]
    assert (found.value, found.missed) == (0.5, (7,))


def test_giving_away_a_won_debate_is_a_blunder_and_the_saving_move_is_named() -> None:
    arena = replace(buses(), arguments=tuple(step for step in buses().arguments if step.id != "crowd"))
    state = played(
        arena,
        (
            (P, Move("claim", "free")),
            (O, Move("why", "free", 1)),
            (P, Move("argue", "cars", 2)),
            (O, Move("argue", "cost", 3)),
        ),
    )
    assert value(state, P)
    lost = apply(apply(state, P, Move("concede", "-free", 4)), O, Move("pass"))
    last = decision_points(History(lost, P))[-1]
    assert (last.after, last.until, last.kept) == (4, 5, False)
    assert last.saving == Move("argue", "paid", 4)
    accuracy = by_letter(lost, P)["V"]
    assert accuracy.missed == (4,)
    assert by_letter(lost, O)["V"].met == (5,)  # and from there on the opponent kept what it was given


moves_of = st.lists(st.integers(0, 10_000), max_size=14)


def random_debate(choices: list[int], arena: Arena | None = None, names: tuple[str, str] = ("Paul", "Olga")) -> State:
    state = played(arena or buses(), (), names)
    for choice in choices:
        side = state.to_move or (P, O)[choice % 2]
        moves = legal(state, side)
        if state.outcome is not None or not moves:
            break
        state = apply(state, side, moves[choice % len(moves)])
    return state


@modest
@given(moves_of)
def test_the_names_of_sides_and_authors_change_no_score(choices: list[int]) -> None:
    arena = buses()
    renamed = replace(
        arena, map=replace(arena.map, voices=tuple(replace(voice, name=voice.name[::-1]) for voice in arena.map.voices))
    )
    one, other = random_debate(choices), random_debate(choices, renamed, ("Z", "A"))
    assert scores(one, P) == scores(other, P)
    assert scores(one, O) == scores(other, O)


@modest
@given(moves_of)
def test_the_wording_and_length_of_claims_change_no_score(choices: list[int]) -> None:
    arena = buses()
    longer = replace(
        arena, map=replace(arena.map, claims=tuple(replace(claim, text=claim.text * 5) for claim in arena.map.claims))
    )
    assert scores(random_debate(choices), P) == scores(random_debate(choices, longer), P)


@modest
@given(moves_of, st.integers(0, 10_000))
def test_padding_changes_no_score(choices: list[int], pick: int) -> None:
    """A legal challenge that is not relevant, meets nothing that was open, and draws no reply, leaves the shares as
    they were.
    """
    state = random_debate(choices)
    for side in (P, O):
        if state.outcome is not None or state.to_move not in (None, side) or not state.turns:
            continue
        relevant = Scene(state).relevant_targets
        # The debate already gave the side a turn after every attack, so that the extra move only pads.
        attacked_last = state.turns[-1].side is not side
        history = History(state, side)
        open_still = {attack.number for attack in history.received if not history.held(attack)}
        idle = [
            move
            for move in legal(state, side)
            if move.act == "why" and move.target not in relevant and move.target not in open_still
        ]
        if not idle or attacked_last:
            continue
        padded = apply(state, side, idle[pick % len(idle)])
        assert _numbers(padded, side) == _numbers(state, side)


@modest
@given(moves_of, st.sampled_from([P, O]), st.integers(0, 10_000))
def test_conceding_never_scores_below_silence(choices: list[int], attacker: Side, pick: int) -> None:
    """Conceding to an argument, rather than passing over it, is never worse on R, H and B; V stays if no win was
    there.
    """
    state = random_debate(choices)
    if state.outcome is not None or state.to_move not in (None, attacker):
        return
    attacks = [move for move in legal(state, attacker) if move.act == "argue"]
    side = attacker.other
    if not attacks:
        return
    state = apply(state, attacker, attacks[pick % len(attacks)])
    if state.outcome is not None or any(owed.side is side for owed in state.obligations):
        return
    last = state.turns[-1]
    silent = by_letter(apply(state, side, Move("pass")), side)
    for move in legal(state, side):
        if (move.act, move.target) != ("concede", last.number):
            continue
        honest = by_letter(apply(state, side, move), side)
        for letter in "RHB":
            assert (honest[letter].value or 0) >= (silent[letter].value or 0)
        if not value(state, side):
            assert honest["V"].value == silent["V"].value


@modest
@given(moves_of)
def test_what_one_side_forced_is_what_the_other_gave(choices: list[int]) -> None:
    state = random_debate(choices)
    assert forced(History(state, P)).met == tuple(turn.number for turn in surrenders(History(state, P), O))
    assert all(turn.side is P for turn in surrenders(History(state, O), P))


@modest
@given(moves_of)
def test_saving_moves_keep_the_win_and_exist_only_while_there_is_one(choices: list[int]) -> None:
    state = random_debate(choices)
    for side in (P, O):
        kept = saving_moves(state, side)
        assert all(value(apply(state, side, move), side) for move in kept)
        if not value(state, side):
            assert not kept


def _numbers(state: State, side: Side) -> dict[str, float | None]:
    return {score.letter: score.value for score in scores(state, side)}
