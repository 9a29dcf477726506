import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.authoring.analysis import Position
from debate.authoring.completion import MOST, completion
from debate.authoring.expected import expected
from debate.authoring.keywords import MEANINGS
from debate.authoring.snippets import ITEM_BODIES
from debate.language.load import load_text
from debate.language.table import table
from tests.authoring.maps import BUSES, analysed, folder, marked

SCHEME = BUSES.replace("    named the-step\n", "    named the-step\n    scheme cause-to-effect\n      {}\n")
TEXTS = BUSES.replace(
    "voice planner", 'source plan "The plan"\n  text "plan.txt"\n\nsource other "Other"\n\nvoice planner'
)


def offered(text):
    return [offer.text for offer in completion(*marked(text)).offers]


@pytest.mark.parametrize(
    ("where", "here", "there"),
    [
        ("  because ¦\n", {"fewer-cars", "free-buses", "free"}, {"planner", "the-step", "because"}),
        ("  because fewer-cars and ¦\n", {"costs-too-much"}, {"planner"}),
        ("  because fewer-cars ¦\n", {"and", "as"}, {"fewer-cars", "because"}),
        ("  but co¦\n", {"costs-too-much"}, {"planner"}),
        ("  ¦\n", {"because", "but", "planner", "note", "evidence", "tags"}, {"claim", "named", "fewer-cars"}),
        ("  planner ¦\n", {"asserts", "reports", "relies on", "denies"}, {"planner", "because"}),
        ("  planner reports ¦\n", {"planner"}, {"fewer-cars"}),
        ("  planner relies on ¦\n", {"planner"}, {"fewer-cars"}),
        ("  wor¦\n", {"wording"}, {"because"}),
        ("  wording ¦\n", set(), {"because", "planner", "wording", "fewer-cars"}),
        ("  kind ¦\n", {"fact", "policy"}, {"person", "planner"}),
        ("  certainty ¦\n", {"possible", "likely", "certain"}, {"fact"}),
        ("  evidence ¦\n", {"statistic", "document"}, {"fact"}),
        ("  because fewer-cars\n    ¦\n", {"named", "scheme", "unless", "because", "strength"}, {"but", "though"}),
        ("  because fewer-cars\n    by ¦\n", {"planner"}, {"fewer-cars"}),
        ("  because fewer-cars\n    strength ¦\n", {"weak", "strong"}, {"planner"}),
        ("  because fewer-cars\n    scheme ¦\n", {"expert-opinion", "cause-to-effect"}, {"planner"}),
        ("  because fewer-cars\n    scheme expert-opinion\n      ¦\n", {"where", "open", "answered"}, {"scheme"}),
        ("  because fewer-cars\n    scheme expert-opinion\n      where ¦\n", {"expert"}, {"bias", "planner"}),
        ("  because fewer-cars\n    scheme expert-opinion\n      open ¦\n", {"bias"}, {"expert", "planner"}),
        ("  because fewer-cars\n    scheme expert-opinion\n      answered bias by ¦\n", {"fewer-cars"}, {"bias"}),
    ],
)
def test_what_can_stand_under_a_claim(where, here, there):
    found = set(offered(BUSES.replace("  but costs-too-much\n", f"  but costs-too-much\n{where}", 1)))
    assert here <= found
    assert not there & found


@pytest.mark.parametrize(
    ("where", "here", "there"),
    [
        ("¦\n", {"claim", "motion", "prefer", "voice"}, {"because", "planner", "named"}),
        ("cl¦\n", {"claim"}, {"motion"}),
        ("prefer ¦\n", {"fewer-cars", "the-step"}, {"planner"}),
        ("prefer the-step over ¦\n", {"fewer-cars"}, {"planner"}),
        ("on ¦\n", {"the-step", "fewer-cars"}, {"planner"}),
        ("expect ¦\n", {"fewer-cars"}, {"accepted"}),
        ("expect fewer-cars ¦\n", {"accepted", "contested"}, {"planner"}),
        ("expect fewer-cars accepted in ¦\n", {"author", "all", "planner"}, {"accepted", "fewer-cars"}),
        ("same ¦\n", {"fewer-cars", "planner"}, {"the-step"}),
        ("conflict fewer-cars with ¦\n", {"costs-too-much"}, {"planner"}),
        ("map two\n  view ¦\n", {"planner"}, {"fewer-cars"}),
        ("map two\n  thesis fewer-cars, ¦\n", {"costs-too-much"}, {"planner"}),
        ("voice two\n  kind ¦\n", {"person", "body"}, {"fact"}),
        ("suppose s\n  assume ¦\n", {"fewer-cars"}, {"planner"}),
        ('question q "Q?"\n  rhetorical ¦\n', {"fewer-cars"}, {"planner"}),
    ],
)
def test_what_can_stand_in_other_items(where, here, there):
    found = set(offered(f"{BUSES}\n{where}"))
    assert here <= found
    assert not there & found


@pytest.mark.parametrize("where", ['claim x "be¦"\n', "claim x # be¦\n", 'claim x "😀 ¦', "claim x y z ¦\n"])
def test_nothing_is_offered_in_texts_in_comments_and_where_nothing_fits(where):
    assert offered(f"{BUSES}\n{where}") == []


def test_a_mistake_above_does_not_matter():
    found = offered(BUSES.replace("  but costs-too-much\n", "  becuse (nonsense\n      deeper nonsense\n  but ¦\n"))
    assert "fewer-cars" in found


def test_a_claim_that_is_used_and_not_written_down_is_offered_where_claims_are():
    text = BUSES.replace("but costs-too-much", "but not-there-yet") + "\nclaim ¦\n"
    assert offered(text) == ["not-there-yet"]


def test_what_begins_with_what_is_typed_comes_first():
    found = offered(BUSES.replace("  but costs-too-much\n", "  but costs-too-much\n  but f¦\n"))
    assert found[:3] == ["free-buses", "fewer-cars", "free"]


def test_names_of_imported_maps_come_with_the_id_of_the_map(tmp_path):
    workspace = folder(tmp_path, ham='map h "Ham"\n\nclaim gains "It gains."\n')
    path = str(tmp_path / "other.argmap")
    workspace.open(path, 'import "ham.argmap"\n\nclaim own "Own."\n  because \n')
    offers = completion(workspace.analysis(path), Position(4, 11)).offers
    assert [(offer.text, offer.detail) for offer in offers] == [("own", "Own."), ("h.gains", "It gains.")]
    workspace.open(path, 'import "\n')
    assert [offer.text for offer in completion(workspace.analysis(path), Position(1, 9)).offers] == ["ham.argmap"]


def test_paragraphs_of_the_text_are_offered_where_a_configuration_says_where_texts_are(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "plan.txt").write_text("Title\n\nCars 😀 are many.\n\nBuses are few.\n", encoding="utf-8")
    (tmp_path / "debate.toml").write_text('texts = "texts"\n', encoding="utf-8")
    path = str(tmp_path / "map.argmap")
    workspace = folder(tmp_path)
    text = TEXTS.replace("  planner asserts", "  planner asserts at plan p")
    workspace.open(path, text)
    line = text.split("\n").index("  planner asserts at plan p") + 1
    offers = completion(workspace.analysis(path), Position(line, 28)).offers
    assert [(offer.text, offer.detail) for offer in offers if offer.kind == "paragraph"] == [
        ("p1", "Title"),
        ("p2", "Cars 😀 are many."),
        ("p3", "Buses are few."),
    ]


def test_there_is_a_most_of_what_is_offered():
    many = "".join(f'claim c{number} "C."\n' for number in range(MOST + 50))
    found = completion(*marked(f'{many}\nclaim x "X."\n  because c¦\n'))
    assert (len(found.offers), found.more) == (MOST, True)
    found = completion(*marked(f'{many}\nclaim x "X."\n  because c24¦\n'))
    assert found.offers[0].text == "c24"
    assert not found.more


def test_every_word_of_the_language_has_a_meaning():
    joining = {"and", "as", "at", "by", "for", "in", "is", "of", "on", "over", "to", "with"}
    assert table().keywords - joining - set(MEANINGS) == set()


@pytest.mark.parametrize("word", ITEM_BODIES)
def test_a_snippet_is_an_item_of_the_language(word):
    import re

    text = re.sub(r"\$\{\d+\|([a-z]+)[^}]*\}", r"\1", ITEM_BODIES[word])
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    assert not [finding for finding in load_text(f"{text}\n").findings if finding.code.startswith("L")]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(cut=st.integers(0, len(BUSES)), junk=st.text('abc "#.,\n\t😀|', max_size=6))
def test_a_place_in_any_text_is_answered(cut, junk):
    text = BUSES[:cut] + junk + BUSES[cut:]
    analysis = analysed(text)
    line = text.count("\n", 0, cut) + 1
    column = cut - text.rfind("\n", 0, cut)
    expected(analysis, Position(line, column))
    found = completion(analysis, Position(line, column))
    assert found.span.column <= column


@settings(max_examples=80, deadline=None, derandomize=True)
@given(cut=st.integers(0, len(BUSES) - 1))
def test_whatever_keyword_a_good_map_has_at_a_place_is_expected_there(cut):
    before = BUSES[:cut]
    word = BUSES[cut:].split(" ")[0].split("\n")[0]
    if word not in table().keywords or (before and not before[-1].isspace()):
        return
    analysis = analysed(BUSES)
    place = expected(analysis, Position(before.count("\n") + 1, cut - before.rfind("\n")))
    assert word in place.keywords
