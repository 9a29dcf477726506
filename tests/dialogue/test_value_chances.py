"""Who can win, kept up to date: what the definition says, at the start and after what the sides lose and grant."""

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue.arena import Arena
from debate.dialogue.value import live, win_set
from debate.dialogue.value_chances import Chances, Dispute, chances
from debate.dialogue.value_repair import chances_after
from tests.dialogue.small_arenas import arenas
from tests.dialogue.test_value import abstract, graphs

modest = settings(max_examples=150, deadline=None, derandomize=True)


def agree(arena: Arena, found: Chances, dispute: Dispute) -> None:
    won = win_set(arena, *dispute)
    alive = live(arena, won, dispute.theirs, dispute.accepted)
    for name in arena.argument_by_id:
        assert found.wins(name) == (name in won), name
        assert found.live(name) == (name in alive), name


def subset(data: st.DataObject, names: list[str]) -> frozenset[str]:
    return frozenset(data.draw(st.sets(st.sampled_from(names)))) if names else frozenset()


@modest
@given(arenas() | graphs(8).map(abstract), st.data())
def test_the_chances_are_the_win_set_and_what_is_live_against_it(arena: Arena, data: st.DataObject) -> None:
    names = list(arena.argument_by_id)
    start = Dispute(subset(data, names), subset(data, names))
    found = chances(arena, start.mine, start.theirs)
    agree(arena, found, start)
    gone, lost = subset(data, names), subset(data, names)
    premises = list(arena.users)
    granted, accepted = subset(data, premises), subset(data, premises)
    later = Dispute(start.mine - gone, start.theirs - lost, granted, accepted)
    users = {name for premise in granted | accepted for name in arena.users[premise]}
    agree(arena, chances_after(arena, found, later, gone | lost | users), later)


@modest
@given(graphs(8))
def test_every_member_is_defended_by_members_of_lower_rank(graph: tuple[int, frozenset[tuple[int, int]]]) -> None:
    arena = abstract(graph)
    everything = frozenset(arena.argument_by_id)
    found = chances(arena, everything, everything)
    for name in everything:
        rank = found.rank(name)
        if rank is not None:
            for attacker in arena.defeated_by.get(name, ()):
                ranks = [found.rank(one) for one in arena.defeated_by.get(attacker, ())]
                assert any(other is not None and other < rank for other in ranks)
