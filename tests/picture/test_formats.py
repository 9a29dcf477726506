"""Each format on the tutorial's map, to the letter, and on texts that try to be more than text.

``UPDATE_GOLDEN=1 pytest tests/picture`` writes the files anew: look at the pictures before you keep them.
"""

import hashlib
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from base64 import b64encode
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rich.cells import cell_len

from debate.language.load import load
from debate.picture import boxes, dot, page, svg
from debate.picture.graph import graph_of, whole
from debate.picture.page_parts import SCRIPT
from debate.picture.surroundings import Surroundings
from debate.picture.text import plain
from debate.reason.verdicts import evaluate
from debate.resources import library
from tests.picture.drawing import HOSTILE, drawn, hostile

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "picture"
SVG = "{http://www.w3.org/2000/svg}"


def tutorial(centre=None):
    argument_map = load(str(library() / "tutorial" / "free-buses.argmap")).map
    around = Surroundings(argument_map)
    names = around.near(centre) if centre else whole(argument_map)
    return graph_of(around, evaluate(argument_map), names, centre)


def rows(graph, width, **options):
    return ["".join(run.text for run in row) for row in boxes.draw(graph, width, **options).rows]


def as_boxes(graph, width, **options):
    signs = boxes.legend(graph, width, options.get("ascii_only", False))
    return "\n".join([*(row.rstrip() for row in rows(graph, width, **options)), "", *signs]) + "\n"


FILES = {
    "whole.svg": lambda: svg.render(tutorial()),
    "whole.html": lambda: page.render(tutorial()),
    "whole.dot": lambda: dot.render(tutorial()),
    "whole-120.txt": lambda: as_boxes(tutorial(), 120),
    "whole-80.txt": lambda: as_boxes(tutorial(), 80),
    "near-120.txt": lambda: as_boxes(tutorial("free-buses"), 120),
    "near-80.txt": lambda: as_boxes(tutorial("free-buses"), 80),
    "near-40.txt": lambda: as_boxes(tutorial("more-buses-can-run"), 40),
    "near-80-ascii.txt": lambda: as_boxes(tutorial("make-buses-free"), 80, ascii_only=True),
    "near.svg": lambda: svg.render(tutorial("make-buses-free")),
}


@pytest.mark.parametrize("name", FILES)
def test_the_tutorial_is_drawn_as_it_should_be(name):
    path, text = GOLDEN / name, FILES[name]()
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{name} differs"


@pytest.mark.parametrize(("centre", "width"), [("free-buses", 120), ("free-buses", 80), ("more-buses-can-run", 40)])
def test_a_neighbourhood_fits_the_width(centre, width):
    assert boxes.draw(tutorial(centre), width).width <= width


def test_a_picture_wider_than_the_room_says_how_wide_it_is():
    picture = boxes.draw(tutorial(), 40)
    assert picture.width > 40
    assert max(map(cell_len, rows(tutorial(), 40))) == picture.width


def test_ascii_draws_with_ascii_alone():
    text = "\n".join(rows(tutorial("free-buses"), 100, ascii_only=True))
    assert text.replace("…", "").isascii()


def columns_of(row):
    """The row cell by cell, as Rich counts them."""
    found = []
    for character in row:
        size = cell_len(character)
        if size:
            found += [character, *[""] * (size - 1)]
    return found


@pytest.mark.parametrize("width", [40, 80, 120])
def test_frames_stay_straight_beside_wide_characters(width):
    lines = [columns_of(row) for row in rows(hostile(), width)]
    boxes_seen = 0
    for top, line in enumerate(lines):
        for left in (column for column, character in enumerate(line) if character == "┌"):
            right = line.index("┐", left)
            bottom = next(row for row in range(top, len(lines)) if lines[row][left] == "└")
            assert lines[bottom][right] == "┘"
            for row in lines[top + 1 : bottom]:
                assert row[left] in "│├┤"
                assert row[right] in "│├┤"
            boxes_seen += 1
    for row in rows(hostile(), width):
        assert cell_len(row) == len(columns_of(row))  # what Rich makes of the whole is what its characters add up to
    assert boxes_seen == len(HOSTILE) + 1


def test_boxes_have_the_whole_words_of_hostile_texts():
    text = "".join("".join(row.split("│")) for row in rows(hostile(), 120)).replace(" ", "")
    assert "<script>alert(1)" in text
    assert "\u202e" not in text
    assert "\\u{202e}" in text
    assert "[bold]markup[/bold]" in text


def words_of(element):
    return "".join(element.itertext()).replace(" ", "")


def test_svg_is_sound_and_nothing_in_it_runs_or_loads():
    text = svg.render(hostile())
    root = ElementTree.fromstring(text)
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg", "title", "desc", "style", "rect", "g", "path", "circle", "text", "tspan",
    }  # fmt: skip
    assert not [name for each in root.iter() for name in each.attrib if name.startswith("on") or "href" in name]
    assert "url(" not in text
    assert "@import" not in text
    assert "\u202e" not in text
    for number, spoken in enumerate(HOSTILE):
        said = plain(spoken.replace('\\"', '"').replace("\\\\", "\\")).replace(" ", "")
        assert said in words_of(root), number


def test_svg_says_verdicts_in_words_and_has_a_title_and_a_description():
    root = ElementTree.fromstring(svg.render(tutorial()))
    assert root.attrib["role"] == "img"
    assert root.find(f"{SVG}title").text == "Should buses be free?"
    assert root.find(f"{SVG}desc").text.startswith("9 claims (7 accepted, 2 rejected, in the view author).")
    said = [each.text for each in root.iter(f"{SVG}text") if each.get("class") == "word"]
    assert said.count("✓ accepted") == 7
    assert said.count("✗ rejected") == 2
    assert "prefers-color-scheme:dark" in root.find(f"{SVG}style").text


class Tags(HTMLParser):
    """What a browser would see of a page."""

    def __init__(self):
        super().__init__()
        self.scripts, self.styles, self.found, self.words, self._in = [], [], [], [], ""

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self._in = tag

    def handle_endtag(self, tag):
        self._in = ""

    def handle_data(self, data):
        {"script": self.scripts, "style": self.styles}.get(self._in, self.words).append(data)


def seen(text):
    tags = Tags()
    tags.feed(text)
    return tags


def test_a_page_runs_its_own_script_alone_and_loads_nothing():
    tags = seen(page.render(hostile()))
    assert tags.scripts == [SCRIPT]
    policy = next(given["content"] for tag, given in tags.found if given.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for text in (*tags.scripts, *tags.styles):
        assert b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
    for tag, given in tags.found:
        assert tag not in ("img", "iframe", "object", "embed", "link", "base", "form", "input")
        assert not [name for name in given if name.startswith("on") or name in ("src", "style")]
        assert given.get("href", "#").startswith("#")


def test_a_page_says_in_words_what_its_picture_shows():
    text = page.render(tutorial())
    assert text.index("</svg>") < text.index('<ul class="outline">')
    outline = text[text.index('<ul class="outline">') :]
    assert outline.index("Buses in the town should be free.") < outline.index("<b>because</b> all of these together")
    assert "<b>unless</b> Most new riders" in outline
    assert outline.count('id="c') == len(tutorial().nodes)
    for target in re.findall('href="#([^"]*)"', outline):
        assert f'id="{target}"' in outline


def test_a_circle_is_told_in_words_once():
    graph = drawn('claim a "A."\n  but b\nclaim b "B."\n  but a\n')
    text = page.render(graph)
    assert text.count('id="c') == 2
    assert 'href="#c0"' in text


def dot_strings(text):
    """The quoted strings of a DOT text; fails where one does not end."""
    left = re.sub(r'"(?:[^"\\]|\\.)*"', "", text)
    assert '"' not in left
    return re.findall(r'"((?:[^"\\]|\\.)*)"', text), left


def test_dot_quotes_everything_that_is_not_its_own():
    strings, left = dot_strings(dot.render(hostile()))
    assert "<" not in left
    assert "script" not in left
    assert re.fullmatch(r"[\w\s{}\[\]=,;.>-]*", left)
    labels = " ".join(strings).replace("\\l", " ")
    assert "&amp; those" in labels
    assert '\\"quotes\\"' in labels
    assert "\\\\N" in labels


@pytest.mark.skipif(shutil.which("dot") is None, reason="needs Graphviz")
@pytest.mark.parametrize("make", [tutorial, hostile])
def test_graphviz_takes_it(make):
    graph = make()
    done = subprocess.run(["dot", "-Tplain"], input=dot.render(graph), capture_output=True, text=True, timeout=60)
    assert done.returncode == 0
    assert not done.stderr
    lines = done.stdout.splitlines()
    assert sum(line.startswith("node ") for line in lines) == len(graph.nodes)
    assert sum(line.startswith("edge ") for line in lines) == len(graph.edges)


def test_an_empty_graph_is_drawn_as_an_empty_picture():
    graph = drawn('map m "Nothing yet"\n')
    ElementTree.fromstring(svg.render(graph))
    assert boxes.draw(graph, 80).rows == []
    assert "Nothing yet" in page.render(graph)
