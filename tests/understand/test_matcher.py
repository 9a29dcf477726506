import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.language.load import load
from debate.model.elements import Term
from debate.resources import library
from debate.understand import encoded
from debate.understand import matcher as matcher_module
from debate.understand.lexical import Evidence
from debate.understand.map_matcher import context_of, encoded_texts, matcher_of
from debate.understand.matcher import (
    CERTAIN,
    Candidate,
    Kind,
    Match,
    Matcher,
    best_rows,
    matcher,
)

KINDS: tuple[Kind, ...] = ("lexical", "embedded", "encoded")
CLAIMS = [
    Candidate("money", "The money for care is too short for the need."),
    Candidate("free", "Social care should be free and paid from taxes."),
    Candidate("time", "It takes time until people trust each other and work well together."),
    Candidate("virgin", "Private firms give most social care, and their share is growing."),
    Candidate("ics", "Integrated care systems should be bodies set up by law."),
    Candidate("torbay", "In Torbay it took almost ten years to change the whole system."),
    Candidate("ageing", "There are more and more old people."),
    Candidate("councils", "A joined service should not be placed in local authorities."),
]


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    return request.param


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


WORDED = [
    Candidate(
        "torbay", "In Torbay it took almost ten years to change the whole system.", ("Reform drags on in Devon.",)
    ),
    *(claim for claim in CLAIMS if claim.id != "torbay"),
]


def test_a_wording_finds_its_claim(kind: Kind) -> None:
    found = matcher(WORDED, kind=kind).match("the reform in Devon drags").candidates[0]
    assert (found.id, found.text) == ("torbay", "In Torbay it took almost ten years to change the whole system.")
    assert found.wording == "Reform drags on in Devon."
    assert set(found.words) == {"reform", "devon", "drags"}
    assert not {"devon", "drags"} & set(found.of_text)


def test_each_wording_is_that_of_its_claim_however_many_the_others_have(kind: Kind) -> None:
    wordings = {
        "torbay": ("Reform drags on in Devon.",),
        "ageing": ("Pensioners outnumber toddlers.", "Grey hair is everywhere."),
        "councils": ("Town halls would ruin hospitals.", "Mayors know nothing of nursing."),
    }
    found = matcher([one._replace(wordings=wordings.get(one.id, ())) for one in CLAIMS], kind=kind)
    for name, texts in wordings.items():
        for text in texts:
            best = found.match(f"I fear that {text}").candidates[0]
            assert (best.id, best.wording) == (name, text)


def test_of_a_wording_too_the_names_of_a_term_are_one(kind: Kind) -> None:
    terms = [Term("ics", ("integrated care system", "ICS"))]
    law = Candidate("law", "The law should change.", ("An ICS needs a statute.",))
    best = matcher([*CLAIMS, law], terms, kind).match("an integrated care system needs a statute").candidates[0]
    assert (best.id, best.confidence) == ("law", CERTAIN)


def test_wordings_that_say_nothing_or_are_shared_break_nothing(kind: Kind) -> None:
    odd = ("", "\u200b", "of the and", "of the and", "!", "Grey hair is everywhere.")
    every = [one._replace(wordings=odd) for one in CLAIMS]
    found = matcher(every, kind=kind).match("old people", len(CLAIMS)).candidates
    assert found[0].id == "ageing"
    shared = matcher(every, kind=kind).match("Grey hair is everywhere", len(CLAIMS)).candidates
    assert {one.confidence for one in shared} == {CERTAIN}
    empty = matcher([Candidate("empty", "", odd[:3])], kind=kind)
    assert 0 < empty.match("old people").none < 1
    assert empty.match("of the and").candidates[0].id == "empty"


def test_the_more_is_said_the_less_it_says_that_something_is_near(kind: Kind) -> None:
    more = [one._replace(wordings=("Zebras graze.", "Zebras gallop.")) for one in CLAIMS]
    text = "hospitals need money for old folk"
    assert matcher(more, kind=kind).match(text).none > matcher(CLAIMS, kind=kind).match(text).none + 0.001


def test_from_two_in_five_on_it_is_taken_that_nothing_is_meant() -> None:
    assert Match((), 0.4).likely_none
    assert not Match((), 0.39).likely_none


def test_the_text_itself_is_no_other_wording(kind: Kind) -> None:
    found = matcher(WORDED, kind=kind).match("the whole system took ten years in Torbay").candidates[0]
    assert (found.id, found.wording) == ("torbay", "")


def test_a_sentence_that_is_a_wording_is_certain(kind: Kind) -> None:
    match = matcher(WORDED, kind=kind).match("reform drags on in devon")
    assert (match.candidates[0].id, match.candidates[0].confidence) == ("torbay", CERTAIN)
    assert not match.likely_none


def test_the_wordings_of_one_claim_leave_the_order_of_the_others(kind: Kind) -> None:
    text = "care needs more money and firms want their share"
    plain = [one.id for one in matcher(CLAIMS, kind=kind).match(text, len(CLAIMS)).candidates if one.id != "torbay"]
    worded = [one.id for one in matcher(WORDED, kind=kind).match(text, len(CLAIMS)).candidates if one.id != "torbay"]
    assert worded == plain


def test_each_claim_is_offered_once(kind: Kind) -> None:
    every = [claim._replace(wordings=(f"{claim.text} So they say.", f"Yes: {claim.text}")) for claim in CLAIMS]
    found = matcher(every, kind=kind).match("care needs more money", 100).candidates
    assert sorted(one.id for one in found) == sorted(claim.id for claim in CLAIMS)


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 1)), min_size=1, max_size=12))
def test_the_best_row_of_a_candidate_is_its_first_with_the_highest_score(rows: list[tuple[int, float]]) -> None:
    owners, evidence = [owner for owner, _ in rows], [Evidence(score, 0.0) for _, score in rows]
    best = best_rows(evidence, owners)
    assert best.keys() == set(owners)
    for owner, row in best.items():
        own = [number for number, other in enumerate(owners) if other == owner]
        assert row == max(own, key=lambda number: (evidence[number].score, -number))


def test_a_thousand_wordings_of_one_claim_make_no_nothing_of_the_others(kind: Kind) -> None:
    many = tuple(f"Ten years went by, then {number} more." for number in range(1000))
    worded = [claim._replace(wordings=many) if claim.id == "torbay" else claim for claim in CLAIMS]
    match = matcher(worded, kind=kind).match("the money for care falls short of the need")
    assert match.candidates[0].id == "money"
    assert not match.likely_none


def test_a_map_gives_its_wordings() -> None:
    buses = load(library() / "tutorial" / "free-buses.argmap").map
    claim = next(claim for claim in buses.claims if claim.wordings)
    found = matcher_of(buses, "lexical").match(claim.wordings[0]).candidates[0]
    assert (found.id, found.confidence) == (claim.id, CERTAIN)


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


def test_without_numpy_words_are_compared(tmp_path: Path) -> None:
    (tmp_path / "numpy.py").write_text("raise ImportError('numpy is not installed')\n", encoding="utf-8")
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
    assert "numpy is not installed" in out


def test_numpy_is_not_imported_before_an_embedded_matcher_is_built() -> None:
    program = (
        "import sys, debate.understand.understand\n"
        "from debate.understand.matcher import Candidate, matcher\n"
        "matcher([Candidate('a', 'b c')], kind='lexical').match('b')\n"
        "print('numpy' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "False"


SENTENCES = st.lists(
    st.sampled_from(
        [
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
        ]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


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
