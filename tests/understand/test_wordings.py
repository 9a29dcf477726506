"""Claims that can be said in several ways."""

from hypothesis import given
from hypothesis import strategies as st

from debate.language.load import load
from debate.model.elements import Term
from debate.resources import library
from debate.understand.lexical import Evidence
from debate.understand.map_matcher import matcher_of
from debate.understand.matcher import CERTAIN, Candidate, Kind, best_rows, matcher
from tests.understand.some_claims import CLAIMS

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
