import pytest

from debate.authoring.analysis import Position
from debate.authoring.hover import hover
from tests.authoring.maps import BUSES, folder, marked


def shown(text):
    found = hover(*marked(text))
    return None if found is None else "\n".join([found.title, *found.parts])


def test_a_claim_shows_its_text_who_says_it_its_verdict_and_why():
    assert shown(BUSES.replace("because fewer-cars", "because fewer¦-cars")) == (
        "claim fewer-cars\n"
        "Free buses would take cars off the road.\n"
        "Asserted by the planner.\n"
        "Accepted. It stands:\n"
        "  Asserted by the planner.\n"
        "Nothing in this view speaks against it."
    )


def test_a_claim_and_a_motion_show_the_first_of_their_wordings():
    worded = "".join(f'  wording "Way {number}."\n' for number in range(1, 8))
    text = BUSES.replace("claim fewer-cars\n", f"claim fewer-cars\n{worded}")
    found = shown(text.replace("because fewer-cars", "because fewer¦-cars"))
    assert "\nOther wordings:\n“Way 1.”\n“Way 2.”\n“Way 3.”\n“Way 4.”\n“Way 5.”\nand 2 more\n" in found
    motion = BUSES.replace('would make buses free."\n', 'would make buses free."\n  wording "Free the buses."\n')
    assert "Other wordings:\n“Free the buses.”" in shown(motion.replace("motion free", "motion fr¦ee"))


def test_a_step_shows_what_it_joins_and_its_verdict():
    found = shown(BUSES.replace("named the-step", "named the¦-step"))
    assert found.startswith("step the-step\nbecause fewer-cars (for free-buses)\nRejected.")


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ("voice plan¦ner", "voice planner\nThe planner"),
        ("motion fr¦ee", "motion free\nThis house would make buses free."),
        ("  plan¦ner asserts", "voice planner\nThe planner"),
    ],
)
def test_other_things_show_what_they_are(where, text):
    assert shown(BUSES.replace(where.replace("¦", ""), where)).startswith(text)


def test_a_word_of_the_language_shows_what_it_is_for():
    assert shown(BUSES.replace("  because", "  bec¦ause", 1)).startswith("because\nA reason.")
    assert shown(BUSES.replace("    unless", "    unl¦ess", 1)).startswith("unless\nAn undercut")


def test_a_name_that_is_a_word_of_the_language_is_shown_as_the_name():
    text = BUSES.replace("nobody-switches", "note").replace("unless note", "unless no¦te")
    assert shown(text).startswith("claim note\nDrivers will not switch.")


def test_a_scheme_shows_its_form_and_its_questions():
    found = shown(BUSES.replace("    named the-step", "    scheme expert-opin¦ion"))
    assert found.startswith("scheme expert-opinion: ")
    assert "Therefore:" in found
    assert "Critical questions:" in found


@pytest.mark.parametrize("text", ['claim x "be¦cause"\n', "# cla¦im\n", "¦\n", "claim nobody-kn¦ows\n", "x ¦ y\n"])
def test_texts_comments_and_what_is_nothing_show_no_meaning_of_a_word(text):
    found = shown(text)
    assert found is None or found.startswith("claim nobody-knows")


def test_no_verdict_is_shown_while_there_are_mistakes():
    found = shown(BUSES.replace("because fewer-cars", "because fewer¦-cars").replace("  but costs", "  but cost"))
    assert found == "claim fewer-cars\nFree buses would take cars off the road.\nAsserted by the planner."


def test_a_paragraph_shows_how_it_begins(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "plan.txt").write_text(f"Title\n\n😀 {'word ' * 200}\n", encoding="utf-8")
    (tmp_path / "debate.toml").write_text('texts = "texts"\n', encoding="utf-8")
    workspace = folder(tmp_path)
    path = str(tmp_path / "map.argmap")
    text = 'source plan "The plan"\n  text "plan.txt"\n\nvoice a "A"\n\nclaim x "X."\n  a asserts at p2 and p9\n'
    workspace.open(path, text)
    found = hover(workspace.analysis(path), Position(7, 17))
    assert found.title == "plan, paragraph 2"
    assert found.parts[0].startswith("😀 word")
    assert len(found.parts[0]) < 420
    assert hover(workspace.analysis(path), Position(7, 24)) is None


def test_a_text_outside_of_the_texts_folder_is_never_shown(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "secret.txt").write_text("Secret\n\nwords", encoding="utf-8")
    (tmp_path / "debate.toml").write_text('texts = "texts"\n', encoding="utf-8")
    workspace = folder(tmp_path)
    path = str(tmp_path / "map.argmap")
    text = 'source plan "P"\n  text "../secret.txt"\n\nvoice a "A"\n\nclaim x "X."\n  a asserts at p2\n'
    workspace.open(path, text)
    assert hover(workspace.analysis(path), Position(7, 17)) is None
