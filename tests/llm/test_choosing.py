"""Which claim a model takes a sentence for: one of those offered, or none."""

import json

import pytest

from debate.llm.choosing import NONE, chosen
from debate.llm.client import Failure
from debate.understand.matcher import Candidate
from tests.llm.stub import says, serving

OFFERED = [
    Candidate("clean", "Free buses keep the air clean."),
    Candidate(
        "dear", "Free buses cost too much.", ("Buses burn money.", "x" * 500, "Fares pay for buses.", "No.", "Nope.")
    ),
]


def answered(answer, text="too expensive"):
    with serving(says(answer)) as stub:
        return chosen(stub.endpoint(), text, OFFERED), stub


def test_one_of_those_offered_or_none():
    assert answered({"claim": "dear"})[0] == "dear"
    assert answered({"claim": NONE})[0] is None


@pytest.mark.parametrize(
    "answer",
    [
        {"claim": "root"},
        {"claim": "../clean"},
        {"claim": ["dear"]},
        {"claim": "dear", "score": 1},
        {"claim": "Dear"},
        {"claim": None},
        "dear",
        {"move": "concede"},
    ],
)
def test_anything_else_is_a_failure(answer):
    assert isinstance(answered(answer)[0], Failure)


def test_the_learners_sentence_is_cleaned_and_cut():
    _, stub = answered({"claim": "dear"}, "too\x1b[2J dear\u202e " + "x" * 50_000)
    sent = stub.requests[0]["messages"][1]["content"]
    assert "\\u001b" not in sent
    assert "\\u202e" not in sent
    assert len(sent) < 3000


def test_the_wordings_of_a_claim_help_and_have_a_bound():
    _, stub = answered({"claim": "dear"})
    clean, dear = json.loads(stub.requests[0]["messages"][1]["content"])["claims"]
    assert dear["wordings"] == ["Buses burn money.", "Fares pay for buses.", "No."]
    assert "wordings" not in clean


def test_without_candidates_nobody_is_asked():
    with serving(says({"claim": "dear"})) as stub:
        assert chosen(stub.endpoint(), "x", []) is None
        assert stub.requests == []
