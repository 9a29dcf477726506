from debate.understand.lexical import LexicalIndex

CLAIMS = ["The money for care is too short.", "There are more and more old people.", "Private firms give care."]
WORDINGS = ["Cash is short on the wards.", "Care, care, care: it never has the money."]


def test_the_wordings_of_one_claim_leave_the_others_as_they_are() -> None:
    text = "money for care is short"
    assert LexicalIndex(CLAIMS, WORDINGS).evidence(text)[: len(CLAIMS)] == LexicalIndex(CLAIMS).evidence(text)


def test_a_rare_word_says_more_than_one_that_many_claims_have() -> None:
    money, _, firms = LexicalIndex(CLAIMS).evidence("money and care")
    assert money.score > firms.score > 0
