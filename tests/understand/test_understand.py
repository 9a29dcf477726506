import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.understand.matcher import Candidate, Match, Ranked, matcher
from debate.understand.moves import Act
from debate.understand.polarity import Polarity
from debate.understand.understand import understand

READY = matcher(
    [
        Candidate("savings", "Integration could save billions of pounds."),
        Candidate("trust", "It takes time until people trust each other."),
        Candidate("free", "Social care should be free and paid from taxes."),
        Candidate("firms", "Private firms give most social care."),
    ],
    kind="lexical",
)


def test_each_part_has_its_own_match_in_the_order_typed() -> None:
    conceding, claiming = understand("I grant that trust takes time, but integration saves billions", READY).parts
    assert conceding.act is Act.CONCEDE
    assert conceding.match is not None
    assert conceding.match.candidates[0].id == "trust"
    assert claiming.act is Act.CLAIM
    assert claiming.match is not None
    assert claiming.match.candidates[0].id == "savings"


def test_a_bare_cue_has_no_match() -> None:
    (part,) = understand("Why?", READY).parts
    assert (part.act, part.match, part.content) == (Act.WHY, None, "")


def test_the_conclusion_of_an_argument_is_matched_too() -> None:
    (part,) = understand("Social care should be free because private firms give most of it", READY).parts
    assert part.match is not None
    assert part.conclusion is not None
    assert part.match.candidates[0].id == "firms"
    assert part.conclusion.candidates[0].id == "free"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Integration saves billions", Polarity.AFFIRMS),
        ("Integration does not save billions", Polarity.DENIES),
        ("I don't think that integration saves billions", Polarity.DENIES),
        ("I don't think that integration does not save billions", Polarity.UNSURE),
        ("My cat is asleep", Polarity.UNSURE),
    ],
)
def test_how_a_part_stands_to_its_best_candidate(text: str, expected: Polarity) -> None:
    assert understand(text, READY).parts[0].polarity is expected


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(max_size=300))
def test_nothing_raises_and_the_same_text_is_understood_the_same(text: str) -> None:
    assert understand(text, READY) == understand(text, READY)


class Found:
    """A matcher that has found one claim."""

    kind = "lexical"

    def __init__(self, ranked: Ranked) -> None:
        self.ranked = ranked

    def match(self, text: str, limit: int = 3) -> Match:
        return Match((self.ranked,), 0.01)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("Savings of billions are possible through integration.", Polarity.AFFIRMS),
        ("Integration could not save billions of pounds.", Polarity.UNSURE),
    ],
)
def test_a_nearer_wording_that_would_be_denied_puts_the_side_in_doubt(wording: str, expected: Polarity) -> None:
    words = ("integration", "save", "billions")
    found = Found(Ranked("savings", "Integration could save billions of pounds.", 0.9, words, wording, words))
    assert understand("integration could save us billions of pounds", found).parts[0].polarity is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waste would vanish if the services were one.", Polarity.AFFIRMS),
        ("waste would vanish, if the services were one", Polarity.AFFIRMS),
        ("I don't think that waste would vanish if the services were one.", Polarity.DENIES),
        ("Waste would not vanish if the services were one.", Polarity.UNSURE),
    ],
)
def test_a_wording_word_for_word_says_the_claim(text: str, expected: Polarity) -> None:
    wording = "Waste would vanish if the services were one."
    found = Found(Ranked("savings", "Integration could save billions of pounds.", 0.9, ("waste", "vanish"), wording))
    assert understand(text, found).parts[0].polarity is expected
