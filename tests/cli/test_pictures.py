"""`debate show` draws: to standard output or a file, the whole map or a part, and says what cannot be drawn."""

import xml.etree.ElementTree as ElementTree

import pytest

from debate.picture.layout import MOST_NODES


@pytest.mark.parametrize(
    ("wanted", "begins"),
    [("svg", "<svg "), ("html", "<!DOCTYPE html>"), ("dot", "digraph map {"), ("boxes", "┌")],
)
def test_a_map_is_drawn_on_standard_output_in_every_format(debate, wanted, begins):
    code, out, err = debate("show", "town.argmap", "--format", wanted)
    assert (code, err) == (0, "")
    assert out.startswith(begins) or begins in out.splitlines()[0]
    assert "Buses should" in out


def test_the_ending_of_the_file_says_the_format(debate, folder):
    for name, begins in (("map.svg", "<svg"), ("map.html", "<!DOCTYPE"), ("map.gv", "digraph"), ("map.json", "{")):
        assert debate("show", "town.argmap", "-o", name) == (0, "", "")
        assert (folder / name).read_text(encoding="utf-8").startswith(begins)
    assert debate("show", "town.argmap", "-o", "map.svg", "--format", "text") == (0, "", "")
    assert (folder / "map.svg").read_text(encoding="utf-8").startswith("Free buses")


def test_a_file_that_cannot_be_written_is_an_error(debate):
    code, _out, err = debate("show", "town.argmap", "-o", "nowhere/map.svg")
    assert code == 2
    assert "`nowhere/map.svg` cannot be written" in err


def test_a_claim_is_drawn_with_what_is_near_it(debate, folder):
    claims = "".join(f'claim c{n} "Claim {n}."\n' + (f"  because c{n + 1}\n" if n < 5 else "") for n in range(6))
    (folder / "chain.argmap").write_text(claims, encoding="utf-8")

    def names(*options):
        out = debate("show", "chain.argmap", *options, "--format", "dot")[1]
        return {f"c{n}" for n in range(6) if f'"c{n}" [' in out}

    assert names("c2") == {"c1", "c2", "c3"}
    assert names("c2", "--distance", "2") == {"c0", "c1", "c2", "c3", "c4"}
    assert names("c2", "--distance", "9") == {f"c{n}" for n in range(6)}


def test_sections_and_voices_are_drawn_by_name(debate, folder):
    text = 'voice ann "Ann"\nsection "One"\nclaim a "A."\n  ann asserts\nsection "Two"\nclaim b "B."\n'
    (folder / "two.argmap").write_text(text, encoding="utf-8")
    assert "B." not in debate("show", "two.argmap", "--section", "One", "--format", "dot")[1]
    assert "B." not in debate("show", "two.argmap", "--voice", "ann", "--format", "dot")[1]
    code, _, err = debate("show", "two.argmap", "--section", "Too", "--format", "dot")
    assert code == 2
    assert "did you mean `Two`?" in err
    assert debate("show", "two.argmap", "--voice", "anne", "--format", "dot")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["bus", "--format", "svg"], "did you mean `buses`?"),
        (["buses", "--section", "One", "--format", "svg"], "choose one"),
        (["--distance", "2", "--format", "svg"], "name one"),
        (["buses", "--distance", "0", "--format", "svg"], "from 1"),
        (["--width", "50"], "--format boxes"),
        (["--ascii", "--format", "json"], "--format boxes"),
        (["--format", "boxes", "--width", "3"], "20 or more"),
        (["--format", "svg", "--against", "all"], "not in a picture"),
    ],
)
def test_what_cannot_be_drawn_is_said_with_a_way_out(debate, arguments, says):
    code, out, err = debate("show", "town.argmap", *arguments)
    assert (code, out) == (2, "")
    assert says in err
    assert "Traceback" not in err


def test_an_empty_map_and_one_with_errors_have_no_picture(debate, folder):
    (folder / "empty.argmap").write_text("map empty\n", encoding="utf-8")
    (folder / "broken.argmap").write_text("claim a\n  because nowhere\n", encoding="utf-8")
    assert debate("show", "empty.argmap", "--format", "svg")[2] == (
        "debate show: there is nothing to draw: the map has no claims\n"
    )
    code, out, err = debate("show", "broken.argmap", "--format", "svg")
    assert (code, out) == (2, "")
    assert "error" in err


def test_too_many_claims_are_refused_for_a_drawing_and_written_for_graphviz(debate, folder):
    claims = "".join(f'claim c{n} "Claim {n}."\n' for n in range(MOST_NODES + 1))
    (folder / "large.argmap").write_text(claims, encoding="utf-8")
    code, out, err = debate("show", "large.argmap", "--format", "svg")
    assert (code, out) == (2, "")
    assert "4,001 claims" in err
    assert "--format dot" in err
    assert debate("show", "large.argmap", "--format", "dot")[0] == 0


def test_suppositions_show_in_the_picture(debate):
    out = debate("show", "town.argmap", "--format", "svg", "--if", "reject dear")[1]
    words = [each.text for each in ElementTree.fromstring(out).iter() if each.get("class") == "word"]
    assert "✗ rejected" in words
    assert "✗ rejected" not in debate("show", "town.argmap", "--format", "svg")[1]


def test_boxes_fit_the_width_or_say_that_they_do_not(debate):
    code, out, err = debate("show", "free-buses", "free-buses", "--format", "boxes", "--width", "80")
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 80
    code, out, err = debate("show", "free-buses", "--format", "boxes", "--width", "40")
    assert code == 0
    assert "less -S" in err


def test_boxes_are_coloured_on_request_and_say_the_same_without(debate):
    import re

    plain = debate("show", "town.argmap", "--format", "boxes", "--width", "90", "--no-color")[1]
    colour = debate("show", "town.argmap", "--format", "boxes", "--width", "90", "--color")[1]
    assert "\x1b[" not in plain
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colour)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()
    assert colour != bare
