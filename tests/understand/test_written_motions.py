import re
from pathlib import Path

import pytest

from benchmarks.matching.training import written

MOTIONS = written.motions()
KEPT_APART = re.compile(
    r"vaccin|immuni[sz]|\bsocial (media|network)|facebook|twitter|\bU\.S\.|\bUSA?\b|[Uu]nited [Ss]tates|\bAmerica|school uniform|"
    r"affirmative action|austerity|bear arms|good country to live"
)


def test_the_numbers_that_the_page_names() -> None:
    page = (written.FOLDER / "README.md").read_text(encoding="utf-8")
    assert f"{len(MOTIONS):,} motions" in page
    arguments = sum(len(motion.arguments) for motion in MOTIONS)
    points = sum(len(motion.claims) for motion in MOTIONS)
    right = sum(label for motion in MOTIONS for *_, label in motion.labels)
    assert (arguments, points, right) == (39_928, 10_239, 29_628)


def test_no_motion_is_there_twice() -> None:
    topics = [motion.topic.lower() for motion in MOTIONS]
    assert len(set(topics)) == len(topics)


@pytest.mark.parametrize("motion", MOTIONS[::25], ids=lambda motion: motion.topic)
def test_both_sides_have_key_points_and_arguments_some_of_which_make_none(motion: written.Motion) -> None:
    for side in (1, -1):
        assert 3 <= motion.claim_sides.count(side) <= 8
        assert motion.argument_sides.count(side) >= 8
    making = {argument for argument, _, label in motion.labels if label}
    assert 0 < len(making) < len(motion.arguments)


def test_labels_stay_on_one_side() -> None:
    for motion in MOTIONS:
        assert all(motion.argument_sides[a] == motion.claim_sides[c] for a, c, _ in motion.labels)


def test_the_subjects_kept_apart_for_measuring_are_not_there() -> None:
    texts = [text for motion in MOTIONS for text in (motion.topic, *motion.claims, *motion.arguments)]
    assert [text for text in texts if KEPT_APART.search(text)] == []


def one(tmp_path: Path, text: str) -> list[written.Motion]:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    return written.motions(tmp_path)


def test_a_line_is_read_as_its_page_says(tmp_path: Path) -> None:
    [motion] = one(tmp_path, "# M\n+ 1 A\n+ 2 B\n- 1 C\n+ 2 ?1 | x\n+ 0 | y\n+ 1 ?0 | w\n- 1 | z\n")
    assert motion.claims == ["A", "B", "C"]
    assert motion.labels == [(0, 1, 1), (1, 0, 0), (1, 1, 0), (2, 1, 0), (3, 2, 1)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# M\n+ 1 A\n+ 3 | x\n", "a.txt:3: no key point"),
        ("# M\n+ 1 A\n+ 1 B\n", "a.txt:3: key point \\+1 is there twice"),
        ("# M\nhello\n", "a.txt:2: neither a motion"),
    ],
)
def test_a_line_that_does_not_fit_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        one(tmp_path, text)
