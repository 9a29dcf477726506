from pathlib import Path

import pytest

from debate.understand import encoder, table
from debate.understand.encoded import EncodedIndex
from debate.understand.encoder import Encoder
from debate.understand.table import Table

CLAIMS = [
    "The money for care is too short for the need.",
    "There are more and more old people.",
    "Private firms give most social care, and their share is growing.",
    "It takes time until people trust each other and work well together.",
]


@pytest.fixture(scope="module")
def parts() -> tuple[Encoder, Table]:
    return encoder.load(), table.load()


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Funding falls behind demand", 0),
        ("The population is ageing", 1),
        ("Companies run nearly all of it", 2),
        ("Colleagues only cooperate once they know each other", 3),
    ],
)
def test_a_claim_said_in_other_words_comes_first(
    parts: tuple[Encoder, Table], tmp_path: Path, text: str, means: int
) -> None:
    scores = [evidence.score for evidence in EncodedIndex(CLAIMS, *parts, tmp_path).evidence(text)]
    assert scores.index(max(scores)) == means


@pytest.mark.parametrize("number", [1, 2, 4])
@pytest.mark.parametrize("context", ["", "This house would make care free."])
def test_evidence_stays_in_its_range_and_a_claim_is_nearest_to_itself(
    parts: tuple[Encoder, Table], tmp_path: Path, number: int, context: str
) -> None:
    index = EncodedIndex(CLAIMS[:number], *parts, tmp_path, context)
    found = index.evidence(CLAIMS[0])
    assert len(found) == number
    assert all(-1 <= value <= 1 for evidence in found for value in evidence)
    assert found[0] == max(found)
    assert found[0].score == pytest.approx(1, abs=0.001)


def test_a_second_index_takes_the_vectors_from_the_folder(parts: tuple[Encoder, Table], tmp_path: Path) -> None:
    first = EncodedIndex(CLAIMS, *parts, tmp_path).evidence("Old people are many")
    second_encoder = encoder.load()

    def refused(_: object) -> None:
        pytest.fail("computed again")

    second_encoder.sentences = refused  # type: ignore[method-assign, assignment]
    again = EncodedIndex(CLAIMS, second_encoder, parts[1], tmp_path)
    second_encoder.sentences = parts[0].sentences  # type: ignore[method-assign]
    assert again.evidence("Old people are many") == first


def test_a_wording_has_a_row_of_its_own_and_leaves_those_of_the_claims(
    parts: tuple[Encoder, Table], tmp_path: Path
) -> None:
    wordings = ["Cash is short on the wards.", "Grey hair is everywhere."]
    for context in ("", "This house would make care free."):
        alone = EncodedIndex(CLAIMS, *parts, tmp_path, context).evidence("Grey hair everywhere")
        found = EncodedIndex(CLAIMS, *parts, tmp_path, context, wordings=wordings).evidence("Grey hair everywhere")
        assert len(found) == 6
        assert found[:4] == [pytest.approx(one, abs=2e-6) for one in alone]
        assert found[5] == max(found)


def test_nearness_does_not_come_from_the_context(parts: tuple[Encoder, Table], tmp_path: Path) -> None:
    text = "My guitar needs new strings."
    alone = EncodedIndex(CLAIMS, *parts, tmp_path).evidence(text)
    inside = EncodedIndex(CLAIMS, *parts, tmp_path, "This house would make care free.").evidence(text)
    assert [one.nearness for one in inside] == pytest.approx([one.nearness for one in alone], abs=2e-6)
    assert [one.score for one in inside] != pytest.approx([one.score for one in alone], abs=1e-3)


def test_the_words_that_speak_for_a_claim_are_shown(parts: tuple[Encoder, Table], tmp_path: Path) -> None:
    assert "money" in EncodedIndex(CLAIMS, *parts, tmp_path).words("care needs more money", [0])[0]
