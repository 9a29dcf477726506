"""`debate match`: one sentence, however it is given, or many."""

import io
import json
import sys

import pytest


@pytest.fixture
def typed(monkeypatch):
    def typed(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return typed


def test_a_sentence_needs_no_quotation_marks(debate):
    assert debate("match", "town", "buses", "cost", "too", "much") == debate("match", "town", "buses cost too much")


def test_sentences_of_standard_input_are_told_one_after_the_other(debate, typed):
    typed(b"buses cost too much\r\n\n  the air is cleaner\n")
    code, out, _ = debate("match", "town", "-")
    assert code == 0
    assert [part.partition("\n")[0].partition("  ")[0] for part in out.split("\n\n")] == [
        "claim: buses cost too much",
        "claim: the air is cleaner",
    ]


def test_sentences_of_standard_input_are_an_object_a_line_for_programs(debate, typed):
    typed(b"buses cost too much\nthe air is cleaner \xff\n")
    out = debate("match", "town", "-", "--json")[1]
    assert [json.loads(line)["text"] for line in out.splitlines()] == [
        "buses cost too much",
        "the air is cleaner \ufffd",
    ]


def test_nothing_on_standard_input_is_nothing_to_tell(debate, typed):
    typed(b"\n")
    assert debate("match", "town", "-") == (0, "", "")
