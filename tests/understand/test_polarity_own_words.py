import pytest

from debate.understand.matcher import Candidate, matcher
from debate.understand.polarity import Polarity, polarity
from debate.understand.understand import understand


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        # less certain, another time, another duty
        ("Care groups could be set up by law", "Care groups should be set up by law."),
        ("It can take time until people trust each other", "It takes time until people trust each other."),
        ("Most care was given by public bodies", "Most care is given by public bodies."),
        ("Health care is free", "Health care should be free."),
        ("Research has yet to find that teenagers can judge", "Research finds that teenagers can judge."),
        # said of others, mocked, asked
        ("The council is said to have cut its spending", "The council has cut its spending."),
        ("Some think the council has cut its spending", "The council has cut its spending."),
        ("As if the barrier should be torn down", "The barrier should be torn down."),
        ("Oh sure, the barrier should be torn down", "The barrier should be torn down."),
        ("Do many teenagers vote?", "Many teenagers vote."),
        # who does it, and to whom
        ("Cars are blocked by buses", "Cars block buses."),
        # how many, and on what condition
        ("Some teenagers vote as parents do", "Teenagers vote as parents do."),
        ("Teenagers judge political questions", "Teenagers judge political questions well when they have time."),
        # what the claim is about is left out
        ("Health and social care should be torn down", "The barrier between health and social care should be torn down."),
        ("The reforms of 2012 are painful", "To undo the reforms of 2012 is painful."),
        # a negated part
        ("Some teenagers vote as parents do, others do not", "Teenagers vote as parents do."),
        ("It cannot be said that the law leaves all barriers in place", "The law takes away some barriers."),
    ],
)  # fmt: skip
def test_a_word_that_may_turn_the_claim_is_asked_about(sentence: str, claim: str) -> None:
    assert polarity(sentence, claim) in (Polarity.UNSURE, Polarity.HEDGES)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("In my view people who vote early do keep voting", "People who vote early keep voting."),
        ("It's the young who live longest with what is decided", "The young live longest with what is decided."),
        ("Buses should be free", "Buses in the town should be free."),
        ("The barrier must be torn down", "The barrier should be torn down."),
        ("Lansley's reforms did damage to the NHS", "Andrew Lansley's reforms did damage to the NHS."),
        ("Care won't be joined soon", "Care will not be joined soon."),
        ("Integration saves billions", "Integration could save billions of pounds in the long run."),
    ],
)
def test_the_claim_in_its_own_words_is_affirmed(sentence: str, claim: str) -> None:
    assert polarity(sentence, claim) is Polarity.AFFIRMS


@pytest.mark.parametrize("text", ["Are free buses too full to use?", "Why on earth should buses be free?"])
def test_a_question_takes_no_side(text: str) -> None:
    claims = [Candidate("full", "Free buses are too full to use."), Candidate("free", "Buses should be free.")]
    part = understand(text, matcher(claims, kind="lexical")).parts[0]
    assert part.match is not None
    assert part.match.candidates
    assert part.polarity is Polarity.UNSURE
