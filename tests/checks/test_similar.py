"""`debate check --similar`: suggestions about claims that say the same, or the opposite, and none about what the map connects."""

import json
import time

import pytest

from debate.checks import similar
from debate.checks.reach import connects
from debate.checks.similar import contradictions, near_duplicates
from debate.cli.main import main
from debate.language.load import load
from debate.resources import library

PAIR = """map town "Town"
  thesis clean

claim clean
  "Free buses keep the air of the town clean."

claim air
  "Buses that are free keep the town's air clean."

claim dear
  "The town has no money to pay for buses."

claim rich
  "The town has money to pay for buses."
"""


@pytest.fixture
def check(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home"))

    def run(source, *options, **others):
        path = tmp_path / "town.argmap"
        path.write_text(source, encoding="utf-8")
        for name, text in others.items():
            (tmp_path / f"{name}.argmap").write_text(text, encoding="utf-8")
        code = main(["check", str(path), "--format", "json", *options])
        findings = json.loads(capsys.readouterr().out)["findings"]
        return code, [(f["code"], f["message"].partition(" (")[0]) for f in findings if f["code"][0] == "M"]

    return run


SAME = ("M001", "`air` and `clean` may say the same")
OPPOSITE = ("M002", "`rich` and `dear` may contradict each other")


def test_suggestions_are_made_when_they_are_asked_for_only(check):
    assert check(PAIR)[1] == []
    assert check(PAIR, "--level", "hint")[1] == []
    assert check(PAIR, "--similar")[1] == [SAME, OPPOSITE]
    assert check(PAIR, "--select", "M001")[1] == [SAME]
    assert check(PAIR, "--select", "M")[1] == [SAME, OPPOSITE]
    assert check(PAIR, "--extend-select", "M001")[1] == [SAME]
    assert check(PAIR, "--extend-select", "D")[1] == []
    assert check(PAIR, "--similar", "--ignore", "M002")[1] == [SAME]
    assert check(PAIR, "--similar", "--select", "F")[1] == [SAME, OPPOSITE]


@pytest.mark.parametrize("asked", [["--similar"], ["--select", "M"], ["--extend-select", "m001"]])
def test_without_word_vectors_the_way_out_is_told_and_other_checks_go_on(check, monkeypatch, capsys, tmp_path, asked):
    def missing():
        raise ValueError("the word vectors in weights/ cannot be read")

    monkeypatch.setattr(similar, "_table", missing)
    assert check(PAIR)[0] in (0, 1)
    assert main(["check", str(tmp_path / "town.argmap"), *asked]) == 2
    said = capsys.readouterr().err
    assert "claims cannot be compared" in said
    assert "fault of the program" not in said


def test_a_suggestion_never_fails_a_build(check):
    assert check(PAIR, "--select", "M") == (0, [SAME, OPPOSITE])


@pytest.mark.parametrize(
    "line",
    [
        "rephrase air of clean",
        "conflict air with clean",
        'issue air-issue "What keeps the air clean?"\n  positions air, clean',
        "on clean\n  because air",
        "on clean\n  but air",
        "on rich\n  because air and clean",
        'motion free "Free them."\n  for air and clean',
        "suppose so\n  assume air\n  then clean",
    ],
)
def test_claims_that_the_map_connects_are_left_alone(check, line):
    assert check(f"{PAIR}\n{line}\n", "--similar")[1] == [OPPOSITE]


def test_two_texts_are_told_once_also_where_one_stands_under_two_names(check):
    again = PAIR + '\nclaim wealthy\n  "the town has money to pay for buses"\n'
    told = check(again, "--similar")[1]
    assert [code for code, _ in told] == ["M001", "M002"]
    assert told[1][1] in (OPPOSITE[1], OPPOSITE[1].replace("rich", "wealthy"))


def test_a_suggestion_can_be_allowed(check):
    allowed = PAIR.replace("claim air", "# allow M001: this is about the air of the town\nclaim air")
    assert check(allowed, "--similar")[1] == [OPPOSITE]


def test_two_imported_files_are_the_business_of_the_file_that_joins_them(check):
    joined = 'map town "Town"\n  thesis a.clean\n\nimport "a.argmap"\nimport "b.argmap"\n'
    one = 'map a "A"\n  thesis clean\n\nclaim clean\n  "Free buses keep the air of the town clean."\n'
    other = 'map b "B"\n  thesis air\n\nclaim air\n  "Buses that are free keep the town\'s air clean."\n'
    (found,) = check(joined, "--similar", a=one, b=other)[1]
    assert found[0] == "M001"
    same = joined + "\nsame b.air as a.clean\n"
    assert check(same, "--similar", a=one, b=other)[1] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The gap is 29 billion pounds a year.", "The gap is 30 billion pounds a year."),
        ("Health and care should be joined.", "Health and care are joined."),
        ("Free buses keep the air clean.", "Free buses do not keep the air clean."),
        ("Free buses keep the air clean.", "Free buses keep the air clean!"),
        ("Free buses keep the air clean.", "The moon is made of cheese."),
        ("Parents teach their children to love books.", "Children teach their parents to love books."),
        ("Poverty causes crime.", "Crime causes poverty."),
    ],
)
def test_what_differs_in_a_number_a_negation_an_ought_or_who_does_it_is_not_the_same(one, other, tmp_path, monkeypatch):
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path))
    assert near_duplicates([one, other, "Cars are loud."]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Libraries help children learn to read.", "Children learn to read with the help of libraries."),
        ("Parents teach their children to love books.", "Children are taught by their parents to love books."),
        ("Libraries replace schools.", "Schools are replaced by libraries."),
    ],
)
def test_the_same_words_in_another_order_can_say_the_same(one, other, tmp_path, monkeypatch):
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path))
    assert [(pair.first, pair.second) for pair in near_duplicates([one, other, "Cars are loud."])] == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aid is less dangerous than trade.", "Trade is more dangerous than aid."),
        ("It is impossible for farmers to survive.", "Farmers cannot survive."),
        ("The town should not pay for buses.", "The town pays for buses."),
        ("Free buses keep the air clean.", "Free buses keep the streets quiet."),
    ],
)
def test_an_opposite_word_that_does_not_turn_the_claim_is_no_contradiction(one, other):
    assert contradictions([one, other, "Cars are loud."]) == []


def test_nothing_is_suggested_about_the_bundled_maps(tmp_path, monkeypatch):
    """They were read pair by pair: what is alike there is connected."""
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path))
    for name in ("tutorial/free-buses", "voting-age/voting-age", "integration/hudson"):
        drawn = load(str(library() / f"{name}.argmap")).map
        told = [(drawn.claims[p.first].id, drawn.claims[p.second].id) for p in _all([c.text for c in drawn.claims])]
        assert [pair for pair in told if not connects(drawn)(*pair)] == []


def _all(texts):
    return near_duplicates(texts) + contradictions(texts)


def test_without_claims_or_with_one_there_is_nothing_to_compare():
    assert _all([]) == _all(["Buses are free."]) == []


@pytest.mark.slow
def test_thousands_of_claims_take_seconds():
    texts = [
        f"Claim {n} says that matter {n * 7919 % 1009} of town {n % 97} bears on question {n % 31}."
        for n in range(3000)
    ]
    started = time.process_time()
    near_duplicates(texts)
    assert time.process_time() - started < 20
