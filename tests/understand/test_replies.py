"""Sentences as a student types them in reply: with fillers, tag questions and set phrases."""

import time

import pytest

from debate.understand.moves import Act, moves

REPLIES = [
    ("i dont think that's true at all", Act.DENY, ""),
    ("well thats true I suppose", Act.CONCEDE, ""),
    ("why tho", Act.WHY, ""),
    ("well nobody knows how to do it, do they?", Act.CLAIM, "nobody knows how to do it"),
    ("Phones distract pupils, right?", Act.CLAIM, "Phones distract pupils"),
    ("I never said that", Act.DENY, ""),
    ("i dont know really", Act.PASS, ""),
    ("thats just speculation", Act.DENY, ""),
    ("thats your opinion", Act.DENY, ""),
    ("Utter rubbish", Act.DENY, ""),
    ("sorry but fares are high", Act.CLAIM, "fares are high"),
    ("no wait i meant fares are high", Act.CLAIM, "fares are high"),
    ("show me what speaks against it", Act.QUESTION, "what speaks against it"),
    ("yeah but that says nothing, why?", Act.WHY, ""),
    ("yeah but you didnt say why fares are high", Act.WHY, "fares are high"),
    ("I'm out of ideas, give me a pointer", Act.HINT, ""),
    ("Could you nudge me in the right direction?", Act.HINT, ""),
    ("I have no clue how to go on", Act.HINT, ""),
    ("Need some assistance here", Act.HINT, ""),
    ("And your evidence for that would be?", Act.WHY, ""),
    ("You've got me there", Act.CONCEDE, ""),
    ("Who is on board with this?", Act.WHO_AGREES, ""),
    ("i agree that kids learn stuff in zoos", Act.CONCEDE, "kids learn stuff in zoos"),
    ("you havent answered my first point", Act.OTHER, ""),
    ("point of information", Act.OTHER, ""),
    ("Wait times are rising", Act.CLAIM, "Wait times are rising"),
    ("Rubbish collection should be free", Act.CLAIM, "Rubbish collection should be free"),
    ("Support for families is cheap", Act.CLAIM, "Support for families is cheap"),
    ("Is it cheap or not?", Act.QUESTION, "Is it cheap or not"),
]


@pytest.mark.parametrize(("text", "act", "content"), REPLIES)
def test_a_reply_is_read_without_its_fillers(text: str, act: Act, content: str) -> None:
    assert [(said.act, said.content) for said in moves(text)] == [(act, content)]


@pytest.mark.parametrize("text", ["can you please " * 130, "have you got " * 150, "sorry, " * 280, "why, " * 400])
def test_repeated_requests_are_read_quickly(text: str) -> None:
    start = time.process_time()
    moves(text)
    assert time.process_time() - start < 1
