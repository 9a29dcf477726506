import pytest

from debate.understand.polarity import Polarity, polarity

A, D, H, U = Polarity.AFFIRMS, Polarity.DENIES, Polarity.HEDGES, Polarity.UNSURE


@pytest.mark.parametrize(
    ("sentence", "claim", "expected"),
    [
        ("Integration saves billions", "Integration could save billions of pounds.", A),
        ("Integration will not save billions", "Integration could save billions of pounds.", D),
        ("Integration won't save billions of pounds", "Integration could save billions of pounds.", D),
        ("Social care should not be free", "Social care should be free.", D),
        ("A joined service should be run by councils", "A joined service should not be run by councils.", D),
        ("There should be less competition among firms", "There should be more competition among firms.", D),
        ("The new law is unwelcome", "The new law is welcome.", D),
        ("Charities don't work for profit", "Charities do not work for profit.", A),
        # both are negated, but not the same thing
        ("Torbay has not saved money", "Torbay has saved money because two people no longer do one job.", U),
        # too little in common for one cue to decide
        ("Money is not everything", "Integration could save billions of pounds.", U),
        # half a negation
        ("Integration hardly saves billions of pounds", "Integration could save billions of pounds.", U),
        ("Integration is unlikely to save billions of pounds", "Integration could save billions of pounds.", U),
        # a negation in a longer sentence may negate something else
        ("Pooling the budgets would not be needed if free buses took cars off the road", "Free buses take cars off the road.", U),
        ("There was no way around cutting public spending", "Public spending had to be cut.", U),
        # two turns
        ("Nobody says that integration does not save billions", "Integration could save billions.", U),
        # a point of its own
        ("Integration means that hospital managers lose sleep", "Integration could save billions of pounds.", U),
        ("Pounds that integration could save are a danger", "Integration could save billions of pounds.", U),
        ("Social care is free where councils are rich, voters patient, taxes high and governments brave", "Social care should be free.", U),
        # hedged
        ("Perhaps integration saves billions of pounds", "Integration could save billions of pounds.", H),
        ("I am not sure integration saves billions of pounds", "Integration could save billions of pounds.", H),
        ("Integration is not a quick way", "There is no quick way to integrate care.", A),
    ],
)  # fmt: skip
def test_polarity(sentence: str, claim: str, expected: Polarity) -> None:
    assert polarity(sentence, claim) is expected


@pytest.mark.parametrize("claim", ["There is no quick way.", "Maybe it hardly works.", "Nobody never says no."])
def test_a_claim_affirms_itself(claim: str) -> None:
    assert polarity(claim.lower().rstrip("."), claim) is A


def test_words_that_a_matcher_found_in_the_claim_are_no_point_of_its_own() -> None:
    sentence, claim = "Merged services spare taxpayers a fortune", "Integration could save billions of pounds."
    assert polarity(sentence, claim) is U
    assert polarity(sentence, claim, ("merged", "spare", "fortune")) is A
