"""Names that are not found: what is near, and what there is."""

import pytest


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "nowhere-near"], "there is no map `nowhere-near`; the bundled ones are: "),
        (["show", "maps"], "`maps` is a folder: name a map in it, such as `maps/my-map.argmap`\n"),
        (["show", "town", "nothing"], "there is no claim or motion `nothing`; `debate show MAP` lists them\n"),
        (["show", "town", "--view", "pupils"], "there is no view `pupils`; a view is `author`, `all` or a voice\n"),
        (["chat", "town", "--opponent", "mayor"], "there is no voice `mayor`; the map has none\n"),
        (["chat", "voting-age", "--opponent", "x"], "there is no voice `x`; there are "),
    ],
)
def test_what_is_not_found_is_named_with_what_there_is(debate, folder, words, said):
    (folder / "maps").mkdir()
    code, out, err = debate(*words)
    assert (code, out) == (2, "")
    assert err.startswith(f"debate {words[0]}: {said}")


@pytest.mark.parametrize("name", ["twon", "twon.argmap"])
def test_a_map_of_the_folder_is_meant_as_well_as_a_bundled_one(debate, name):
    assert "; did you mean `town`? The bundled ones are: " in debate("show", name)[2]


@pytest.mark.parametrize("command", [["show"], ["check"], ["fmt"], ["why", "buses"], ["match", "buses"]])
def test_a_transcript_that_is_named_as_a_map_is_called_so(debate, folder, command):
    (folder / "anna.debate").write_text("format persuasion/liberal 1\n", encoding="utf-8")
    code, out, err = debate(command[0], "anna.debate", *command[1:])
    assert (code, out) == (2, "")
    assert err.endswith("not a map: `debate verify --report anna.debate` reads it\n")


def test_a_text_that_is_named_as_a_map_leads_to_a_map_of_it(debate, folder):
    (folder / "letter.txt").write_text("A letter\n\nBuses should be free.\n", encoding="utf-8")
    assert "to map a text, begin with `debate new --article letter.txt`" in debate("show", "letter.txt")[2]
