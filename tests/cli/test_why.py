"""`debate why` and `debate show`: what if, what would change it, what matters, between two views."""

import json

import pytest


def data(run):
    code, out, _ = run
    assert code == 0
    return json.loads(out)


def test_what_if_says_what_would_be_and_what_else_changes(debate, folder):
    before = (folder / "town.argmap").read_bytes()
    code, out, _ = debate("why", "town.argmap", "buses", "--if", "reject dear")
    assert code == 0
    assert '"Free buses cost too much." is rejected' in out
    assert '"Buses should be free." is contested in the file; it would be accepted.' in out
    assert "dear: accepted -> rejected" in out
    assert (folder / "town.argmap").read_bytes() == before


def test_what_if_as_json(debate):
    found = data(debate("why", "town.argmap", "buses", "--if", "reject clean", "--format", "json"))
    assert found["if"] == ["reject clean"]
    assert (found["before"], found["after"]) == ("contested", "rejected")
    assert [one["id"] for one in found["changed"]] == ["buses", "clean"]


@pytest.mark.parametrize(
    ("change", "after"),
    [
        ("accept buses", "accepted"),
        ("answer buses/but-1", "accepted"),
        ("answer buses/because-1", "rejected"),
        ("rank buses/because-1 over buses/but-1", "accepted"),
        ("prefer buses/but-1 over buses/because-1", "rejected"),
        ("concede dear", "contested"),
    ],
)
def test_each_change_has_its_effect(debate, change, after):
    assert data(debate("why", "town.argmap", "buses", "--if", change, "--format", "json"))["after"] == after


def test_voices_can_be_added_and_taken_away(debate, folder):
    said = 'voice ham "Ham"\nvoice lee "Lee"\nclaim a "A."\n  ham asserts\nclaim b "B."\n  lee asserts\n'
    (folder / "v.argmap").write_text(said, encoding="utf-8")
    assert data(debate("why", "v", "a", "--if", "without ham", "--format", "json"))["after"] == "unsupported"
    added = data(debate("why", "v", "b", "--view", "ham", "--if", "with lee", "--format", "json"))
    assert (added["before"], added["after"]) == ("unsupported", "accepted")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("reject deer", "did you mean `dear`"),
        ("rejct dear", "did you mean `reject`"),
        ("rank dear", "write `rank X over Y`"),
        ("without nobody", "there is no voice `nobody`"),
        ("", "is no change"),
        ("reject \x1b[31m", "there is no claim or motion"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_way_out(debate, change, told):
    code, out, error = debate("why", "town.argmap", "buses", "--if", change)
    assert (code, out) == (2, "")
    assert told in error


def test_accepting_and_rejecting_the_same_is_refused(debate):
    assert "cannot both be supposed" in debate("show", "town.argmap", "--if", "accept dear", "--if", "reject dear")[2]


def test_show_marks_what_would_be_another_verdict(debate):
    out = debate("show", "town.argmap", "--if", "reject dear")[1]
    assert "buses  [accepted, in the file contested]" in out
    assert "clean  [accepted]" in out
    found = data(debate("show", "town.argmap", "--if", "reject dear", "--format", "json"))
    assert [one["id"] for one in found["changed"]] == ["buses", "dear"]


def test_the_smallest_changes_are_named_as_they_can_be_typed(debate):
    found = data(debate("why", "town.argmap", "buses", "--change", "--format", "json"))
    assert [one["changes"] for one in found["sets"]] == [
        ["answer buses/but-1"],
        ["rank buses/because-1 over buses/but-1"],
        ["reject dear"],
    ]
    for one in found["sets"]:
        typed = [word for change in one["changes"] for word in ("--if", change)]
        again = data(debate("why", "town.argmap", "buses", *typed, "--format", "json"))
        assert again["after"] == one["verdict"] == "accepted"


def test_none_is_said_with_how_many_were_tried(debate, folder):
    (folder / "lone.argmap").write_text('claim a "A."\n', encoding="utf-8")
    out = debate("why", "lone", "a", "--change", "--up-to", "2")[1]
    assert "No set of up to 2 changes to other claims and steps would stop that." in out


def test_what_matters_says_what_would_be_without_it(debate):
    found = data(debate("why", "town.argmap", "buses", "--matters", "--format", "json"))
    assert [(one["claim"], one["responsibility"], one["verdict"]) for one in found["claims"]] == [
        ("dear", 1.0, "accepted")
    ]


def test_between_two_voices(debate, folder):
    text = 'voice ham "Ham"\nvoice lee "Lee"\nclaim a "A."\n  because b\n    by ham\n  because c\n    by lee\n'
    text += 'claim b "B."\n  ham asserts\nclaim c "C."\n  ham asserts\n'
    (folder / "v.argmap").write_text(text, encoding="utf-8")
    out = debate("why", "v", "a", "--between", "ham", "lee")[1]
    assert 'Ham: accepted, from "B."' in out
    assert 'Lee: unsupported, its reason lacks "C."' in out
    found = data(debate("why", "v", "a", "--between", "ham", "lee", "--format", "json"))
    assert not found["agree"]
    assert found["whichever_way"]
    assert [one["elements"] for one in found["settle"]] == [["b", "a/because-1"]]
    assert found["settle"][0]["ways"][0] == {"granted": [True, True], "verdicts": ["accepted", "accepted"]}
    assert data(debate("why", "v", "b", "--between", "ham", "all", "--format", "json"))["agree"]


def test_the_difference_of_two_views(debate, folder):
    (folder / "v.argmap").write_text('voice ham "Ham"\nclaim a "A."\n  ham asserts\nclaim b "B."\n', encoding="utf-8")
    found = data(debate("show", "v", "--view", "all", "--against", "ham", "--format", "json"))
    assert [(one["id"], one["verdict"], one["other"]) for one in found["differences"]] == [
        ("b", "accepted", "unsupported")
    ]
    assert (
        "ham: unsupported, nobody in this view asserts it"
        in debate("show", "v", "--view", "all", "--against", "ham")[1]
    )


def test_one_question_at_a_time(debate):
    assert "one at a time" in debate("why", "town.argmap", "buses", "--change", "--matters")[2]


def test_without_a_claim_it_is_about_what_a_debate_would_be_about(debate, folder):
    assert debate("why", "town") == debate("why", "town", "buses")
    assert debate("why", "voting-age", "--change") == debate("why", "voting-age", "votes-at-sixteen", "--change")
    (folder / "bare.argmap").write_text("map bare\n", encoding="utf-8")
    code, out, err = debate("why", "bare")
    assert (code, out) == (2, "")
    assert err.endswith("on this map: it has no claims\n")
