"""Whom a sentence names as the one who says it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.model.elements import Voice, VoiceKind
from debate.understand.attribution import attribution
from debate.understand.matcher import Candidate, matcher
from debate.understand.polarity import Polarity
from debate.understand.understand import understand

VOICES = (
    Voice("ham", "Chris Ham", aliases=("Ham",)),
    Voice("joined.hudson", "Andrew Hudson"),
    Voice("other.hudson", "Bob Hudson"),
    Voice("white-paper", "The 2022 white paper", kind=VoiceKind.DOCUMENT, aliases=("the white paper",)),
)


@pytest.mark.parametrize(
    ("text", "names", "denied", "content"),
    [
        ("As Ham says, care is dear", [("ham",)], False, "care is dear"),
        ("Chris Ham rightly argues that care is dear", [("ham",)], False, "care is dear"),
        ("Care is dear, as ham says.", [("ham",)], False, "Care is dear"),
        ("Care is dear, according to the white paper", [("white-paper",)], False, "Care is dear"),
        ("In Ham's view care is dear", [("ham",)], False, "care is dear"),
        ("I agree with Ham that care is dear", [("ham",)], False, "care is dear"),
        ("Why does Ham think that care is dear?", [("ham",)], False, "care is dear"),
        ("Ham and the white paper say that care is dear", [("ham",), ("white-paper",)], False, "care is dear"),
        ("Ham denies that care is dear", [("ham",)], True, "care is dear"),
        ("Ham does not say that care is dear", [("ham",)], True, "care is dear"),
        ("Hudson says that care is dear", [("joined.hudson", "other.hudson")], False, "care is dear"),
    ],
)
def test_who_is_named(text: str, names: list[tuple[str, ...]], denied: bool, content: str) -> None:
    found = attribution(text, VOICES)
    assert found is not None
    assert (list(found.names), found.denied, found.content) == (names, denied, content)


@pytest.mark.parametrize(
    "text", ["The ham was good", "Hamlet says that care is dear", "Care is dear", "She says so", ""]
)
def test_nobody_is_named(text: str) -> None:
    assert attribution(text, VOICES) is None


def test_a_map_without_voices_names_nobody() -> None:
    assert attribution("As Ham says, care is dear", ()) is None


READY = matcher(
    [Candidate("dear", "Social care is dear."), Candidate("firms", "Firms leave the market.")], kind="lexical"
)


def test_a_claim_is_matched_without_the_words_that_name_who_says_it() -> None:
    (part,) = understand("Social care is dear, as Ham says", READY, voices=VOICES).parts
    assert part.content == "Social care is dear"
    assert part.attributed is not None
    assert part.attributed.match.candidates[0].id == "dear"
    assert part.attributed.polarity is Polarity.AFFIRMS


def test_of_an_argument_it_is_known_which_end_is_attributed() -> None:
    (part,) = understand("Social care is dear because, as Ham says, firms leave the market", READY, voices=VOICES).parts
    assert part.attributed is not None
    assert part.attributed.match.candidates[0].id == "firms"
    (part,) = understand("Ham says that social care is dear because firms leave the market", READY, voices=VOICES).parts
    assert part.attributed is not None
    assert part.attributed.match.candidates[0].id == "dear"


def test_that_another_denies_it_does_not_say_what_the_debater_thinks() -> None:
    (part,) = understand("Ham denies that social care is dear", READY, voices=VOICES).parts
    assert part.attributed is not None
    assert part.attributed.polarity is Polarity.DENIES
    assert part.polarity is Polarity.UNSURE


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(["Ham", "says", "that", "as", ",", "and", "the", "white paper", "'s", "denies", "care", ":"])
    ).map(" ".join)
    | st.text()
)
def test_nothing_raises(text: str) -> None:
    found = attribution(text, VOICES)
    assert found is None or found.content in text


@pytest.mark.parametrize("text", ["Ham, " * 400, "Ham and " * 250, "as " * 600, "says " * 400, "Ham says " * 220])
def test_repetition_is_read_quickly(text: str) -> None:
    start = time.process_time()
    attribution(text, VOICES)
    assert time.process_time() - start < 0.5
