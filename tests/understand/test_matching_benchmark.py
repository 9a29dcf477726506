import pytest

from benchmarks.matching import argkp, learners, sentences
from debate.understand.map_matcher import claimable
from debate.understand.matcher import Matcher

ROWS, APART = sentences.rows("earlier"), sentences.rows("apart")


@pytest.fixture(scope="module", params=["embedded", "encoded"])
def matchers(request: pytest.FixtureRequest) -> dict[str, Matcher]:
    found = {name: sentences.ready(name, request.param) for name in {row["map"] for row in ROWS}}
    assert {matcher.kind for matcher in found.values()} == {request.param}
    return found


def test_there_are_enough_sentences_and_all_name_claims_that_exist() -> None:
    assert min(len(ROWS), len(APART)) >= 300
    assert not {row["text"] for row in ROWS} & {row["text"] for row in APART}
    for row in ROWS + APART:
        known = {claim.id for claim in claimable(sentences.loaded(row["map"]).map)}
        assert known.issuperset(row["means"] + row.get("also", [])), row["text"]


def test_the_maps_that_confidences_are_fitted_on_are_whole_and_share_no_sentence_with_the_sets() -> None:
    maps = learners.learners()
    assert len(maps) == 10
    texts = [text for one in maps for text, _ in one.sentences]
    assert len(set(texts)) == len(texts) == 520
    assert not set(texts) & {row["text"] for row in ROWS + APART}
    for one in maps:
        assert {name for _, means in one.sentences for name in means} <= one.claims.keys()
        assert all(len({text, *wordings}) == 4 for text, wordings in one.claims.values())
        assert any(not means for _, means in one.sentences)


def test_no_wording_of_a_bundled_map_is_a_sentence_of_the_sets() -> None:
    worded = {
        wording.lower().rstrip(".")
        for name in {row["map"] for row in ROWS + APART} | {sentences.JOINED}
        for one in claimable(sentences.loaded(name).map)
        for wording in one.wordings
    }
    assert len(worded) > 1000
    assert not worded & {row["text"].lower().rstrip(".") for row in ROWS + APART}


def test_the_interval_holds_the_figure() -> None:
    arguments = [argkp.Argument(str(n), str(n), "t", "1") for n in range(40)]
    labels = {(str(n), "k"): int(n % 3 > 0) for n in range(40)}
    split = argkp.Split(arguments, [argkp.KeyPoint("k", "k", "t", "1")], labels)
    predictions = {str(n): {"k": n / 40} for n in range(40)}
    low, high = argkp.interval(split, predictions, draws=100)
    assert low.strict < argkp.mean_average_precision(split, predictions).strict < high.strict


def test_average_precision_counts_the_better_half_and_its_share_of_right_pairs() -> None:
    score = argkp.average_precision
    assert score([4, 3, 2, 1], [1, 1, 0, 0]) == 1.0
    # the better half is right, wrong: precision 1 at the only right one, times a share of one half
    assert score([4, 3, 2, 1], [1, 0, 1, 1]) == 0.5
    assert score([4, 3, 2, 1], [0, 1, 1, 1]) == 0.25
    assert score([1, 1, 0, 0], [0, 1, 1, 1]) == 0.25  # equal scores: one step, whatever the order
    assert score([4, 3, 2, 1], [0, 0, 1, 1]) == 0.0


def test_an_unlabelled_pair_is_wrong_when_strict_and_right_when_relaxed() -> None:
    arguments = [argkp.Argument(name, name, "t", "1") for name in "abcd"]
    split = argkp.Split(arguments, [argkp.KeyPoint("k", "k", "t", "1")], {("a", "k"): 1})
    found = argkp.mean_average_precision(split, {"a": {"k": 0.9}, "b": {"k": 0.8}})
    assert found == (0.5, 1.0)


@pytest.mark.slow
def test_nine_in_ten_learner_sentences_find_their_claim_among_three(matchers: dict[str, Matcher]) -> None:
    meant = [row for row in ROWS if row["means"] and "also" not in row][::3]  # every third: the benchmark takes all
    hits = sum(
        any(ranked.id in row["means"] for ranked in matchers[row["map"]].match(row["text"]).candidates) for row in meant
    )
    assert len(meant) >= 80
    assert hits / len(meant) >= 0.90


@pytest.mark.slow
def test_nine_in_ten_sentences_about_something_else_are_recognised(matchers: dict[str, Matcher]) -> None:
    off = [row for row in ROWS if not row["means"] and row["kind"] != "near topic"]
    assert sum(matchers[row["map"]].match(row["text"]).likely_none for row in off) / len(off) >= 0.90
