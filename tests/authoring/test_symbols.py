import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.authoring.folding import Fold, folds
from debate.authoring.hierarchy import incoming, outgoing
from debate.authoring.symbols import outline, search
from debate.model.elements import RelationKind
from debate.resources import library
from tests.authoring.maps import BUSES, analysed, covered, folder

SECTIONS = 'map m "M"\n\nsection "One"\n  note "N."\n\nclaim a "A."\n\nclaim b "B."\n\nsection "Two"\n\nclaim c "C."\n'


def test_the_outline_has_everything_in_order_with_its_words():
    analysis = analysed(BUSES)
    found = outline(analysis)
    assert [(one.name, one.kind) for one in found] == [
        ("buses", "map"),
        ("planner", "voice"),
        ("free-buses", "claim"),
        ("fewer-cars", "claim"),
        ("costs-too-much", "claim"),
        ("nobody-switches", "claim"),
        ("free", "motion"),
    ]
    claim = found[2]
    assert claim.text == "Buses in the town should be free."
    assert covered(analysis, claim.place) == "free-buses"
    assert (claim.span.line, claim.span.end_line) == (6, 11)
    assert [(child.name, child.kind) for child in claim.children] == [("the-step", "step")]


def test_what_follows_a_section_is_in_it():
    found = outline(analysed(SECTIONS))
    assert [(one.name, [child.name for child in one.children]) for one in found] == [
        ("m", []),
        ("One", ["a", "b"]),
        ("Two", ["c"]),
    ]


def test_a_place_lies_in_the_span_of_its_symbol_and_children_in_that_of_their_parent():
    def check(symbols, inside):
        for one in symbols:
            assert inside is None or (inside[1:3] <= one.span[1:3] and one.span[3:] <= inside[3:])
            assert one.span[1:3] <= one.place[1:3]
            assert one.place[3:] <= one.span[3:]
            check(one.children, one.span)

    for path in library().rglob("*.argmap"):
        check(outline(analysed(path.read_text(encoding="utf-8"), f"<{path.name}>")), None)


def test_the_search_goes_over_names_and_texts_of_all_files(tmp_path):
    workspace = folder(tmp_path, buses=BUSES, m=SECTIONS)
    assert [(symbol.name, of) for symbol, of in search(workspace, "CARS")] == [("fewer-cars", "buses")]
    assert [(symbol.name, of) for symbol, of in search(workspace, "the town")] == [
        ("free-buses", "buses"),
        ("costs-too-much", "buses"),
    ]
    assert search(workspace, "there is no such thing") == []


def test_items_comments_sections_and_steps_fold():
    text = '# one\n# two\n\nsection "S"\n\nclaim a\n  "A."\n  because b\n    named s\n\n# three\n\nclaim b "B."\n'
    assert folds(analysed(text)) == [Fold(1, 2, "comment"), Fold(4, 13, "region"), Fold(6, 9), Fold(8, 9)]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.text('ab"# \n\t😀', max_size=60))
def test_folds_and_outline_of_any_text_lie_in_it(text):
    analysis = analysed(text)
    for fold in folds(analysis):
        assert 1 <= fold.first < fold.last <= text.count("\n") + 1
    for symbol in outline(analysis):
        assert 1 <= symbol.place.line <= symbol.span.end_line <= text.count("\n") + 1


def test_what_bears_on_a_claim_comes_in_also_through_its_steps():
    found = {(one.name, one.kind, one.through) for one in incoming(analysed(BUSES), "free-buses")}
    assert found == {
        ("fewer-cars", RelationKind.REASON, None),
        ("costs-too-much", RelationKind.OBJECTION, None),
        ("nobody-switches", RelationKind.UNDERCUT, "the-step"),
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("nobody-switches", {("free-buses", RelationKind.UNDERCUT, "the-step")}),
        ("fewer-cars", {("free-buses", RelationKind.REASON, None), ("free", RelationKind.REASON, None)}),
        ("free-buses", set()),
    ],
)
def test_what_a_claim_bears_on_goes_out(name, expected):
    found = {(one.name, one.kind, one.through) for one in outgoing(analysed(BUSES), name)}
    assert found == expected


def test_what_is_for_and_against_a_motion_comes_in():
    found = {(one.name, one.kind) for one in incoming(analysed(BUSES), "free")}
    assert found == {("fewer-cars", RelationKind.REASON), ("costs-too-much", RelationKind.OBJECTION)}
