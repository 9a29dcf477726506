"""The classes are those of the language's own parse, and nothing that is typed is too odd to be classified."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.highlight.classes import BY_NAME, CLASSES
from debate.highlight.classify import classify_line
from debate.highlight.words import ATTACK, ATTITUDES, FIELDS, FIRST, ITEMS, SUPPORT
from debate.language.parser import JOINING
from debate.language.table import table
from debate.language.write import write
from debate.model.map import Map
from debate.resources import library
from tests.highlight.classified import classify
from tests.highlight.parsed import parsed
from tests.property.test_language_round_trip import maps

BUNDLED = sorted(library().rglob("*.argmap"))


def words_of(text: str) -> list[tuple[str, str]]:
    lines = text.split("\n")
    return [(one.kind, lines[one.line - 1][one.column - 1 :][: one.length]) for one in classify(text)]


def agrees_with_the_parse(text: str) -> int:
    expected = parsed(text)
    found = {(one.line, one.column): one.kind for one in classify(text)}
    wrong = {place: (kind, found.get(place)) for place, kind in expected.items() if found.get(place) != kind}
    assert not wrong, text
    return len(expected)


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_bundled_map_is_classified_as_it_is_parsed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert agrees_with_the_parse(text)
    assert not [one for one in classify(text) if one.kind == "mistake"]


@settings(max_examples=30, deadline=None, derandomize=True)
@given(maps())
def test_any_map_is_classified_as_it_is_parsed(map: Map) -> None:
    agrees_with_the_parse(write(map))


def test_every_keyword_of_the_grammar_has_a_class() -> None:
    assert table().keywords | JOINING == ATTITUDES | FIRST.keys()
    assert FIRST.keys() >= ITEMS | FIELDS | SUPPORT | ATTACK


def test_each_class_is_used() -> None:
    used = {one.kind for path in BUNDLED for one in classify(path.read_text(encoding="utf-8"))}
    used |= {kind for kind, _ in words_of('claim a "unclosed\n  x-week 3\n  at p3, p4\nlanguage 1\n  “')}
    assert used == BY_NAME.keys() == {each.name for each in CLASSES}


def test_a_wording_and_its_texts() -> None:
    assert words_of('claim wording\n  wording "A.", "wording b" # c') == [
        ("item", "claim"),
        ("definition", "wording"),
        ("field", "wording"),
        ("text", '"A."'),
        ("comma", ","),
        ("text", '"wording b"'),
        ("comment", "# c"),
    ]


def test_a_keyword_is_one_only_where_the_language_has_it() -> None:
    assert words_of("claim text\n  because note and claim as kind") == [
        ("item", "claim"),
        ("definition", "text"),
        ("support", "because"),
        ("reference", "note"),
        ("joining", "and"),
        ("reference", "claim"),
        ("joining", "as"),
        ("scheme", "kind"),
    ]


def test_broken_lines_are_classified_as_far_as_they_go() -> None:
    text = 'clam a "x" # why\n  ham asserts at “p6”\n  becuse b\n  because c ; d\n  "open'
    assert words_of(text) == [
        ("reference", "clam"),
        ("reference", "a"),
        ("text", '"x"'),
        ("comment", "# why"),
        ("voice", "ham"),
        ("attitude", "asserts"),
        ("joining", "at"),
        ("mistake", "“p6”"),
        ("reference", "becuse"),
        ("reference", "b"),
        ("support", "because"),
        ("reference", "c"),
        ("mistake", ";"),
        ("reference", "d"),
        ("mistake", '"open'),
    ]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=200))
def test_any_text_is_classified_in_order_and_without_overlap(text: str) -> None:
    lines = text.split("\n")
    end = (0, 0)
    for kind, line, column, length in classify(text):
        assert kind in BY_NAME
        assert (line, column) >= end
        assert 0 < length <= len(lines[line - 1]) - column + 1
        end = (line, column + length)


@given(st.text(st.sampled_from('ab p6,"“\\#\t\r-. 😀'), max_size=40))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_all_that_can_be_seen_has_a_class(line: str) -> None:
    covered = {at for _, start, end in classify_line(line) for at in range(start, end)}
    assert not [at for at, letter in enumerate(line) if at not in covered and not letter.isspace()]


@pytest.mark.parametrize(
    "line", ['"' * 60_000, "1." * 60_000, "a " * 60_000, "x-" * 60_000, "a." * 60_000, " " * 90_000, "a" + " " * 90_000]
)
def test_a_long_line_takes_time_in_proportion(line: str) -> None:
    started = process_time()
    classify_line(line)
    assert process_time() - started < 3  # a quadratic pass takes minutes
