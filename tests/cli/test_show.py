"""show, why, explain, match and log."""

import json

from debate.checks.registry import all_rules


def test_show_a_claim_with_its_reasons_and_verdict(debate):
    code, out, _ = debate("show", "town.argmap", "buses")
    assert code == 0
    assert out.startswith("buses  [contested in the view author]\n  Buses should be free.\n")
    assert "because `clean`" in out
    assert "but `dear`" in out


def test_show_a_claim_and_a_motion_in_other_words(debate, folder):
    worded = 'claim a\n  "Buses should be free."\n  wording "No fares.", "\u202eNo tickets."\n\nmotion m "Free buses"\n  wording "Scrap fares."\n  for a\n'
    (folder / "worded.argmap").write_text(worded, encoding="utf-8")
    out = debate("show", "worded.argmap", "a")[1]
    assert "\n  Buses should be free.\n  in other words: “No fares.”\n  in other words: “" in out
    assert "\u202e" not in out
    assert "in other words: “Scrap fares.”" in debate("show", "worded.argmap", "m")[1]
    data = json.loads(debate("show", "worded.argmap", "m", "--format", "json")[1])
    assert [one["wordings"] for one in data["claims"]] == [["Scrap fares."]]


def test_show_as_json_has_every_claim(debate):
    data = json.loads(debate("show", "town.argmap", "--format", "json")[1])
    assert {claim["id"]: claim["verdict"] for claim in data["claims"]} == {
        "buses": "contested",
        "clean": "accepted",
        "dear": "accepted",
    }


def test_show_escapes_what_could_drive_the_terminal(debate, folder):
    (folder / "town.argmap").write_text('claim a\n  "[bold]x[/oops] \u202e"\n', encoding="utf-8")
    out = debate("show", "town.argmap")[1]
    assert "[bold]x[/oops]" in out
    assert "\u202e" not in out


def test_why_names_both_sides(debate):
    code, out, _ = debate("why", "town.argmap", "buses")
    assert code == 0
    assert "Free buses keep the air clean." in out
    assert "Free buses cost too much." in out


def test_bundled_maps_go_by_name_and_claims_by_their_last_part(debate):
    code, out, _ = debate("show", "integration", "gains-outweigh-pain")
    assert code == 0
    assert out.startswith("ham.gains-outweigh-pain")


def test_everything_listed_can_be_explained(debate):
    listed = [line.split()[0] for line in debate("explain")[1].splitlines()]
    assert {rule.code for rule in all_rules()} <= set(listed)
    for name in listed:
        code, out, _ = debate("explain", name)
        assert code == 0
        assert len(out.splitlines()) >= 3


def test_match_lists_claims_and_none_of_these(debate):
    out = debate("match", "town.argmap", "the air is cleaner when buses cost nothing")[1]
    assert "clean" in out.splitlines()[1]
    assert "none of these" in out
    assert "`wording`" not in out
    assert "give that a line `wording`" in debate("match", "town.argmap", "my cat is asleep")[1]
    data = json.loads(debate("match", "town.argmap", "the air is cleaner", "--json")[1])
    assert data["parts"][0]["claims"][0]["id"] == "clean"


def test_the_life_of_a_debate_in_the_log(debate, folder, monkeypatch):
    assert debate("log")[2].startswith("no debates yet")
    monkeypatch.setattr("debate.chat.chat._prompted", lambda prompt: iter(["moves", "1", "quit"]))
    assert debate("chat", "town.argmap")[0] == 0
    assert "town: buses" in debate("log")[1]
    assert json.loads(debate("log", "--json")[1])["debates"][0]["id"] == 1
    assert "I claim that buses should be free" in debate("log", "show", "1")[1]
    assert debate("log", "export", "1", "-o", "lesson.debate")[0] == 0
    code, _, err = debate("verify", "lesson.debate")
    assert (code, err) == (0, "1 of 1 transcripts hold\n")
    text = (folder / "lesson.debate").read_text(encoding="utf-8").replace("you claim buses", "you claim clean")
    (folder / "lesson.debate").write_text(text, encoding="utf-8")
    assert debate("verify", "lesson.debate")[0] == 1
    monkeypatch.setattr("builtins.input", lambda prompt: "n")
    assert "kept" in debate("log", "delete", "1")[2]
    assert debate("log", "delete", "1", "--yes")[0] == 0
    assert debate("log", "show", "1")[0] == 2


def test_what_could_not_have_its_effect_is_told_beside_the_answer(debate, tmp_path):
    claims = "".join(f'claim c{number} "Claim {number}."\n\n' for number in range(3))
    rules = "on c0\n  because c1\n    named one\n  because c2\n    named two\n"
    path = tmp_path / "circle.argmap"
    path.write_text(f"{claims}{rules}\nprefer one over two\n\nprefer two over one\n", encoding="utf-8")
    code, _, err = debate("show", str(path), "c0")
    assert code == 0
    assert "has no effect: together with others it runs in a circle" in err


def test_explain_prints_a_page_of_the_documentation_by_its_name_or_path(debate):
    page = debate("explain", "language-model")[1]
    assert page.startswith("# A language model")
    assert debate("explain", "docs/language-model.md")[1] == page
    assert debate("explain", "docs/how-to/check-in-ci.md")[1].startswith("# How to check maps")


def test_explain_suggests_what_has_the_word_in_its_name(debate):
    code, _, err = debate("explain", "concede")
    assert code == 2
    assert "did you mean `conceded-unanswered`?" in err


def test_a_kind_of_picture_that_is_not_drawn_is_refused(debate, folder):
    code, _, err = debate("show", "town.argmap", "-o", "town.png")
    assert code == 2
    assert ".svg" in err
    assert not (folder / "town.png").exists()
