"""From maps to arenas: what can be said in a debate about a claim, by whom, and what it defeats."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue.arena import Arena
from debate.dialogue.build import UnknownRootError, arena
from debate.language.load import load_text
from debate.model.map import Map
from debate.reason.verdicts import Verdict, evaluate

HEAD = """
source paper "A paper"
voice ann "Ann"
voice ben "Ben"
"""


def read(text: str) -> Map:
    loaded = load_text(HEAD + text)
    assert not [found for found in loaded.findings if found.severity == "error"], loaded.findings
    return loaded.map


TRAINS = """
claim trains
  "Trains should run at night."
  because workers
    named shifts
    unless few
      named rarely
  but cost
    named price
  though noise
    named loud
    outweighed
claim workers
  "Many people work shifts."
  ann asserts at paper p1
  ben denies at paper p4
claim few
  "Few of them live near a station."
claim cost
  "Night trains cost more than they earn."
  ann reports ben asserts at paper p2
claim noise
  "Night trains are loud."
claim bikes
  "Bicycles are healthy."
  because legs
claim legs
  "Legs like to move."
"""


def test_only_what_bears_on_the_root_is_in_the_arena():
    held = arena(read(TRAINS), "trains")
    assert set(held.argument_by_id) == {
        "shifts",
        "rarely",
        "price",
        "loud",
        "@ann.workers",
        "@ben.-workers",
        "@ben.cost",
        "@.few",
        "@.noise",
    }


def test_a_citation_says_who_and_where_and_a_denial_cites_the_negation():
    held = arena(read(TRAINS), "trains")
    cited = held.argument_by_id["@ann.workers"]
    assert (cited.premises, cited.conclusion, cited.kind, cited.voices) == ((), "workers", "citation", {"ann"})
    assert cited.occurrences[0].anchors[0].paragraph == 1
    assert held.argument_by_id["@ben.-workers"].conclusion == "-workers"
    assert held.argument_by_id["@ben.cost"].occurrences[0].voice == "ann"  # Ann reports it: that is where it stands


def test_a_step_belongs_to_those_who_hold_its_premises():
    held = arena(read(TRAINS), "trains")
    assert held.argument_by_id["shifts"].voices == {"ann"}
    assert held.argument_by_id["price"].voices == {"ben"}
    assert held.argument_by_id["rarely"].voices == frozenset()


def test_a_step_with_a_speaker_belongs_to_the_speaker():
    text = TRAINS.replace("named price", "named price\n    by ann at p3")
    held = arena(read(text), "trains")
    assert held.argument_by_id["price"].voices == {"ann"}
    assert held.argument_by_id["price"].occurrences[0].anchors[0].paragraph == 3


def test_rebuttals_defeat_unless_weaker_and_undercuts_always_do():
    held = arena(read(TRAINS), "trains")
    assert held.defeats["price"] == {"shifts"}
    assert held.defeats["rarely"] == {"shifts"}
    assert {"price", "loud"} <= held.defeats["shifts"]
    assert "loud" not in held.defeats  # outweighed: too weak to defeat the reason
    assert held.defeats["@ben.-workers"] == {"shifts", "@ann.workers"}


def test_a_preference_turns_mutual_defeat_into_one_way_defeat():
    held = arena(read(TRAINS + "prefer price over shifts\n"), "trains")
    assert "price" not in held.defeats["shifts"]
    assert "shifts" in held.defeats["price"]


def test_a_conflict_makes_contraries_and_a_one_way_contrary_wins_whatever_the_ranks():
    text = """
claim walk
  "We should walk."
  because air
    named fresh
    strength strong
claim drive
  "We should drive."
  because rain
    named wet
    strength weak
claim air
  "The air is fresh."
claim rain
  "It rains."
"""
    both = arena(read(text + "conflict walk with drive\n"), "walk")
    assert both.contraries["walk"] == {"-walk", "drive"}
    assert both.defeats["fresh"] == {"wet"}
    assert "wet" not in both.defeats
    one = arena(read(text + "contrary drive to walk\n"), "walk")
    assert one.defeats["wet"] == {"fresh"}
    assert "fresh" not in one.defeats


def test_an_undercut_of_a_named_assertion_defeats_its_citation():
    text = """
claim safe
  "The bridge is safe."
  ann relies on ben at paper p6
    named bens-word
    unless builder
      named interested
claim builder
  "Ben has built the bridge."
"""
    held = arena(read(text), "safe")
    assert held.argument_by_id["interested"].conclusion == "-@ann.safe"
    assert held.defeats["interested"] == {"@ann.safe"}


def test_a_motion_is_debated_with_what_stands_for_and_against_it():
    text = """
motion free-buses "This house would make buses free."
  for     air, money and will
  against crowds
claim air
  "Air gets better."
claim money
  "There is money."
claim will
  "There is the will."
claim crowds
  "Buses are full already."
"""
    held = arena(read(text), "free-buses")
    assert held.argument_by_id["free-buses/for-2"].premises == ("money", "will")
    assert held.argument_by_id["free-buses/against-1"].conclusion == "-free-buses"
    assert held.defeats["free-buses/against-1"] == {"free-buses/for-1", "free-buses/for-2"}


def test_common_ground_cannot_be_attacked():
    held = arena(read(TRAINS + "common-ground workers\n"), "trains")
    assert held.common == {"workers"}
    assert "shifts" not in held.defeats.get("@ben.-workers", ())


def test_an_unknown_root_is_an_error_of_the_caller():
    with pytest.raises(UnknownRootError):
        arena(read(TRAINS), "planes")


@st.composite
def maps(draw: st.DrawFn) -> str:
    """Small maps of claims c0 ... with reasons, objections and undercuts of all strengths."""
    names = [f"c{number}" for number in range(draw(st.integers(2, 6)))]
    lines: list[str] = []
    for number, name in enumerate(names):
        lines += [f"claim {name}", f'  "This is claim {number}."', f"  certainty {draw(_CERTAINTY)}"]
        others = [other for other in names if other != name]
        for step in range(draw(st.integers(0, 2))):
            premises = draw(st.lists(st.sampled_from(others), min_size=1, max_size=2, unique=True))
            lines += [f"  {draw(st.sampled_from(['because', 'but']))} {' and '.join(premises)}"]
            lines += [f"    named s{number}-{step}", f"    strength {draw(_STRENGTH)}"]
            if draw(st.booleans()):
                lines += [f"    unless {draw(st.sampled_from(names))}"]
    if draw(st.booleans()):
        pair = draw(st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True))
        lines.append(draw(st.sampled_from(["conflict {} with {}", "contrary {} to {}"])).format(*pair))
    return "\n".join(lines) + "\n"


_CERTAINTY = st.sampled_from(["possible", "likely", "certain"])
_STRENGTH = st.sampled_from(["weak", "normal", "strong"])


@settings(max_examples=150, deadline=None, derandomize=True)
@given(maps())
def test_a_proponent_with_the_whole_map_can_win_exactly_if_the_verdict_is_accepted(text):
    map_ = read(text)
    held = arena(map_, "c0")
    assert defended(held) == (evaluate(map_, "all").of("c0") is Verdict.ACCEPTED)


def defended(held: Arena) -> bool:
    """Can the proponent win with every argument of the arena, whatever the opponent does? Slow, by what each side can
    answer.

    An opponent's argument is beaten by a good one that defeats it, or when no unbeaten argument is left for one of
    its premises.
    """
    good: set[str] = set()
    beaten: set[str] = set()
    while True:
        before = len(good) + len(beaten)
        supported = _supported(held, beaten)
        for argument in held.arguments:
            if any(argument.id in held.defeats.get(winner, ()) for winner in good) or argument.id not in supported:
                beaten.add(argument.id)
            answered = all(attacker in beaten for attacker in held.defeated_by.get(argument.id, ()))
            if answered and all(
                any(reason.id in good for reason in held.arguments_for.get(premise, ()))
                for premise in argument.premises
            ):
                good.add(argument.id)
        if len(good) + len(beaten) == before:
            return any(argument.id in good for argument in held.arguments_for.get(held.root, ()))


def _supported(held: Arena, beaten: set[str]) -> set[str]:
    """The arguments that unbeaten ones support all the way down, not in a circle."""
    found: set[str] = set()
    while True:
        concluded = {held.argument_by_id[name].conclusion for name in found}
        more = {
            argument.id
            for argument in held.arguments
            if argument.id not in found | beaten and concluded >= set(argument.premises)
        }
        if not more:
            return found
        found |= more


def test_a_voice_that_asserts_a_claim_twice_by_name_has_two_citations() -> None:
    text = """voice ann "Ann"
claim free "Buses should be free."
  ann asserts
    named before
  ann asserts
    named later
  but rare
claim rare "Few take the bus."
on later
  unless rare
"""
    built = arena(load_text(text).map, "free")
    assert {"@ann.free", "@ann.free/2"} <= built.argument_by_id.keys()
    (undercut,) = (argument for argument in built.arguments if argument.kind == "undercut")
    assert undercut.conclusion == "-@ann.free/2"
