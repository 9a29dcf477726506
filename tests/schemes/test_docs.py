"""docs/schemes.md says what the catalogue says, and its examples hold."""

import re
from pathlib import Path

from debate.checks.context import Context
from debate.checks.registry import check
from debate.language.load import load
from debate.schemes.catalogue import bundled, from_text
from debate.schemes.manual import markdown

PAGE = (Path(__file__).parents[2] / "docs" / "schemes.md").read_text(encoding="utf-8")


def block(language):
    return re.search(rf"^```{language}\n(.*?)^```", PAGE, re.M | re.S)[1]


def test_the_page_holds_the_catalogue():
    assert PAGE.endswith("\n" + markdown(bundled().schemes.values()))


def test_the_example_of_a_map_is_clean(tmp_path):
    path = tmp_path / "town.argmap"
    path.write_text(block("argmap"), encoding="utf-8")
    loaded = load(path)
    assert loaded.findings == ()
    found = [finding.code for finding in check(Context(loaded.map, str(path)), block("argmap"))]
    assert found == ["D005"]


def test_the_example_of_a_catalogue_is_whole():
    catalogue = from_text(block("toml"), "schemes.toml")
    assert catalogue.findings == ()
    poll = catalogue.schemes["poll"]
    assert poll.slot_names == ("people", "finding", "year")
    assert poll.question_names == ("sample-size", "leading-question")
