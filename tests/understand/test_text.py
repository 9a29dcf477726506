import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.understand.text import LONGEST, clean, content_words, stem, words


def test_invisible_and_control_characters_do_not_change_what_is_read() -> None:
    assert clean("soc\u200bial\u202e care\x00\x1b costs\u00a0too\tmuch\n").text == "social care costs too much"


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("a \u00a0\u2028\t\x1c\x00\u200b\u00ad\ue000é照"), max_size=20))
def test_nothing_invisible_is_left_and_what_is_clean_stays(text: str) -> None:
    cleaned = clean(text).text
    assert not set(cleaned) - set("a é照")
    assert clean(cleaned).text == cleaned
    assert cleaned.replace(" ", "") == "".join(character for character in text if character in "aé照")


def test_typographic_quotes_and_compatibility_forms_are_read_as_plain_ones() -> None:
    assert words(clean("Don’t ﬁnance it").text) == ("don't", "finance", "it")


def test_a_text_that_is_too_long_is_cut_and_the_learner_is_told() -> None:
    cleaned = clean("care " * 2000)
    assert len(cleaned.text) <= LONGEST
    assert "2,000" in cleaned.notes[0]
    assert clean("care").notes == ()


def test_a_character_that_unfolds_into_many_cannot_make_a_text_longer_than_the_limit() -> None:
    cleaned = clean("\ufdfa" * LONGEST)  # one character, eighteen when unfolded
    assert len(cleaned.text) <= LONGEST
    assert cleaned.notes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("reforms", "reformed"),
        ("planning", "plans"),
        ("integration", "integrated"),
        ("services", "service"),
        ("policies", "policy"),
        ("organisations", "organised"),
        ("costs", "costing"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("care", "car"), ("caring", "car"), ("business", "busy"), ("need", "new")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_function_words_without_their_apostrophe_have_no_content_and_words_that_look_like_them_have() -> None:
    assert content_words("thats what theyre about, werent they") == ()
    assert content_words("ill sheds") == ("ill", "sheds")


def test_small_talk_has_no_content() -> None:
    assert content_words("Well yes, I really think that you are right") == ()


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text())
def test_cleaning_is_idempotent_and_leaves_nothing_unprintable(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once
    assert once == "" or once.isprintable()
