"""Win sets: the grounded extension with everything at hand, the no-repeat game with less, and challenges in the
words of the map.
"""

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.state import Commitment, Origin, Player, Seat, State
from debate.dialogue.value import available, value, win_set, winning
from debate.model.map import Map

modest = settings(max_examples=300, deadline=None, derandomize=True)
Graph = tuple[int, frozenset[tuple[int, int]]]


def arena_of(
    arguments: tuple[Argument, ...], defeats: dict[str, frozenset[str]], common: frozenset[str] = frozenset()
) -> Arena:
    """An arena about claim ``root`` over a map that nobody looks at."""
    return Arena(Map(id="m"), "digest", "root", arguments, defeats, {}, common)


def abstract(graph: Graph) -> Arena:
    """A graph of arguments without premises; argument 0 speaks for the root."""
    size, edges = graph
    arguments = tuple(Argument(f"a{n}", (), "root" if n == 0 else f"c{n}", "reason") for n in range(size))
    defeats = {f"a{n}": frozenset(f"a{to}" for source, to in edges if source == n) for n in range(size)}
    return arena_of(arguments, defeats)


@st.composite
def graphs(draw: st.DrawFn, most: int = 6) -> Graph:
    size = draw(st.integers(1, most))
    pairs = [(a, b) for a in range(size) for b in range(size)]
    return size, frozenset(draw(st.lists(st.sampled_from(pairs), unique=True, max_size=2 * size)))


def grounded(size: int, edges: frozenset[tuple[int, int]]) -> set[int]:
    """Dung's characteristic function, iterated from nothing."""
    inside: set[int] = set()
    while True:
        defended = {
            n for n in range(size) if all(any((w, d) in edges for w in inside) for d in range(size) if (d, n) in edges)
        }
        if defended == inside:
            return inside
        inside = defended


def holds(n: int, edges: frozenset[tuple[int, int]], mine: set[int], theirs: set[int], line: frozenset[int]) -> bool:
    """The no-repeat game by brute force: every defeater is answered by an argument that is new on this line."""
    line = line | {n}
    return all(
        any((w, d) in edges and holds(w, edges, mine, theirs, line) for w in mine - line)
        for d in theirs
        if (d, n) in edges
    )


@modest
@given(graphs(8))
def test_with_everything_at_hand_the_win_set_is_the_grounded_extension(graph: Graph) -> None:
    size, edges = graph
    everything = {f"a{n}" for n in range(size)}
    assert set(win_set(abstract(graph), everything, everything)) == {f"a{n}" for n in grounded(size, edges)}


@modest
@given(graphs(), st.sets(st.integers(0, 5)), st.sets(st.integers(0, 5)))
def test_with_less_at_hand_it_is_what_the_no_repeat_game_decides(
    graph: Graph, mine: set[int], theirs: set[int]
) -> None:
    size, edges = graph
    mine, theirs = {n for n in mine if n < size}, {n for n in theirs if n < size}
    won = win_set(abstract(graph), {f"a{n}" for n in mine}, {f"a{n}" for n in theirs})
    assert set(won) == {f"a{n}" for n in mine if holds(n, edges, mine, theirs, frozenset())}


@modest
@given(graphs(8))
def test_every_member_is_defended_by_members_of_lower_rank(graph: Graph) -> None:
    size, edges = graph
    everything = {f"a{n}" for n in range(size)}
    won = win_set(abstract(graph), everything, everything)
    for member, rank in won.items():
        attackers = [d for d, victim in edges if f"a{victim}" == member]
        assert all(any((w, d) in edges and won.get(f"a{w}", rank) < rank for w in range(size)) for d in attackers)


def test_a_premise_that_nobody_supports_falls_to_a_challenge() -> None:
    bare = arena_of((Argument("r", ("p",), "root", "reason"),), {})
    assert not win_set(bare, {"r"}, set())
    assert win_set(arena_of(bare.arguments, {}, frozenset({"p"})), {"r"}, set())  # nobody asks why on common ground
    assert win_set(bare, {"r"}, set(), granted={"p"})  # nor on what they granted


def test_a_citation_answers_a_challenge_and_circles_do_not() -> None:
    circle = (Argument("r", ("p",), "root", "reason"), Argument("s", ("root",), "p", "reason"))
    assert not win_set(arena_of(circle, {}), {"r", "s"}, set())
    cited = (*circle, Argument("@ham.p", (), "p", "citation"))
    assert win_set(arena_of(cited, {}), {"r", "s", "@ham.p"}, set()) == {"@ham.p": 0, "r": 1, "s": 2}


def test_a_challenge_answers_an_objection_that_nobody_can_support() -> None:
    steps = (Argument("r", (), "root", "reason"), Argument("o", ("p",), "-root", "objection"))
    opposed = arena_of(steps, {"o": frozenset({"r"}), "r": frozenset({"o"})})
    assert set(win_set(opposed, {"r"}, {"o"})) == {"r"}
    assert not win_set(opposed, {"r"}, {"o"}, accepted={"p"})  # nobody challenges what they have accepted
    circle = (*steps, Argument("s", ("q",), "p", "reason"), Argument("t", ("p",), "q", "reason"))
    assert set(win_set(arena_of(circle, opposed.defeats), {"r"}, {"o", "s", "t"})) == {"r"}
    cited = (*steps, Argument("@ham.p", (), "p", "citation"))
    assert not win_set(arena_of(cited, opposed.defeats), {"r"}, {"o", "@ham.p"})


def seats(voices: frozenset[str] = frozenset()) -> tuple[Seat, Seat]:
    return Seat(Side.PROPONENT, Player.USER, "You"), Seat(Side.OPPONENT, Player.PROGRAM, "Program", 3, voices)


REBUTTED = Arena(
    Map(id="m"),
    "digest",
    "root",
    (
        Argument("r", ("p",), "root", "reason", frozenset({"ham"})),
        Argument("@ham.p", (), "p", "citation", frozenset({"ham"})),
        Argument("o", (), "-root", "objection", frozenset({"hudson"})),
    ),
    {"o": frozenset({"r"})},
    {"root": frozenset({"-root"}), "-root": frozenset({"root"}), "p": frozenset({"-p"})},
)


def test_an_opponent_who_speaks_as_one_author_has_only_his_arguments() -> None:
    assert winning(State(REBUTTED, "persuasion/liberal", seats())) is Side.OPPONENT
    ham_only = State(REBUTTED, "persuasion/liberal", seats(frozenset({"ham"})))
    assert available(ham_only, Side.OPPONENT) == {"r", "@ham.p"}
    assert winning(ham_only) is Side.PROPONENT
    assert value(ham_only, Side.OPPONENT) == 0


def test_what_a_side_takes_back_or_concedes_it_can_no_longer_use() -> None:
    ham_only = seats(frozenset({"ham"}))
    took_back = State(
        REBUTTED, "persuasion/liberal", ham_only, turns=(Turn(1, Side.PROPONENT, Move("retract", "p", 1)),)
    )
    assert winning(took_back) is Side.OPPONENT
    granted = Commitment("-root", Origin.CONCEDED, 2)
    gave_away = State(REBUTTED, "persuasion/liberal", ham_only, stores=((granted,), ()))
    assert "r" not in available(gave_away, Side.PROPONENT)
    assert winning(gave_away) is Side.OPPONENT
