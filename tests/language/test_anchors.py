"""Anchors against texts."""

import pytest

from debate.language.anchors import State, paragraphs, resolve
from debate.model.elements import Anchor

TEXT = "A title\n\nFree buses would take cars\noff the road, said “the town”.\n\nCars pollute – and buses less. Free buses help.\n"


@pytest.mark.parametrize(
    ("paragraph", "last", "phrase", "state", "found"),
    [
        (2, None, "take cars off the road", State.FOUND, 2),
        (1, 3, "take cars off", State.FOUND, 2),
        (2, None, 'said "the town"', State.FOUND, 2),
        (3, None, "pollute - and buses", State.FOUND, 3),
        (3, None, "take cars off the road", State.MOVED, 2),
        (3, None, "free buses", State.FOUND, 3),
        (1, None, "free buses", State.AMBIGUOUS, 2),
        (None, None, "free buses", State.AMBIGUOUS, 2),
        (None, None, "cars pollute", State.FOUND, 3),
        (2, None, "take the cars off road", State.FUZZY, 2),
        (2, None, "nothing of the kind", State.MISSING, None),
        (2, None, "ake cars", State.FUZZY, 2),
        (3, None, None, State.FOUND, 3),
        (4, None, None, State.MISSING, None),
        (None, None, None, State.FOUND, None),
    ],
)
def test_states(paragraph: int | None, last: int | None, phrase: str | None, state: State, found: int | None) -> None:
    resolved = resolve(Anchor("s", paragraph, last, phrase), TEXT)
    assert (resolved.state, resolved.paragraph) == (state, found)


def test_several_places_in_the_stated_paragraph_are_ambiguous() -> None:
    text = "A title\n\nBuses help. Free buses help more, and free buses help most.\n\nFree trams.\n"
    resolved = resolve(Anchor("s", 2, None, "free buses help"), text)
    assert (resolved.state, resolved.paragraphs) == (State.AMBIGUOUS, (2,))
    assert resolve(Anchor("s", 2, 3, "free"), text).paragraphs == (2, 3)


def test_two_places_that_are_nearly_the_phrase_are_ambiguous_unless_one_is_stated() -> None:
    text = "A title\n\nFree buses would help a town.\n\nFree buses could help a town.\n"
    phrase = "free buses xould help a town"
    assert resolve(Anchor("s", None, None, phrase), text).paragraphs == (2, 3)
    assert resolve(Anchor("s", None, None, phrase), text).state is State.AMBIGUOUS
    resolved = resolve(Anchor("s", 3, None, phrase), text)
    assert (resolved.state, resolved.paragraph) == (State.FUZZY, 3)


def test_the_position_is_in_the_text_as_written() -> None:
    resolved = resolve(Anchor("s", 2, None, 'the road, said "the'), TEXT)
    assert TEXT[resolved.start : resolved.end] == "the road, said “the"


def test_a_text_without_blank_lines_has_a_paragraph_a_line() -> None:
    assert [len(paragraphs(text)) for text in ("a\nb\nc", "a\nb\n\nc", "", "\n \n")] == [3, 2, 0, 0]


def test_soft_hyphens_and_line_ends_do_not_matter() -> None:
    text = "All public trans\u00adport\npays in the long-\nterm.\n\nEnd.\n"
    assert resolve(Anchor("s", 1, None, "public transport pays"), text).state is State.FOUND
    assert resolve(Anchor("s", 1, None, "the long-term"), text).state is State.FOUND
