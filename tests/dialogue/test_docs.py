"""The pages on formats and transcripts say what the program does."""

import re
from pathlib import Path

import pytest

from debate.dialogue import protocol as protocols
from debate.dialogue.manual import manual
from debate.dialogue.transcript import CODES
from debate.dialogue.verify import verify

DOCS = Path(__file__).parents[2] / "docs"
FORMATS = (DOCS / "formats.md").read_text(encoding="utf-8")
TRANSCRIPTS = (DOCS / "transcripts.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(debate(?:-wrong)?)\n(.*?)^```", TRANSCRIPTS, re.M | re.S)


@pytest.mark.parametrize("name", ["persuasion", "panel"])
def test_the_page_on_formats_holds_the_rules_of_the_protocol(name):
    protocol = protocols.load(name)
    assert protocol.about in FORMATS
    assert manual(protocol) in FORMATS


@pytest.mark.parametrize(("kind", "text"), BLOCKS)
def test_the_examples_of_the_page_on_transcripts_are_replayed(kind, text):
    found = verify(text, "docs/transcripts.md")
    expected = re.findall(r"# (T\d{3})", text)
    assert [finding.code for finding in found] == expected
    assert bool(expected) == (kind == "debate-wrong")


def test_there_are_examples():
    assert len(BLOCKS) >= 4


def test_every_code_is_explained():
    for code, (name, text, *_) in CODES.items():
        assert f"| {code} | {name} | {text} |" in TRANSCRIPTS
