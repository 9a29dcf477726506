import pytest

from debate.understand import table
from debate.understand.embedded import EmbeddedIndex
from debate.understand.table import Table

CLAIMS = ["The money for care is too short.", "There are more and more old people.", "Private firms give care."]
WORDINGS = ["Cash is short on the wards.", "Care, care, care: it never has the money."]


@pytest.fixture(scope="module")
def vectors() -> Table:
    return table.load()


def test_the_wordings_of_one_claim_leave_the_others_as_they_are(vectors: Table) -> None:
    text = "money for care is short"
    found = EmbeddedIndex(CLAIMS, vectors, WORDINGS).evidence(text)
    assert len(found) == 5
    alone = EmbeddedIndex(CLAIMS, vectors).evidence(text)
    assert found[:3] == [pytest.approx(one, abs=2e-6) for one in alone]


def test_the_order_of_the_words_changes_nothing(vectors: Table) -> None:
    index = EmbeddedIndex(CLAIMS, vectors)
    plain = index.evidence("pensioners money care")
    assert index.evidence("money care pensioners") == [pytest.approx(one, abs=2e-6) for one in plain]
