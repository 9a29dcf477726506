import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.language.load import load
from debate.model.elements import Term
from debate.resources import library
from debate.understand import encoded, encoder
from debate.understand import matcher as matcher_module
from debate.understand.map_matcher import context_of, encoded_texts, matcher_of
from debate.understand.matcher import CERTAIN, Candidate, Kind, Match, Matcher, matcher
from tests.understand.some_claims import CLAIMS, KINDS


def first(found: Matcher, text: str) -> str:
    return found.match(text).candidates[0].id


def test_shared_words_find_the_claim(kind: Kind) -> None:
    found = matcher(CLAIMS, kind=kind).match("care needs more money")
    assert found.candidates[0].id == "money"
    assert "money" in found.candidates[0].words
    assert found.candidates[0].text == "The money for care is too short for the need."


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Elderly citizens are increasing in number", "ageing"),
        ("Companies run nearly all of it", "virgin"),
        ("Nobody ought to pay for home help out of their own pocket", "free"),
        ("Town halls are the wrong place for it", "councils"),
    ],
)
def test_the_embedded_matcher_finds_a_claim_said_in_other_words(text: str, means: str) -> None:
    assert means in [ranked.id for ranked in matcher(CLAIMS, kind="embedded").match(text).candidates]


def test_confidences_fall_with_the_rank_and_stay_between_zero_and_one(kind: Kind) -> None:
    values = [r.confidence for r in matcher(CLAIMS, kind=kind).match("private firms and social care", 8).candidates]
    assert len(values) == len(CLAIMS)
    assert values == sorted(values, reverse=True)
    assert all(0 <= value <= 1 for value in values)


def test_what_has_nothing_to_do_with_the_map_is_likely_none(kind: Kind) -> None:
    assert matcher(CLAIMS, kind=kind).match("My guitar needs new strings").likely_none
    assert not matcher(CLAIMS, kind=kind).match("Social care should be paid from taxes").likely_none


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "?!", "well yes", "I do not think so"])
def test_empty_talk_matches_nothing(kind: Kind, text: str) -> None:
    assert matcher(CLAIMS, kind=kind).match(text)[:2] == ((), 1.0)


def test_no_candidates_match_nothing(kind: Kind) -> None:
    assert matcher([], kind=kind).match("social care").candidates == ()


def test_the_names_of_a_term_are_one_wording(kind: Kind) -> None:
    terms = [Term("ics", ("integrated care system", "ICS"))]
    candidates = [*CLAIMS, Candidate("law", "The law should change.")]
    assert first(matcher(candidates, terms, kind), "make ICSs legal bodies by law") == "ics"
    assert matcher(candidates, kind="lexical").match("ICSs").candidates[0].words == ()


def test_from_three_in_ten_on_it_is_taken_that_nothing_is_meant() -> None:
    assert Match((), 0.3).likely_none
    assert not Match((), 0.29).likely_none


def test_the_words_of_a_match_are_those_that_were_typed(kind: Kind) -> None:
    terms = [Term("ics", ("integrated care system", "ICS"))]
    first = matcher(CLAIMS, terms, kind).match("ICSs must have a legal body of their own and be set up").candidates[0]
    assert first.id == "ics"
    assert "ICSs" in first.words
    assert not {"integrated", "care", "system"} & set(first.words)


def test_a_long_text_is_cut_with_a_note_and_still_matched(kind: Kind) -> None:
    found = matcher(CLAIMS, kind=kind).match("torbay took ten years " * 500)
    assert found.candidates[0].id == "torbay"
    assert any("first 2,000 characters" in note for note in found.notes)


def test_without_usable_vectors_words_are_compared_and_the_match_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> None:
        raise ValueError("vectors.i8 has the wrong size")

    monkeypatch.setattr(matcher_module, "_table", damaged)
    fallen_back = matcher(CLAIMS)
    found = fallen_back.match("Torbay took ten years")
    assert fallen_back.kind == "lexical"
    assert found.candidates[0].id == "torbay"
    assert "wrong size" in found.notes[0]


def test_without_the_encoder_the_embedded_matcher_answers_and_the_match_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def damaged() -> None:
        raise ValueError("matrices.i8 has the wrong size")

    monkeypatch.setattr(matcher_module, "_encoder", damaged)
    fallen_back = matcher(CLAIMS, kind="encoded")
    assert fallen_back.kind == "embedded"
    assert "without the sentence encoder: matrices.i8 has the wrong size" in fallen_back.match("ten years").notes[0]
    monkeypatch.setattr(matcher_module, "_table", damaged)
    fallen_further = matcher(CLAIMS, kind="encoded")
    assert fallen_further.kind == "lexical"
    assert len(fallen_further.match("ten years").notes) == 2


@pytest.mark.parametrize(("name", "content", "wrong"), [
    ("encoder/card.json", "{}", "is damaged"),
    ("encoder/card.json", "[]", "is damaged"),
    ("encoder/card.json", "[" * 100_000, "is damaged"),
    ("encoder/card.json", None, "is missing"),
    ("encoder/scales.f32", None, "is missing"),
    ("encoder/scales.f32", "x", "is damaged (it has the wrong size)"),
])  # fmt: skip
def test_a_note_about_damage_names_the_file_what_answers_and_the_way_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, content: str | None, wrong: str
) -> None:
    folder = tmp_path / "encoder"
    folder.mkdir()
    for file in encoder.FOLDER.iterdir():
        (folder / file.name).symlink_to(file)
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.setattr(matcher_module, "_encoder", lambda: encoder.load(folder))
    assert matcher(CLAIMS).match("ten years").notes == (
        f"Sentences are compared by word vectors, without the sentence encoder: the file {name} {wrong}; "
        "installing debate again mends that.",
    )


def test_a_kind_is_what_was_asked_for_and_auto_is_encoded(kind: Kind) -> None:
    assert matcher(CLAIMS, kind=kind).kind == kind
    assert matcher(CLAIMS).kind == "encoded"


def test_everything_that_can_be_claimed_on_a_map_can_be_found(kind: Kind) -> None:
    linked = load(library() / "integration" / "ham.argmap").map
    found = matcher_of(linked, kind)
    assert found.kind == kind
    for said in (linked.claims[0], linked.motions[0]):
        assert first(found, said.text) == said.id


def test_the_context_of_a_map_is_its_only_motion() -> None:
    buses = load(library() / "tutorial" / "free-buses.argmap").map
    assert context_of(buses) == buses.motions[0].text
    read = encoded_texts(buses)
    plain, inside = read[: len(read) // 2], read[len(read) // 2 :]
    assert buses.claims[0].text in plain
    assert inside == [f"{buses.motions[0].text.rstrip('.')}. {text}" for text in plain]
    assert context_of(load(library() / "integration" / "ham.argmap").map) == ""


def test_the_context_says_what_short_claims_are_about() -> None:
    short = [Candidate("cars", "Fewer cars"), Candidate("money", "Too expensive"), Candidate("seats", "No room")]
    alone = matcher(short, kind="encoded").match("Free buses would be packed")
    inside = matcher(short, kind="encoded", context="This house would make buses free.").match(
        "Free buses would be packed"
    )
    assert inside.candidates[0].id == "seats"
    assert inside.candidates[0].confidence != alone.candidates[0].confidence


def test_a_map_of_very_many_texts_is_not_given_to_the_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoded, "MOST_TEXTS", 2 * len(CLAIMS))
    assert matcher([one._replace(wordings=("a",)) for one in CLAIMS]).kind == "encoded"
    found = matcher([one._replace(wordings=("a", "b")) for one in CLAIMS])
    assert found.kind == "embedded"
    assert "more than 16 claims and wordings" in found.match("care needs more money").notes[0]


def test_how_far_the_reading_is_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path))
    told: list[tuple[int, int]] = []
    unread = [Candidate(claim.id, f"{claim.text} So it is said.") for claim in CLAIMS]
    matcher(unread, kind="encoded", progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (len(CLAIMS), len(CLAIMS))


def test_the_encoder_is_not_loaded_for_the_embedded_matcher(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matcher_module, "_encoder", lambda: pytest.fail("loaded"))
    assert matcher(CLAIMS, kind="embedded").match("ten years").notes == ()


@pytest.mark.parametrize("raised", ["ImportError", "RuntimeError", "OSError"])
def test_without_numpy_words_are_compared(tmp_path: Path, raised: str) -> None:
    (tmp_path / "numpy.py").write_text(f"raise {raised}('numpy is not installed')\n", encoding="utf-8")
    program = (
        "from debate.understand.matcher import Candidate, matcher\n"
        "found = matcher([Candidate('a', 'Torbay took ten years.'), Candidate('b', 'Money is short.')])\n"
        "print(found.kind, found.match('ten years in Torbay').candidates[0].id, found.match('money').notes)\n"
    )
    out = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{program}"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert out.startswith("lexical a")
    assert out.count("numpy is not installed") == 1


def test_numpy_is_not_imported_before_an_embedded_matcher_is_built() -> None:
    program = (
        "import sys, debate.understand.understand\n"
        "from debate.understand.matcher import Candidate, matcher\n"
        "matcher([Candidate('a', 'b c')], kind='lexical').match('b')\n"
        "print('numpy' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "False"


TYPED = (
    "care",
    "money",
    "costs",
    "free",
    "trust",
    "law",
    "Torbay",
    "not",
    "people",
    "£29",
    "Öl",
    "照顾",
    "[bold]",
    "more",
)
SENTENCES = st.lists(st.sampled_from(TYPED), min_size=1, max_size=8).map(" ".join)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(SENTENCES, min_size=1, max_size=8, unique=True), SENTENCES, st.randoms(use_true_random=False))
@pytest.mark.parametrize("kind", KINDS)
def test_the_order_of_the_candidates_changes_nothing(kind: Kind, texts: list[str], said: str, random: object) -> None:
    candidates = [Candidate(f"c{number}", text) for number, text in enumerate(texts)]
    shuffled = list(candidates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert matcher(candidates, kind=kind).match(said, 8) == matcher(shuffled, kind=kind).match(said, 8)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(SENTENCES, min_size=0, max_size=8), st.text(min_size=1, max_size=60))
@pytest.mark.parametrize("kind", KINDS)
def test_an_exact_copy_of_a_claim_comes_first_and_is_certain(kind: Kind, texts: list[str], said: str) -> None:
    candidates = [Candidate(f"c{number}", text) for number, text in enumerate(texts) if text.lower() != said.lower()]
    found = matcher([*candidates, Candidate("copy", said)], kind=kind).match(said)
    if found.candidates:  # a text of invisible characters alone is no sentence
        assert found.candidates[0].confidence == CERTAIN
        assert found.none == pytest.approx(1 - CERTAIN)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(), st.integers(min_value=-1, max_value=20))
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_is_typed_raises(kind: Kind, text: str, limit: int) -> None:
    found = _READY.setdefault(kind, matcher(CLAIMS, kind=kind)).match(text, limit)
    assert len(found.candidates) <= max(limit, 0)
    assert 0 <= found.none <= 1


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.lists(st.text(max_size=30), max_size=6))
@pytest.mark.parametrize("kind", KINDS)
def test_no_text_of_a_claim_raises(kind: Kind, texts: list[str]) -> None:
    candidates = [Candidate(str(number), text) for number, text in enumerate(texts)]
    matcher(candidates, kind=kind).match("social care is free", 10)


_READY: dict[str, Matcher] = {}
