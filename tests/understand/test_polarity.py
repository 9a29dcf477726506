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
        ("Integration is not a quick way", "There is no quick way to integrate care.", U),
    ],
)  # fmt: skip
def test_polarity(sentence: str, claim: str, expected: Polarity) -> None:
    assert polarity(sentence, claim) is expected


@pytest.mark.parametrize(
    ("sentence", "claim", "expected"),
    [
        # negations as they are typed
        ("Councils shouldnt run care", "Councils should run care.", D),
        ("councils dosent run care", "Councils run care.", D),
        ("Care aint run by councils", "Care is run by councils.", D),
        ("Cheap drugs are trusted by doctors", "Cheap drugs aren’t trusted by doctors.", D),
        ("Cheap drugs arent trusted by doctors", "Cheap drugs aren’t trusted by doctors.", A),
        # phrases that negate
        ("The law is far from a clear turn to partnership", "The law is a clear turn to partnership.", D),
        ("The law fails to remove barriers to partnership", "The law removes barriers to partnership.", D),
        # phrases whose negation does not negate what they are about
        ("You cannot deny that the reforms did damage to the NHS", "The reforms did damage to the NHS.", U),
        ("It is not wrong to say that the reforms did damage to the NHS", "The reforms did damage to the NHS.", U),
        ("The reforms did damage to the NHS not because they cost money", "The reforms did damage to the NHS.", U),
        ("Care cannot work without councils", "Care can work with councils.", U),
        ("Markets have weakened ties in the NHS, not strengthened them", "Markets have weakened ties in the NHS.", U),
        ("Care needs nurses but it does not need managers", "Care needs nurses.", U),
        # opposite ends of one scale
        ("Care and health should stay separate", "Care and health should be brought together.", D),
        ("The reforms helped the NHS", "The reforms did damage to the NHS.", D),
        ("The council has increased its spending", "The council has cut its spending.", D),
        ("People should be unable to live alone", "People should be able to live alone.", D),
        ("The reforms harmed the NHS", "The reforms did damage to the NHS.", A),
        ("More buses mean less traffic in town", "Buses reduce traffic in town.", U),
        # a negated word may say what an opposite of it says
        ("The law is not supportive of patients", "The law hurts patients.", U),
        ("Joining care is simpler in cities than in villages", "Joining care is less simple in cities than in villages.", U),
        # who does what to whom
        ("The pain of joining outweighs the gains", "The gains of joining outweigh the pain.", U),
        ("The gains of joining outweigh the pain", "The gains of joining outweigh the pain that it causes.", A),
        ("Poverty leads to illness", "Illness leads to poverty.", U),
        # a short denial of a part of the claim; not where the claim has a negation that may be meant
        ("Hospitals do not get patients home", "Hospitals, community services and social care together get patients home.", D),
        ("Reorganisations are not a distraction", "Reorganisations are usually an unwelcome and needless distraction.", U),
        ("Charities aren't after profit", "Charities do not work for profit, so what is said against profit does not touch them.", U),
        ("The gains might outweigh the pain", "The gains outweigh the pain.", H),
        ("The gains might outweigh the pain", "The gains could outweigh the pain.", A),
    ],
)  # fmt: skip
def test_no_negation_or_opposite_turns_a_side_silently(sentence: str, claim: str, expected: Polarity) -> None:
    assert polarity(sentence, claim) is expected


@pytest.mark.parametrize("claim", ["There is no quick way.", "Maybe it hardly works.", "Nobody never says no."])
def test_a_claim_affirms_itself(claim: str) -> None:
    assert polarity(claim.lower().rstrip("."), claim) is A


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        # a word that the claim has not may turn it, and no list has all such words
        ("Mobile phones help pupils focus on their lessons", "Mobile phones distract pupils from their lessons."),
        ("Teachers mistrust most of their pupils", "Teachers trust most of their pupils."),
        ("Free buses cost the town peanuts", "Free buses cost the town a lot of money."),
        ("People who vote early in life quit voting", "People who vote early in life go on voting."),
        ("Schools should ban bans on mobile phones", "Schools should ban mobile phones."),
        # who does what to whom
        ("Lessons distract pupils from their mobile phones", "Mobile phones distract pupils from their lessons."),
        # words without content that turn what stands beside them
        ("Grades rise before a ban on phones", "Grades rise after a ban on phones."),
        ("Parents can reach their children without a phone", "Parents can reach their children with a phone."),
        ("Sixteen-year-olds vote as they please, whatever parents do", "Sixteen-year-olds vote as parents do."),
        # hardly anything of it
        ("exam", "This certificate is a fair exam."),
        # another word is negated
        ("Schools shouldn't hesitate to ban mobile phones", "Schools should ban mobile phones."),
        ("The systems should not be anything less than bodies set up by law", "The systems should be bodies set up by law."),
    ],
)  # fmt: skip
def test_what_is_not_in_the_words_of_the_claim_is_asked_about(sentence: str, claim: str) -> None:
    assert polarity(sentence, claim) is U


def test_a_claim_left_short_is_affirmed() -> None:
    claim = "Integrated care could save billions of pounds in the long run."
    assert polarity("I think integrated care could save billions", claim) is A
