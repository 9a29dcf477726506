"""What the words of a debate look up in a map: the same as a search through the whole map finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue.arena import Arena
from debate.dialogue.lookup import Lookup
from debate.dialogue.wording_claims import embedded
from debate.model.elements import Claim, Conflict, ConflictKind, Rephrase, Term, Voice, VoiceKind
from debate.model.map import Map

modest = settings(max_examples=60, deadline=None, derandomize=True)
names = st.sampled_from("abcde")


@modest
@given(
    st.lists(st.sets(names, min_size=2, max_size=3), max_size=5), st.lists(st.tuples(names, names), max_size=4), names
)
def test_rivals_and_rephrased_claims(members: list[set[str]], pairs: list[tuple[str, str]], claim: str) -> None:
    conflicts = tuple(Conflict(f"x{n}", ConflictKind.CONTRARY, tuple(sorted(one))) for n, one in enumerate(members))
    lookup = Lookup(Map("m", conflicts=conflicts, rephrases=tuple(Rephrase(*pair) for pair in pairs)))
    assert lookup.rivals(claim) == {one for group in members if claim in group for one in group} - {claim}
    assert lookup.same(claim) == {claim}.union(*(pair for pair in pairs if claim in pair))


def test_a_word_keeps_its_capital_only_if_it_is_a_name() -> None:
    argument_map = Map(
        "m",
        claims=(
            Claim("a", "Buses run in Leeds."),
            Claim("b", "All buses are red."),
            Claim("c", "A Leeds bus is late."),
        ),
        voices=(Voice("ann", "Ann Green"), Voice("paper", "All Party Report", VoiceKind.DOCUMENT)),
        terms=(Term("nhs", ("Health Service", "Trust")),),
    )
    arena = Arena(argument_map, "d", "a", (), {}, {})
    assert embedded(arena, "Ann says so.") == "Ann says so"
    assert embedded(arena, "Leeds is large.") == "Leeds is large"
    assert embedded(arena, "Buses are late.") == "buses are late"
    assert embedded(arena, "All is well.") == "All is well"  # a word of a title, and never small inside a claim
    assert embedded(arena, "Trust is needed.") == "Trust is needed"
    assert embedded(arena, "Lateness is costly.") == "lateness is costly"
