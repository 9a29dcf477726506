"""The balance audit: draw by draw it is the Win set, sides can be exchanged, and a motion that one side cannot win is
told from one that both can.
"""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.balance import audit, weak_spots
from debate.dialogue.balance_words import fairness_text, imbalance_text
from debate.dialogue.move import Side
from debate.dialogue.value import win_set
from debate.dialogue.value_draws import win_sets
from debate.model.map import Map
from tests.dialogue.small_arenas import airbag, buses, contraries_of

modest = settings(max_examples=60, deadline=None, derandomize=True)
LITERALS = ("root", "-root", "p", "-p", "q", "-q")


def arena_of(*arguments: Argument, defeats: dict[str, set[str]] | None = None) -> Arena:
    frozen = {attacker: frozenset(victims) for attacker, victims in (defeats or {}).items()}
    return Arena(Map(id="m"), "digest", "root", arguments, frozen, contraries_of("root", "p", "q"))


@st.composite
def arenas(draw: st.DrawFn) -> Arena:
    """Any arguments for and against three claims, with premises, that defeat each other anyhow."""
    size = draw(st.integers(1, 7))
    arguments = tuple(
        Argument(
            f"a{number}",
            tuple(draw(st.lists(st.sampled_from(("p", "q")), unique=True, max_size=2))),
            draw(st.sampled_from(LITERALS)),
            "reason",
        )
        for number in range(size)
    )
    names = [argument.id for argument in arguments]
    pairs = st.tuples(st.sampled_from(names), st.sampled_from(names))
    defeats: dict[str, set[str]] = {}
    for attacker, victim in draw(st.lists(pairs, max_size=2 * size)):
        defeats.setdefault(attacker, set()).add(victim)
    return arena_of(*arguments, defeats=defeats)


@st.composite
def debates(draw: st.DrawFn) -> tuple[Arena, dict[str, Side]]:
    """A tree of arguments without premises, and whose each is: reasons and objections that rebut each other, undercuts,
    undercuts of these, and so on.
    """
    size = draw(st.integers(1, 8))
    arguments: list[Argument] = []
    owner: dict[str, Side] = {}
    defeats: dict[str, set[str]] = {}
    for number in range(size):
        name = f"a{number}"
        target = draw(st.sampled_from(["for", "against", *owner]))
        if target in owner:
            owner[name] = owner[target].other
            defeats[name] = {target}
            arguments.append(Argument(name, (), f"-{target}", "undercut"))
        else:
            owner[name] = Side.PROPONENT if target == "for" else Side.OPPONENT
            literal = "root" if target == "for" else "-root"
            rivals = {other.id for other in arguments if other.conclusion in ("root", "-root")}
            rivals -= {other.id for other in arguments if other.conclusion == literal}
            defeats[name] = set(rivals)
            for rival in rivals:
                defeats.setdefault(rival, set()).add(name)
            arguments.append(Argument(name, (), literal, "reason"))
    return arena_of(*arguments, defeats=defeats), owner


@modest
@given(arenas(), st.data())
def test_draw_by_draw_the_answer_is_the_win_set(arena: Arena, data: st.DataObject) -> None:
    draws = 8
    masks = st.integers(0, (1 << draws) - 1)
    mine = {argument.id: data.draw(masks) for argument in arena.arguments}
    theirs = {argument.id: data.draw(masks) for argument in arena.arguments}
    found = win_sets(arena, mine, theirs)
    for draw in range(draws):
        has = {name for name, mask in mine.items() if mask >> draw & 1}
        faces = {name for name, mask in theirs.items() if mask >> draw & 1}
        assert {name for name, mask in found.items() if mask >> draw & 1} == set(win_set(arena, has, faces))


@modest
@given(arenas())
def test_exchanging_the_sides_exchanges_the_shares(arena: Arena) -> None:
    found, exchanged = audit(arena, draws=40), audit(replace(arena, root="-root"), draws=40)
    assert (found.stands, found.falls) == (exchanged.falls, exchanged.stands)
    assert found.share == pytest.approx(1 - exchanged.share)
    assert (found.proponent, found.opponent) == (exchanged.opponent, exchanged.proponent)
    assert found.error == pytest.approx(exchanged.error)


@modest
@given(debates(), st.sampled_from(Side), st.data())
def test_an_added_undefeated_argument_never_lowers_its_sides_share(
    debate: tuple[Arena, dict[str, Side]], side: Side, data: st.DataObject
) -> None:
    arena, owner = debate
    victims = [name for name, whose in owner.items() if whose is side.other]
    if not victims:
        return
    victim = data.draw(st.sampled_from(victims))
    added = Argument("new", (), f"-{victim}", "undercut")
    larger = arena_of(*arena.arguments, added, defeats={**arena.defeats, "new": {victim}})
    gain = audit(larger, draws=200).share - audit(arena, draws=200).share
    assert gain * (1 if side is Side.PROPONENT else -1) >= 0


@modest
@given(arenas())
def test_the_same_arena_and_seed_give_the_same_audit(arena: Arena) -> None:
    assert audit(arena, seed=7, draws=40) == audit(arena, seed=7, draws=40)


def mirrored_case() -> Arena:
    """Two reasons and two objections; one of each is undercut."""
    names = ("r1", "r2"), ("o1", "o2")
    steps = [Argument(name, (), "root", "reason") for name in names[0]]
    steps += [Argument(name, (), "-root", "objection") for name in names[1]]
    steps += [Argument("against-r1", (), "-r1", "undercut"), Argument("against-o1", (), "-o1", "undercut")]
    defeats = {name: set(names[1]) for name in names[0]} | {name: set(names[0]) for name in names[1]}
    return arena_of(*steps, defeats=defeats | {"against-r1": {"r1"}, "against-o1": {"o1"}})


def test_a_symmetric_motion_is_even_within_the_noise() -> None:
    found = audit(mirrored_case())
    assert abs(found.share - 0.5) <= 3 * found.error
    assert 0 < found.error < 0.02
    assert found.stronger is None
    assert found.stands + found.falls + found.level == pytest.approx(1)


def test_a_tree_of_one_reason_and_one_answered_objection_has_the_shares_that_one_reckons() -> None:
    # The airbag: A is thought of in 1/2; B is not raised or C answers it in 3/4; D is not raised in 1/2. The opponent
    # wins if the proponent has no A and it raises B unanswered or D: 1/2 (1 - 3/4 1/2). Premises are common ground here.
    plain = airbag()
    arena = replace(plain, common=frozenset({"airbag", "explode", "unreliable", "fast"}))
    found = audit(arena, draws=10_000)
    assert found.stands == pytest.approx(3 / 16, abs=0.02)
    assert found.best_play is Side.OPPONENT
    assert (found.proponent.attacks, found.opponent.attacks) == (("C",), ("B", "D"))
    assert found.opponent.unanswered == ("D",)
    # D alone is not rebutted, so with everything thought of it stands, and the motion falls.
    assert found.falls == pytest.approx(1 - 3 / 4 * 1 / 2, abs=0.02)


def test_a_challenge_is_answered_by_whose_word_it_is() -> None:
    cited = buses()
    bare = replace(cited, arguments=tuple(step for step in cited.arguments if step.kind != "citation"))
    assert audit(bare, draws=200).stands == 0.0  # no premise survives "why?"
    assert audit(cited, draws=200).stands > 0.1


def test_support_does_not_weaken_what_it_supports() -> None:
    asserted = (Argument("r", ("p",), "root", "reason"), Argument("@ham.p", (), "p", "citation"))
    reasoned = (asserted[0], Argument("s", ("q",), "p", "reason"), Argument("@ham.q", (), "q", "citation"))
    assert audit(arena_of(*asserted)) == replace(
        audit(arena_of(*reasoned)), proponent=audit(arena_of(*asserted)).proponent
    )


def test_what_would_help_names_the_attacks_that_weigh_most() -> None:
    steps = [Argument("r", (), "root", "reason"), Argument("u", (), "-r", "undercut")]
    steps += [Argument(f"o{number}", (), "-root", "objection") for number in range(3)]
    objections = {f"o{number}" for number in range(3)}
    lost = arena_of(*steps, defeats={"r": objections, "u": {"r"}} | {name: {"r"} for name in objections})
    found = audit(lost)
    assert found.stronger is Side.OPPONENT
    spots = weak_spots(lost, found, most=2)
    assert len(spots) == 2
    assert {spot.argument.id for spot in spots} <= {*objections, "u"}
    assert spots[0].share >= spots[1].share > found.share
    assert weak_spots(mirrored_case(), audit(mirrored_case())) == ()


def test_a_side_that_hardly_ever_makes_its_point_stand_is_told_although_the_share_is_even() -> None:
    # Five reasons that nothing undercuts: the opponent wins only where the proponent has thought of none of them.
    reasons, objections = {f"r{number}" for number in range(5)}, {"o0", "o1", "o2"}
    steps = [Argument(name, (), "root", "reason") for name in sorted(reasons)]
    steps += [Argument(name, (), "-root", "objection") for name in sorted(objections)]
    arena = arena_of(*steps, defeats=dict.fromkeys(reasons, objections) | dict.fromkeys(objections, reasons))
    found = audit(arena)
    assert 0.35 < found.share < 0.65
    assert found.falls < 0.05
    assert found.stronger is Side.PROPONENT


def test_fairness_in_words() -> None:
    assert fairness_text(audit(mirrored_case())).startswith("even; level debates (")
    alone = arena_of(Argument("o", (), "-root", "objection"))
    found = audit(alone)
    assert (
        fairness_text(found)
        == f"favours the opponent: {round(100 * found.share)} %; level debates ({round(100 * found.level)} %) go to the opponent"
    )


def test_a_motion_that_neither_side_wins_is_said_to_favour_none() -> None:
    level = audit(arena_of(Argument("r", (), "root", "reason"), Argument("o", (), "-root", "objection")))
    undecided = replace(level, stands=0.0, falls=0.0)
    assert (
        fairness_text(undecided)
        == "hardly ever decided, since neither side can answer everything; level debates (100 %) go to the opponent"
    )
    assert undecided.stronger is not None
    assert "hardly ever won by either side" in imbalance_text(undecided, undecided.stronger)
    seldom = replace(level, stands=0.2, falls=0.02)
    assert fairness_text(seldom).startswith(
        "favours the proponent: it falls in 2 % of the draws only; level debates (78 %)"
    )


def test_draws_come_in_pairs() -> None:
    with pytest.raises(ValueError, match="pairs"):
        audit(airbag(), draws=3)
