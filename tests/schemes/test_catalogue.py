"""The bundled catalogue is whole; a teacher's own is read, bounded, and told what is wrong with it."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.schemes.catalogue import MAX_BYTES, beside, bundled, from_text, schemes_for
from debate.schemes.scheme import QuestionKind

POLL = """[poll]
title = "A poll"
premises = ["{people} were asked."]
conclusion = "{people} think so."

[poll.slots]
people = "who was asked"
"""


@pytest.fixture
def own(tmp_path):
    """Write a catalogue beside a map; the path of the map."""

    def write(text):
        (tmp_path / "schemes.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(tmp_path / "town.argmap")

    return write


def only(catalogue):
    (finding,) = catalogue.findings
    return finding


def test_the_bundled_catalogue_is_whole():
    assert bundled().findings == ()
    assert len(bundled().schemes) >= 30


@pytest.mark.parametrize("scheme", bundled().schemes.values(), ids=lambda scheme: scheme.name)
def test_every_scheme_can_be_used_and_questioned(scheme):
    assert scheme.source
    assert scheme.tags
    assert any(question.kind is QuestionKind.ASSUMPTION for question in scheme.questions)
    assert any(question.kind is QuestionKind.EXCEPTION for question in scheme.questions)
    assert all(question.text.endswith("?") for question in scheme.questions)
    form = " ".join((*scheme.premises, scheme.conclusion))
    assert all(
        f"{{{slot.name}}}" in form for slot in scheme.slots if not slot.optional and scheme.name != "alternatives"
    )


def test_questions_have_their_kinds():
    kinds = {question.name: question.kind for question in bundled().schemes["expert-opinion"].questions}
    assert kinds["expertise"] is QuestionKind.ASSUMPTION
    assert kinds["bias"] is QuestionKind.EXCEPTION


def test_a_teachers_scheme_joins_the_bundled_ones(own):
    known = schemes_for(own(POLL))
    assert known["poll"].title == "A poll"
    assert "expert-opinion" in known


def test_a_teachers_scheme_takes_the_place_of_a_bundled_one(own):
    assert schemes_for(own(POLL.replace("poll", "sign")))["sign"].title == "A sign"


def test_without_a_file_there_are_the_bundled_ones(tmp_path):
    assert schemes_for(str(tmp_path / "town.argmap")) == bundled().schemes


def test_a_text_that_is_no_file_has_no_catalogue_beside_it(own, monkeypatch, tmp_path):
    own(POLL)
    monkeypatch.chdir(tmp_path)
    assert beside("<stdin>").schemes == {}
    assert "poll" in beside("town.argmap").schemes


@pytest.mark.parametrize(
    ("change", "code", "line", "help"),
    [
        (("title =", "titel ="), "K003", 2, "did you mean `title`?"),
        (("poll.slots", "poll.slot"), "K003", 6, "did you mean `slots`?"),
        (("[poll]\n", "rank = 1\n[poll]\n"), "K003", 1, "write it under a line like `[expert-opinion]`"),
        (('"A poll"', "3"), "K004", 2, 'write `title = "…"`'),
        (('["{people} were asked."]', '"Asked."'), "K004", 3, 'write `premises = ["…", "…"]`'),
        (("people =", "People ="), "K004", 7, "write `people`"),
        (("{people} think", "{poeple} think"), "K006", 4, "did you mean `people`?"),
        (('title = "A poll"\n', ""), "K005", 1, 'add `title = "Expert opinion"`'),
        (('"A poll"', '"A \\u001b[31mpoll"'), "K004", 2, 'write `title = "…"`'),
        (('"A poll"', '"A poll'), "K002", 2, None),
        (('"A poll"', "[" * 900), "K002", 1, None),
        (('"A poll"', '"' + "a" * 2000 + '"'), "K002", 2, "write shorter lines"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_mistake_is_told_with_its_line_and_a_way_out(change, code, line, help):
    first = from_text(POLL.replace(*change), "schemes.toml").findings[0]
    assert (first.code, first.span.path, first.span.line) == (code, "schemes.toml", line)
    assert first.help[0] == help if help else first.help


def test_every_mistake_is_told_at_once_and_the_sound_rest_is_used():
    text = (
        POLL.replace("title", "titel") + '\n[poll.exceptions]\nPhone = "By {phone}?"\n\n' + POLL.replace("poll", "vote")
    )
    catalogue = from_text(text, "schemes.toml")
    assert [finding.code for finding in catalogue.findings] == ["K003", "K005", "K004"]
    assert set(catalogue.schemes) == {"poll", "vote"}


def test_a_question_cannot_be_of_both_kinds():
    text = POLL + '[poll.assumptions]\nfair = "Is it?"\n[poll.exceptions]\nfair = "Is it?"\n'
    assert only(from_text(text, "schemes.toml")).span.line == 11


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"\xff\xfe", "is not text in UTF-8"), (b"#" * (MAX_BYTES + 1), "is larger than 64 KB")],
    ids=["bytes", "large"],
)
def test_what_is_no_text_of_a_sensible_size_is_refused(own, content, message):
    finding = only(beside(own(content)))
    assert finding.code == "K001"
    assert message in finding.message


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.toml").write_text(POLL, encoding="utf-8")
    inside = tmp_path / "maps"
    inside.mkdir()
    os.symlink(tmp_path / "secret.toml", inside / "schemes.toml")
    catalogue = beside(str(inside / "town.argmap"))
    assert only(catalogue).code == "K001"
    assert catalogue.texts == {}


def test_a_folder_in_its_place_is_refused(tmp_path):
    (tmp_path / "schemes.toml").mkdir()
    assert only(beside(str(tmp_path / "town.argmap"))).code == "K001"


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.integers(0, len(POLL)), st.integers(0, 30), st.text('[]{}="\n.a\\#\t', max_size=8))
def test_a_damaged_catalogue_never_raises_and_places_are_in_the_text(start, length, put):
    text = POLL[:start] + put + POLL[start + length :]
    for finding in from_text(text, "schemes.toml").findings:
        assert 1 <= finding.span.line <= text.count("\n") + 1
        assert finding.help
