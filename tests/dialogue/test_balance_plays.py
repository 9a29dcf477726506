"""The plays of the balance audit: played move by move they end as they are worked out, whoever bears the burden."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue import balance_plays
from debate.dialogue.arena import Arena, Argument
from debate.dialogue.balance import audit, ideas
from debate.dialogue.balance_plays import Disagreement, Ideas, Play, bare, disagreements, played, plays
from debate.dialogue.build import arena as arena_about
from debate.dialogue.move import Side
from debate.dialogue.wording import say
from debate.language.load import load_text
from debate.model.map import Map
from tests.dialogue.small_arenas import arenas, buses, contraries_of

P, O = Side.PROPONENT, Side.OPPONENT  # noqa: E741
modest = settings(max_examples=40, deadline=None, derandomize=True)

MOTION = """map m "M"

claim a "A."
claim b "B."
claim c "C."
claim d "D."
claim e "E."
claim f "F."
claim g "G."
claim h "H."

motion root "This house would."

on root
  because a
    unless b
  because c
    unless d
  but e
    unless f
  but g
    unless h
"""


def small_motion() -> Arena:
    """A motion with two answered reasons and two answered objections, in the words of a map."""
    loaded = load_text(MOTION)
    assert not loaded.findings
    return arena_about(loaded.map, "root")


@modest
@given(arenas(), st.integers(0, 3))
def test_a_play_is_won_by_the_side_that_is_worked_out(arena: Arena, seed: int) -> None:
    assert disagreements(arena, seed, draws=4) == ()


@pytest.mark.parametrize("arena", [buses(), small_motion()], ids=["buses", "small motion"])
def test_the_proponents_share_of_the_plays_is_that_of_the_audit(arena: Arena) -> None:
    drawn = Ideas(*ideas(arena, 0, 20))
    winners = [(play, balance_plays.winner_of(arena, play, drawn)) for play in plays(range(40))]
    found = audit(arena, draws=40)
    assert len(winners) == found.plays
    assert sum(winner is P for _, winner in winners) == pytest.approx(found.share * found.plays)
    assert sum(winner is P for play, winner in winners if play.burden is P) == pytest.approx(40 * found.stands)
    assert sum(winner is O for play, winner in winners if play.burden is O) == pytest.approx(40 * found.falls)
    assert 0 < found.stands < 1
    assert 0 < found.falls < 1


def test_with_the_burden_on_the_opponent_the_denial_is_the_thesis_and_the_opponent_defends_it() -> None:
    arena = small_motion()
    everything = Ideas({one.id: 1 for one in arena.arguments}, {one.id: 1 for one in arena.arguments})
    ended = played(arena, Play(0, O), everything)
    assert (ended.turns[0].side, ended.turns[0].move.act, ended.turns[0].move.content) == (P, "claim", "-root")
    objections = {one.id for one in arena.arguments_for["-root"]}
    reasons = {one.id for one in arena.arguments_for["root"]}
    argued = {side: {turn.move.content for turn in ended.turns if turn.side is side} for side in Side}
    assert argued[P] & objections
    assert not argued[P] & reasons
    assert not argued[O] & objections


def test_a_debate_about_a_denial_can_be_told_in_words() -> None:
    arena = small_motion()
    drawn = Ideas(*ideas(arena, 0, 5))
    ended = played(arena, Play(1, O), drawn)
    told = replace(ended, arena=replace(arena, root="-root"))
    lines = [say(told, turn).text for turn in told.turns]
    assert "This house would" in lines[0]
    assert all(lines)


def test_each_side_plays_only_what_it_thinks_of() -> None:
    arena = small_motion()
    drawn = Ideas(*ideas(arena, 0, 10))
    for play in plays(range(20)):
        ended = played(arena, play, drawn)
        for turn in ended.turns:
            if turn.move.act == "argue":
                side = play.burden if turn.side is P else play.burden.other
                assert drawn[side is O][turn.move.content or ""] >> play.draw & 1


def test_every_play_has_a_seed_of_its_own_even_for_the_motion_and_odd_for_its_denial() -> None:
    seeds = {play.seed: play.burden for play in plays(range(3))}
    assert seeds == {0: P, 1: O, 2: P, 3: O, 4: P, 5: O}


def test_the_same_seed_gives_the_same_play() -> None:
    arena = small_motion()
    drawn = Ideas(*ideas(arena, 0, 5))
    for play in plays(range(4)):
        assert played(arena, play, drawn) == played(bare(arena), play, drawn)


def test_a_play_that_ends_otherwise_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out = balance_plays.outcomes

    def wrong(arena: Arena, mine: object, theirs: object) -> tuple[int, int]:
        stands, falls = worked_out(arena, mine, theirs)  # type: ignore[arg-type]
        return stands ^ 0b100, falls

    monkeypatch.setattr(balance_plays, "outcomes", wrong)
    found = disagreements(small_motion(), draws=10)
    assert [(one.motion, one.play) for one in found] == [("root", Play(2, P))]
    assert isinstance(found[0], Disagreement)
    assert disagreements(small_motion(), draws=10, among=range(3, 10)) == ()


def test_draws_come_in_pairs() -> None:
    with pytest.raises(ValueError, match="pairs"):
        disagreements(buses(), draws=3)


def test_whoever_defends_the_denial_may_argue_for_a_rival_of_the_motion() -> None:
    steps = (
        Argument("r", (), "root", "reason"),
        Argument("o", ("p",), "rival", "reason"),
        Argument("u", (), "-o", "undercut"),
        Argument("@ann.p", (), "p", "citation"),
    )
    contraries = contraries_of("root", "rival", "p")
    contraries["root"] |= {"rival"}
    contraries["rival"] |= {"root"}
    defeats = {"r": frozenset({"o"}), "o": frozenset({"r"}), "u": frozenset({"o"})}
    arena = Arena(Map(id="m"), "digest", "root", steps, defeats, contraries)
    found = audit(arena, draws=40)
    assert 0 < found.falls < 1
    assert disagreements(arena, draws=40) == ()
