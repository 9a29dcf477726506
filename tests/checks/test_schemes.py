"""What the rules about argumentation schemes say, beyond the examples of their manuals."""

import pytest

from debate.checks.context import Context
from debate.checks.registry import check
from debate.checks.settings import wanted_codes
from debate.language.load import load, load_text

MAP = """map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because {premise}
    scheme {scheme}
{lines}

claim study
  "A study recommends free buses."

claim public
  "The study was paid for by the public."
"""


def found(scheme, *lines, premise="study", path=None, level=("D009", "D010", "D011", "D012", "D013")):
    text = MAP.format(premise=premise, scheme=scheme, lines="\n".join(f"      {line}" for line in lines))
    if path is not None:
        path.write_text(text, encoding="utf-8")
    loaded = load(path) if path is not None else load_text(text, "town.argmap")
    assert loaded.findings == ()
    context = Context(loaded.map, str(path) if path is not None else "town.argmap")
    return [(f.code, f.span.line, f.help[0]) for f in check(context, text, wanted_codes(level, []))]


@pytest.mark.parametrize(
    ("scheme", "lines", "expected"),
    [
        ("expert-opinoin", (), ("D009", 7, "did you mean `expert-opinion`?")),
        ("hocus-pocus", (), ("D009", 7, "`debate explain` lists the schemes")),
        ("sign", ('where sing is "snow"',), ("D010", 7, "did you mean `sign`?")),
        ("sign", ('where weather is "snow"',), ("D010", 7, "its slots are `sign` and `claim`")),
        ("sign", ("open strenght",), ("D012", 8, "did you mean `strength`?")),
        ("sign", ("answered fashion by public",), ("D012", 8, "its questions are `strength` and `other-explanations`")),
    ],
)
def test_a_name_that_is_in_no_catalogue_is_told_with_what_was_meant(scheme, lines, expected):
    assert found(scheme, *lines, level=("D009", "D010", "D012")) == [expected]


def test_nothing_is_said_about_the_parts_of_an_unknown_scheme():
    assert [code for code, _, _ in found("hocus-pocus", 'where a is "b"', "open c")] == ["D009"]


def test_each_slot_that_is_not_filled_is_told_with_what_goes_there():
    assert found("cause-to-effect", 'where cause is "a study"') == [
        ("D011", 7, "write `where effect is …`: what is brought about")
    ]


def test_a_premise_can_fill_a_slot_by_its_role():
    assert found("cause-to-effect", "where effect is buses", premise="study as cause") == []


def test_an_optional_slot_can_be_left_empty():
    assert found("expert-opinion", "where expert is study", 'where field is "travel"') == []


def test_a_scheme_of_the_teachers_own_is_known_beside_her_map(tmp_path):
    assert [code for code, _, _ in found("poll", path=tmp_path / "town.argmap")] == ["D009"]
    (tmp_path / "schemes.toml").write_text(
        '[poll]\ntitle = "A poll"\npremises = ["Asked: {people}."]\nconclusion = "So."\n\n[poll.slots]\npeople = "who"\n',
        encoding="utf-8",
    )
    assert found("poll", path=tmp_path / "town.argmap") == [("D011", 7, "write `where people is …`: who")]


def test_an_answer_that_is_refuted_is_none():
    refuted = MAP.replace(
        'by the public."\n', 'by the public."\n  certainty possible\n  but secret\n\nclaim secret\n  "It was not."\n'
    )
    text = refuted.format(premise="study", scheme="expert-opinion", lines="      answered bias by public")
    loaded = load_text(text, "town.argmap")
    hits = [f for f in check(Context(loaded.map, "town.argmap"), text) if f.code == "D013"]
    assert [(f.span.line, f.message) for f in hits] == [
        (8, "`public` is no answer to `bias`: it is rejected in the author's view")
    ]


def test_an_answer_in_a_step_that_the_author_only_reports_is_left_alone():
    text = """map town "Town"
  thesis buses
  view mayor

voice mayor "The mayor"
voice press "The press"

claim buses
  "Buses should be free."
  mayor asserts
  because study
    by press
    scheme expert-opinion
      answered bias by public

claim study
  "A study recommends free buses."
  mayor reports press asserts

claim public
  "The study was paid for by the public."
  mayor reports press asserts
"""
    loaded = load_text(text, "town.argmap")
    assert [f for f in check(Context(loaded.map, "town.argmap"), text) if f.code == "D013"] == []
