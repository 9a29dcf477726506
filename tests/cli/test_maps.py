"""Names that are not found: what is near, and what there is."""

import pytest


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "twon"], "there is no map `twon`; the bundled ones are: "),
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
    assert debate("show", name)[2].endswith("; did you mean `town`?\n")
